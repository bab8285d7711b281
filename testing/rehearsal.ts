export { rehearsalProgramme } from '#rehearsal/server';
