import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { offerMs, type Visit } from '../rules/visit.ts';
import { capacityTables } from '../tables.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const moment = (ms: number) => sql<Date>`${iso(ms)}::timestamptz`;

const columns = [
  ...(['rank', 'pass', 'pass_before', 'offer', 'offered_at'] as const),
  ...(['entered_at', 'changed_at', 'until'] as const),
] as const;

function select(db: Db, editionId: EditionId) {
  return capacityTables(db)
    .selectFrom('capacity.waiting_room_visit')
    .select(columns)
    .where('edition_id', '=', editionId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function visitOf(row: Row): Visit {
  return {
    ...{ rank: row.rank, pass: row.pass, passBefore: row.pass_before, offer: row.offer },
    offeredAt: row.offered_at.getTime(),
    enteredAt: row.entered_at.getTime(),
    changedAt: row.changed_at.getTime(),
    until: row.until.getTime(),
  };
}

/** Everybody who was let in and is remembered. */
export async function listVisits(db: Db, editionId: EditionId): Promise<readonly Visit[]> {
  return (await select(db, editionId).execute()).map(visitOf);
}

export async function findVisit(db: Db, editionId: EditionId, rank: number): Promise<Visit | null> {
  const row = await select(db, editionId).where('rank', '=', rank).executeTakeFirst();
  return row ? visitOf(row) : null;
}

/** Lets somebody in, for whom a pass is offered; whoever is in with this rank already stays. */
export async function insertVisits(
  db: Db | Tx,
  editionId: EditionId,
  visits: readonly { readonly rank: number; readonly offer: string }[],
  { now, until }: { readonly now: number; readonly until: number },
): Promise<void> {
  if (visits.length === 0) return;
  await capacityTables(db)
    .insertInto('capacity.waiting_room_visit')
    .values(
      visits.map(({ rank, offer }) => ({
        ...{ edition_id: editionId, rank, offer, pass: null, pass_before: null },
        ...{ offered_at: iso(now), entered_at: iso(now), changed_at: iso(now), until: iso(until) },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Offers another pass, unless one was offered a moment ago; tells whether it did. */
export async function offerPass(
  db: Db,
  editionId: EditionId,
  { rank, offer, now }: { readonly rank: number; readonly offer: string; readonly now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await capacityTables(db)
    .updateTable('capacity.waiting_room_visit')
    .set({ offer, offered_at: iso(now) })
    .where('edition_id', '=', editionId)
    .where('rank', '=', rank)
    .where('until', '>', moment(now))
    .where((is) => is.or([is('offer', 'is', null), is('offered_at', '<=', moment(now - offerMs))]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What was offered and is shown now is the pass from now on. */
export async function confirmPass(
  db: Db,
  editionId: EditionId,
  input: { readonly rank: number; readonly shown: string; readonly now: number; readonly until: number },
): Promise<void> {
  await capacityTables(db)
    .updateTable('capacity.waiting_room_visit')
    .set((row) => ({
      ...{ pass_before: row.ref('pass'), pass: input.shown, offer: null },
      ...{ changed_at: iso(input.now), until: iso(input.until) },
    }))
    .where('edition_id', '=', editionId)
    .where('rank', '=', input.rank)
    .where('offer', '=', input.shown)
    .execute();
}

/** Ends a visit, if the pass that is shown is its own. */
export async function endVisit(
  db: Db,
  editionId: EditionId,
  { rank, shown, now }: { readonly rank: number; readonly shown: string; readonly now: number },
): Promise<void> {
  await capacityTables(db)
    .updateTable('capacity.waiting_room_visit')
    .set({ until: iso(now) })
    .where('edition_id', '=', editionId)
    .where('rank', '=', rank)
    .where('until', '>', moment(now))
    .where((is) => is.or([is('pass', '=', shown), is('offer', '=', shown)]))
    .execute();
}
