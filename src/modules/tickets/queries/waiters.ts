import type { WaitingId } from '#capacity';
import type { EditionId, PersonId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { insertRecords } from '../../../platform/database/insert-records.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { ticketsTables } from '../tables.ts';

/** Somebody on a waitlist of an edition, as far as writing to them goes. */
export type Waiter = {
  readonly waitingId: WaitingId;
  readonly editionId: EditionId;
  /** What they asked for first. */
  readonly productId: ProductId;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly createdAt: InstantText;
};

function waitersOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.waiter').selectAll();
}
type Row = Awaited<ReturnType<ReturnType<typeof waitersOf>['execute']>>[number];

function waiterOf(row: Row): Waiter {
  const { name, email, locale } = row;
  return {
    ...{ name, email, locale },
    waitingId: row.waiting_id,
    editionId: row.edition_id,
    productId: row.product_id,
    personId: row.person_id,
    createdAt: momentText(row.created_at),
  };
}

/** Writes who waits. */
export async function insertWaiters(tx: Tx, waiters: readonly Waiter[]): Promise<void> {
  if (waiters.length === 0) return;
  const rows = waiters.map(({ name, email, locale, ...waiter }) => ({
    ...{ name, email, locale, created_at: waiter.createdAt, waiting_id: waiter.waitingId },
    ...{ edition_id: waiter.editionId, product_id: waiter.productId, person_id: waiter.personId },
  }));
  await insertRecords('tickets.waiter', rows).execute(tx);
}

/** Who waits under this id, if it is for something that an edition sells. */
export async function findWaiter(db: Db, waitingId: WaitingId): Promise<Waiter | null> {
  const row = await waitersOf(db).where('waiting_id', '=', waitingId).executeTakeFirst();
  return row ? waiterOf(row) : null;
}

/** What an address waits for in an edition, the newest first. */
export async function listWaitersOf(db: Db, editionId: EditionId, email: string): Promise<readonly Waiter[]> {
  const rows = await waitersOf(db)
    .where('edition_id', '=', editionId)
    .where('email', '=', email)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(waiterOf);
}

/** What a person waits for, under their account or under an address that is shown to be theirs; the newest first. */
export async function listWaitersOfPerson(
  db: Db,
  { personId, email }: { readonly personId: PersonId; readonly email: string },
): Promise<readonly Waiter[]> {
  const rows = await waitersOf(db)
    .where((where) => where.or([where('person_id', '=', personId), where('email', '=', email)]))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(waiterOf);
}

/** Everybody on a waitlist of an edition, those who left included. */
export async function listWaitersIn(db: Db, editionId: EditionId): Promise<readonly Waiter[]> {
  return (await waitersOf(db).where('edition_id', '=', editionId).execute()).map(waiterOf);
}
