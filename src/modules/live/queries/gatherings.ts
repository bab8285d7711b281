import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Gathering, GatheringId } from '../rules/gathering.ts';
import { liveTables } from '../tables.ts';

/** Gatherings that a person goes to, in one edition or in all; the first to come first. */
export async function listGatheringsOf(
  db: Db,
  personId: PersonId,
  editionId?: EditionId,
): Promise<readonly (Gathering & { readonly editionId: EditionId })[]> {
  const rows = await liveTables(db)
    .selectFrom('live.gathering as g')
    .innerJoin('live.gathering_person as p', 'p.gathering_id', 'g.id')
    .selectAll('g')
    .where('p.person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('g.edition_id', '=', editionId as EditionId))
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .execute();
  return rows.map(readGathering);
}

/** Gatherings of an edition, by who goes to them. */
export async function listGatheringsByPerson(
  db: Db,
  editionId: EditionId,
): Promise<ReadonlyMap<PersonId, readonly Gathering[]>> {
  const rows = await liveTables(db)
    .selectFrom('live.gathering as g')
    .innerJoin('live.gathering_person as p', 'p.gathering_id', 'g.id')
    .selectAll('g')
    .select('p.person_id')
    .where('g.edition_id', '=', editionId)
    .execute();
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map([...byPerson].map(([personId, all]) => [personId, all.map(readGathering)]));
}

function readGathering(row: {
  id: GatheringId;
  edition_id: EditionId;
  kind: Gathering['kind'];
  title: string;
  room: string | null;
  place: string;
  starts_at: Date;
  ends_at: Date;
  path: string;
  revision: number;
  changed_at: Date;
}): Gathering & { readonly editionId: EditionId } {
  const { id, kind, title, room, place, path, revision } = row;
  return {
    ...{ id, editionId: row.edition_id, kind, title, room, place, path, revision },
    ...{
      start: momentText(row.starts_at),
      end: momentText(row.ends_at),
      changedAt: momentText(row.changed_at),
    },
  };
}

/** Puts a gathering into the agendas of exactly these people; one that is there is changed, and who goes no longer is taken out. */
export async function putGathering(
  tx: Tx,
  gathering: Omit<Gathering, 'revision' | 'changedAt'> & { readonly editionId: EditionId },
  persons: readonly PersonId[],
  now: InstantText,
): Promise<void> {
  const { id, kind, title, room, place, path, start, end } = gathering;
  const said = { kind, title, room, place, path, starts_at: start, ends_at: end };
  await liveTables(tx)
    .insertInto('live.gathering')
    .values({ id, edition_id: gathering.editionId, ...said, changed_at: now })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({
          ...said,
          changed_at: now,
          revision: row('live.gathering.revision', '+', 1),
        }))
        // Calendars take a new revision for a change.
        .where(
          sql<boolean>`(live.gathering.title, live.gathering.room, live.gathering.place, live.gathering.starts_at, live.gathering.ends_at)
            IS DISTINCT FROM (excluded.title, excluded.room, excluded.place, excluded.starts_at, excluded.ends_at)`,
        ),
    )
    .execute();
  await liveTables(tx).deleteFrom('live.gathering_person').where('gathering_id', '=', id).execute();
  const rows = [...new Set(persons)].map((person_id) => ({ gathering_id: id, person_id }));
  await insertRecords('live.gathering_person', rows).execute(tx);
}

/** Puts a gathering that is there into somebody's agenda, or takes it out; twice is once. */
export async function goToGathering(
  tx: Tx,
  id: GatheringId,
  personId: PersonId,
  goes: boolean,
): Promise<void> {
  const persons = liveTables(tx);
  if (goes) {
    await persons
      .insertInto('live.gathering_person')
      .values({ gathering_id: id, person_id: personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await persons
    .deleteFrom('live.gathering_person')
    .where('gathering_id', '=', id)
    .where('person_id', '=', personId)
    .execute();
}

/** Takes a gathering out of all agendas. */
export async function removeGathering(tx: Tx, id: GatheringId): Promise<void> {
  await liveTables(tx).deleteFrom('live.gathering').where('id', '=', id).execute();
}

/** Takes a person out of all gatherings. */
export async function removeFromGatherings(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db).deleteFrom('live.gathering_person').where('person_id', '=', personId).execute();
}

/** Editions in which a person goes to a gathering. */
export async function listEditionsOfGatherings(db: Db, personId: PersonId): Promise<readonly EditionId[]> {
  const rows = await liveTables(db)
    .selectFrom('live.gathering as g')
    .innerJoin('live.gathering_person as p', 'p.gathering_id', 'g.id')
    .select('g.edition_id')
    .distinct()
    .where('p.person_id', '=', personId)
    .execute();
  return rows.map(({ edition_id }) => edition_id);
}
