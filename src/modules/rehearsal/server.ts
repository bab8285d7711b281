export { createRehearsalEdition } from './operations/create-rehearsal-edition.ts';
export { followClock, moveClock } from './operations/move-clock.ts';
export { type OneClickSignIn, oneClickSignIns } from './operations/one-click-sign-ins.ts';
export { seedRehearsal } from './operations/seed-rehearsal.ts';
export { crowdPlan } from './rules/crowd-plan.ts';
export { rehearsalInfo, rehearsalProgramme } from './rules/rehearsal-programme.ts';
