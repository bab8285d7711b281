export { followClock, moveClock } from './operations/move-clock.ts';
export { seedRehearsal } from './operations/seed-rehearsal.ts';
export { rehearsalInfo, rehearsalProgramme } from './rules/rehearsal-programme.ts';
export { crowdPlan } from './rules/crowd-plan.ts';
