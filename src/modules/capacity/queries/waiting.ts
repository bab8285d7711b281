import { sql } from 'kysely';
import type { BasketId, EditionId, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Claimant } from '../rules/claim.ts';
import type { Waiting, WaitingId } from '../rules/waitlist.ts';
import { capacityTables, type WaitingState } from '../tables.ts';

export type WaitingRow = Waiting & {
  readonly editionId: EditionId;
  readonly state: WaitingState;
  /** What is offered; `null` while nothing is. */
  readonly basketId: BasketId | null;
  readonly priorityReason: string | null;
};

/** Entries of the waitlist by their ids, by a pool for which they wait, by who waits, or by what was offered. */
export type WhichWaiting =
  | { readonly ids: readonly WaitingId[] }
  | { readonly poolIds: readonly PoolId[] }
  | { readonly claimant: Claimant; readonly editionId: EditionId }
  | { readonly basketIds: readonly BasketId[] };

/** Entries of the waitlist with all the pools that would do; those that left or took a place included. */
export async function listWaiting(db: Db, which: WhichWaiting): Promise<readonly WaitingRow[]> {
  const rows = await capacityTables(db)
    .selectFrom('capacity.waiting as w')
    .selectAll('w')
    .select((each) =>
      each
        .selectFrom('capacity.waiting_for as f')
        .whereRef('f.waiting_id', '=', 'w.id')
        .select(sql<PoolId[]>`array_agg(f.pool_id ORDER BY f.wish)`.as('pools'))
        .as('pools'),
    )
    .where((where) => {
      if ('ids' in which) return where('w.id', '=', sql<WaitingId>`ANY(${which.ids})`);
      if ('basketIds' in which) return where('w.basket_id', '=', sql<BasketId>`ANY(${which.basketIds})`);
      if ('claimant' in which)
        return where.and([
          where('w.claimant', '=', which.claimant),
          where('w.edition_id', '=', which.editionId),
        ]);
      return where.exists(
        where
          .selectFrom('capacity.waiting_for as g')
          .select('g.pool_id')
          .whereRef('g.waiting_id', '=', 'w.id')
          .where('g.pool_id', '=', sql<PoolId>`ANY(${which.poolIds})`),
      );
    })
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, claimant: row.claimant, units: Number(row.units), priority: row.priority },
    number: Number(row.number),
    ...{ state: row.state, poolIds: row.pools ?? [] },
    editionId: row.edition_id,
    maySplit: row.may_split,
    basketId: row.basket_id,
    priorityReason: row.priority_reason,
    joinedAt: momentText(row.joined_at),
  }));
}

export type NewWaiting = Pick<Waiting, 'id' | 'claimant' | 'units' | 'maySplit' | 'poolIds'> & {
  readonly editionId: EditionId;
};

/** Writes new entries at the end of the list, in their order. */
export async function insertWaiting(tx: Tx, entries: readonly NewWaiting[], now: InstantText): Promise<void> {
  const of = <Value>(value: (entry: NewWaiting) => Value) => entries.map(value);
  await sql`
    INSERT INTO capacity.waiting (id, edition_id, claimant, units, may_split, state, joined_at, changed_at)
    SELECT e.id, e.edition_id, e.claimant, e.units, e.may_split, 'waiting', ${now}, ${now}
    FROM unnest(
      ${of(({ id }) => id)}::uuid[], ${of(({ editionId }) => editionId)}::uuid[],
      ${of(({ claimant }) => claimant)}::text[], ${of(({ units }) => units)}::bigint[],
      ${of(({ maySplit }) => maySplit)}::boolean[]
    ) WITH ORDINALITY AS e (id, edition_id, claimant, units, may_split, turn)
    ORDER BY e.turn`.execute(tx);
  const wishes = entries.flatMap(({ id, poolIds }) => poolIds.map((poolId, wish) => ({ id, poolId, wish })));
  await sql`
    INSERT INTO capacity.waiting_for (waiting_id, pool_id, wish)
    SELECT * FROM unnest(
      ${wishes.map(({ id }) => id)}::uuid[], ${wishes.map(({ poolId }) => poolId)}::uuid[],
      ${wishes.map(({ wish }) => wish)}::integer[]
    )`.execute(tx);
}

/** Changes an entry; what is offered stays known after it was taken or declined. */
export async function updateWaiting(
  tx: Tx,
  id: WaitingId,
  changes: {
    readonly state?: WaitingState;
    readonly basketId?: BasketId;
    readonly units?: number;
    readonly priority?: number;
    readonly reason?: string | null;
  },
  now: InstantText,
): Promise<void> {
  const { state, basketId, units, priority, reason } = changes;
  await capacityTables(tx)
    .updateTable('capacity.waiting')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(basketId === undefined ? {} : { basket_id: basketId }),
      ...(units === undefined ? {} : { units }),
      ...(priority === undefined ? {} : { priority }),
      ...(reason === undefined ? {} : { priority_reason: reason }),
      changed_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Says of entries what each is offered. */
export async function markOffered(
  tx: Tx,
  offers: readonly { readonly waitingId: WaitingId; readonly basketId: BasketId }[],
  now: InstantText,
): Promise<void> {
  if (offers.length === 0) return;
  const [ids, baskets] = [offers.map(({ waitingId }) => waitingId), offers.map(({ basketId }) => basketId)];
  await sql`
    UPDATE capacity.waiting w SET state = 'offered', basket_id = o.basket_id, changed_at = ${now}
    FROM unnest(${ids}::uuid[], ${baskets}::uuid[]) AS o (waiting_id, basket_id)
    WHERE w.id = o.waiting_id`.execute(tx);
}

/** Takes entries off the list whose offer is over. */
export async function markLeft(tx: Tx, ids: readonly WaitingId[], now: InstantText): Promise<void> {
  if (ids.length === 0) return;
  await capacityTables(tx)
    .updateTable('capacity.waiting')
    .set({ state: 'left', changed_at: now })
    .where('id', 'in', ids)
    .execute();
}
