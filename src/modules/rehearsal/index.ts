/** The rehearsal conference: an invented one, written by us, the same for every seed. Safe in a browser. */
export { type CrowdAct, type CrowdPerson, type CrowdPlan, crowdPlan } from './rules/crowd-plan.ts';
export { type MomentKey, momentKeys, rehearsalMoments } from './rules/moments.ts';
export {
  type AnnouncedKeynote,
  type Announcement,
  type CallDates,
  type CastKey,
  type CastMember,
  castKeys,
  type EditionFacts,
  type InformationPage,
  type Job,
  type Rehearsal,
  type RehearsalChannel,
  type RehearsalEdition,
  type RehearsalRelease,
} from './rules/rehearsal.ts';
export { rehearsalInfo, rehearsalProgramme } from './rules/rehearsal-programme.ts';
export { type ScaledShape, scaledProgramme } from './rules/scaled-programme.ts';
