import { ballotRows, lightningRows } from '../content/lightning.ts';

/** Titles of the sessions of lightning talks that take people in the rehearsal, with who signed up before it starts. */
export const lightningPlan = [
  { session: 'Lightning talks: Friday evening', order: 'first-come', rows: lightningRows },
  { session: 'Lightning talks: Saturday evening', order: 'ballot', rows: ballotRows },
] as const;
