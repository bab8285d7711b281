import { sql } from 'kysely';
import type { Finding, Look } from '../../../platform/doctor.ts';

/** A fact that the code relies on and no constraint can say: sessions stand in rooms of their own edition. */
export const lookAtProgrammes: Look = {
  subject: 'programmes',
  look: async ({ db }): Promise<Finding> => {
    const { rows } = await sql<{ astray: number }>`
      SELECT count(*)::int AS astray FROM programme.placement_room pr
      JOIN programme.session s ON s.id = pr.session_id JOIN programme.room r ON r.id = pr.room_id
      WHERE r.edition_id <> s.edition_id`.execute(db);
    const astray = rows[0]?.astray ?? 0;
    return astray > 0
      ? { subject: 'programmes', state: 'ill', code: 'programmes-astray', facts: { n: astray } }
      : { subject: 'programmes', state: 'well', code: 'programmes-sound', facts: {} };
  },
};
