import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { communityTables } from '../tables.ts';

/** Takes a person out of all groups and meet-ups; a suggestion of which nobody is left goes too. */
export async function removePersonFromGroups(tx: Tx, personId: PersonId): Promise<void> {
  const tables = communityTables(tx);
  await tables.deleteFrom('community.meet_up_person').where('person_id', '=', personId).execute();
  await tables.deleteFrom('community.group_member').where('person_id', '=', personId).execute();
  await sql`DELETE FROM community."group" g WHERE g.state IN ('suggested', 'declined')
    AND NOT EXISTS (SELECT FROM community.group_member m WHERE m.group_id = g.id)`.execute(tx);
}

/**
 * Forgets requests to join and declined suggestions that are old, who was taken out, messages of more than a year ago, and who went to
 * meet-ups. Answers with how many rows.
 */
export async function removeOldInGroups(
  db: Db,
  { quarter, year }: { readonly quarter: Date; readonly year: Date },
): Promise<number> {
  const done = [
    await sql`DELETE FROM community.group_member WHERE state = 'asked' AND since < ${quarter}`.execute(db),
    await sql`DELETE FROM community.group_member WHERE state = 'out' AND since < ${year}`.execute(db),
    await sql`DELETE FROM community."group" WHERE state = 'declined' AND changed_at < ${quarter}`.execute(db),
    await sql`DELETE FROM community.group_message WHERE sent_at < ${year}`.execute(db),
    await sql`DELETE FROM community.meet_up_person p USING community.meet_up u
      WHERE u.id = p.meet_up_id AND u.ends_at < ${quarter}`.execute(db),
  ];
  return done.reduce((sum, { numAffectedRows: n }) => sum + Number(n ?? 0n), 0);
}
