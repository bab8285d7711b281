import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { OpenSpaceId } from '../rules/open-space.ts';
import { communityTables } from '../tables.ts';

/** Who joined an open space, the first first; its host is not among them. */
export async function listJoined(db: Db, id: OpenSpaceId): Promise<readonly PersonId[]> {
  const rows = await communityTables(db)
    .selectFrom('community.open_space_person')
    .select('person_id')
    .where('open_space_id', '=', id)
    .orderBy('joined_at')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Which open spaces of an edition a person joined. */
export async function listJoinedBy(
  db: Db,
  editionId: EditionId,
  personId: PersonId,
): Promise<ReadonlySet<OpenSpaceId>> {
  const rows = await communityTables(db)
    .selectFrom('community.open_space_person as p')
    .innerJoin('community.open_space as s', 's.id', 'p.open_space_id')
    .select('s.id')
    .where('s.edition_id', '=', editionId)
    .where('p.person_id', '=', personId)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Everything that a person joined, of all editions. */
export async function listAllJoined(db: Db, personId: PersonId) {
  const rows = await communityTables(db)
    .selectFrom('community.open_space_person as p')
    .innerJoin('community.open_space as s', 's.id', 'p.open_space_id')
    .select(['s.edition_id', 's.title', 'p.joined_at'])
    .where('p.person_id', '=', personId)
    .orderBy('p.joined_at')
    .execute();
  return rows.map((row) => ({
    editionId: row.edition_id,
    title: row.title,
    joinedAt: momentText(row.joined_at),
  }));
}

/** Puts people into an open space; who is in it stays as they are. */
export async function addJoined(
  tx: Tx,
  id: OpenSpaceId,
  persons: readonly PersonId[],
  now: InstantText,
): Promise<void> {
  if (persons.length === 0) return;
  await communityTables(tx)
    .insertInto('community.open_space_person')
    .values(persons.map((person_id) => ({ open_space_id: id, person_id, joined_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes somebody out of an open space; twice is once. */
export async function removeJoined(tx: Tx, id: OpenSpaceId, personId: PersonId): Promise<void> {
  await communityTables(tx)
    .deleteFrom('community.open_space_person')
    .where('open_space_id', '=', id)
    .where('person_id', '=', personId)
    .execute();
}

/** Takes a person out of everything that they joined, hosted or were asked to host. */
export async function forgetInSpaces(db: Db, personId: PersonId): Promise<void> {
  const tables = communityTables(db);
  await tables.deleteFrom('community.open_space_person').where('person_id', '=', personId).execute();
  await tables
    .updateTable('community.open_space')
    .set({ host_id: null, about: '', links: '[]' })
    .where('host_id', '=', personId)
    .execute();
  await tables
    .updateTable('community.open_space')
    .set({ offered_to: null })
    .where('offered_to', '=', personId)
    .execute();
}

/** Forgets who hosted and joined what ended before then; what it was about stays in the programme's memory. Answers with how many. */
export async function forgetWhoGathered(db: Db, before: Date): Promise<number> {
  const { rows } = await sql<{ id: OpenSpaceId }>`
    WITH old AS (
      UPDATE community.open_space SET host_id = NULL, offered_to = NULL
      WHERE ends_at < ${before} AND NOT is_reserved AND host_id IS NOT NULL RETURNING id
    ), gone AS (
      DELETE FROM community.open_space_person p USING community.open_space s
      WHERE s.id = p.open_space_id AND s.ends_at < ${before}
    )
    SELECT id FROM old`.execute(db);
  return rows.length;
}
