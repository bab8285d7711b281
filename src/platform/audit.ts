import { type InstantText, instantText, Temporal } from '../kernel/time.ts';
import type { ActCode } from '../texts/en/manage-house.ts';
import type { Db, Tx } from './database/database.ts';
import { json, platformTables } from './database/tables.ts';

/** Something an organiser did: `act` is a code of which there is a sentence, such as `programme.timetable-released`, `subject` the id or code of what it was done to. */
export type Act = {
  readonly at: InstantText;
  readonly editionId: string | null;
  /** `null`: the installation itself, or a command on its machine. */
  readonly personId: string | null;
  readonly act: ActCode;
  readonly subject: string;
  /** Small values that the sentence needs; never what people wrote about themselves. */
  readonly facts: Readonly<Record<string, unknown>>;
};
/** An act as it was written down once, maybe by a version that had other codes. */
export type RecordedAct = Omit<Act, 'act'> & { readonly id: number; readonly act: string };

/** Writes an act in the transaction that does it. */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  await platformTables(tx)
    .insertInto('platform.audit')
    .values({
      at: act.at,
      edition_id: act.editionId,
      person_id: act.personId,
      act: act.act,
      subject: act.subject,
      facts: json(act.facts),
    })
    .execute();
}

export type ActsWanted = {
  /** The id of the last one of the page before. */
  readonly before?: number;
  readonly limit: number;
  /** Only what this person did. */
  readonly personId?: string;
  /** Only acts of this module: the part of the code before the dot. */
  readonly area?: string;
};

/** Acts of an edition (`null`: of the installation), the newest first. */
export async function listActs(db: Db, editionId: string | null, page: ActsWanted): Promise<RecordedAct[]> {
  const { before, personId, area } = page;
  const rows = await platformTables(db)
    .selectFrom('platform.audit')
    .selectAll()
    .where('edition_id', 'is not distinct from', editionId)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(area !== undefined, (query) => query.where('act', 'like', `${area?.replace(/[\\%_]/g, '')}.%`))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: instantText(Temporal.Instant.fromEpochMilliseconds(row.at.getTime())),
    editionId: row.edition_id,
    personId: row.person_id,
    act: row.act,
    subject: row.subject,
    facts: row.facts,
  }));
}

/** Everybody who ever did something in an edition. */
export async function listActors(db: Db, editionId: string | null): Promise<string[]> {
  const rows = await platformTables(db)
    .selectFrom('platform.audit')
    .select('person_id')
    .distinct()
    .where('edition_id', 'is not distinct from', editionId)
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.person_id ?? []);
}
