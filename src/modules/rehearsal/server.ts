export { followClock, moveClock } from './operations/move-clock.ts';
export { seedRehearsal } from './operations/seed-rehearsal.ts';
export { rehearsalProgramme } from './rules/rehearsal-programme.ts';
