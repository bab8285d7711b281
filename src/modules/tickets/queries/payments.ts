import { type Selectable, sql } from 'kysely';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Payment, PaymentId } from '../rules/payment.ts';
import { type PaymentTable, ticketsTables } from '../tables.ts';

export type { Payment } from '../rules/payment.ts';

/** Writes a payment; false if the same one is there already: it counts once. */
export async function insertPayment(tx: Tx, payment: Payment): Promise<boolean> {
  const { id, kind, method, state, amount, currency, note, at } = payment;
  const result = await ticketsTables(tx)
    .insertInto('tickets.payment')
    .values({
      ...{ id, kind, method, state, amount, currency, note, at },
      edition_id: payment.editionId,
      order_id: payment.orderId,
      outside_id: payment.outsideId,
      of_payment_id: payment.ofPaymentId,
      by_person_id: payment.byPersonId,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.constraint('payment_outside').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Says how a payment stands now, and what it is called outside where that was not known. */
export async function updatePayment(
  tx: Tx,
  id: PaymentId,
  to: {
    readonly state: Payment['state'];
    readonly now: InstantText;
    readonly outsideId?: string | undefined;
    readonly note?: string | undefined;
  },
): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.payment')
    .set({
      state: to.state,
      changed_at: to.now,
      ...(to.outsideId !== undefined && { outside_id: to.outsideId }),
      ...(to.note !== undefined && { note: to.note }),
    })
    .where('id', '=', id)
    .execute();
}

/** Payments and refunds of an order, the first first. */
export async function listPayments(db: Db, orderIds: readonly OrderId[]): Promise<readonly Payment[]> {
  if (orderIds.length === 0) return [];
  const rows = await rowsOf(db)
    .where('order_id', 'in', orderIds)
    .orderBy('at')
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map(paymentOf);
}

/** The payment or refund that the card company knows by this name. */
export async function findCardPayment(db: Db, outsideId: string): Promise<Payment | null> {
  const row = await rowsOf(db)
    .where('method', '=', 'card')
    .where('outside_id', '=', outsideId)
    .executeTakeFirst();
  return row ? paymentOf(row) : null;
}

/** The payment of this name at the bank. */
export async function findPaymentNamed(
  db: Db,
  editionId: EditionId,
  outsideId: string,
): Promise<Payment | null> {
  const row = await transfersOf(db, editionId).where('outside_id', '=', outsideId).executeTakeFirst();
  return row ? paymentOf(row) : null;
}

/** Payments whose names at the bank begin so. */
export async function listPaymentsNamed(
  db: Db,
  editionId: EditionId,
  beginning: string,
): Promise<readonly Payment[]> {
  const rows = await transfersOf(db, editionId)
    .where(sql<boolean>`starts_with(outside_id, ${beginning})`)
    .orderBy('id')
    .execute();
  return rows.map(paymentOf);
}

/** A payment by its id. */
export async function findPayment(db: Db, id: PaymentId): Promise<Payment | null> {
  const row = await rowsOf(db).where('id', '=', id).executeTakeFirst();
  return row ? paymentOf(row) : null;
}

/** Refunds that the card company has to carry out, those that wait longest first, with its name of what they take back. */
export async function listPendingCardRefunds(
  db: Db,
  limit: number,
): Promise<readonly (Payment & { readonly ofOutsideId: string })[]> {
  const { rows } = await sql<{ id: PaymentId; of: string }>`
    SELECT r.id, p.outside_id AS of FROM tickets.payment r JOIN tickets.payment p ON p.id = r.of_payment_id
    WHERE p.outside_id IS NOT NULL AND r.outside_id IS NULL AND r.state = 'pending' AND r.kind = 'refund' AND r.method = 'card' ORDER BY r.changed_at, r.id LIMIT ${limit}`.execute(
    db,
  );
  const of = new Map(rows.map((row) => [row.id, row.of]));
  if (of.size === 0) return [];
  const found = await rowsOf(db)
    .where('id', 'in', [...of.keys()])
    .execute();
  return found.map((row) => ({ ...paymentOf(row), ofOutsideId: of.get(row.id) ?? '' }));
}

function transfersOf(db: Db, editionId: EditionId) {
  return rowsOf(db).where('edition_id', '=', editionId).where('method', '=', 'transfer');
}

function rowsOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.payment').selectAll();
}
type Row = Selectable<PaymentTable>;

function paymentOf(row: Row): Payment {
  return {
    ...{ id: row.id, kind: row.kind, method: row.method, state: row.state, amount: row.amount },
    ...{ currency: row.currency, note: row.note, at: momentText(row.at) },
    editionId: row.edition_id,
    orderId: row.order_id,
    outsideId: row.outside_id,
    ofPaymentId: row.of_payment_id,
    byPersonId: row.by_person_id,
  };
}
