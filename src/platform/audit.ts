import { type InstantText, instantText, Temporal } from '../kernel/time.ts';
import type { Db, Tx } from './database/database.ts';
import { json, platformTables } from './database/tables.ts';

/** Something an organiser did: `act` is a code such as `programme.timetable-released`, `subject` the id or code of what it was done to. */
export type Act = {
  readonly at: InstantText;
  readonly editionId: string | null;
  /** `null`: the installation itself, or a command on its machine. */
  readonly personId: string | null;
  readonly act: string;
  readonly subject: string;
  /** Small values that the sentence needs; never what people wrote about themselves. */
  readonly facts: Readonly<Record<string, unknown>>;
};
export type RecordedAct = Act & { readonly id: number };

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

/** Acts of an edition (`null`: of the installation), the newest first; `before` is the id of the last one of the page before. */
export async function listActs(
  db: Db,
  editionId: string | null,
  page: { readonly before?: number; readonly limit: number },
): Promise<RecordedAct[]> {
  const rows = await platformTables(db)
    .selectFrom('platform.audit')
    .selectAll()
    .where('edition_id', 'is not distinct from', editionId)
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? 0))
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
