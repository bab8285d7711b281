import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { lockOrders } from '../queries/lock-orders.ts';
import { findOrder } from '../queries/orders.ts';
import { findPaymentNamed } from '../queries/payments.ts';
import { lockStatementLines, updateStatementLine } from '../queries/statement-lines.ts';
import { paymentNameOf, type StatementEntry, type StatementLineId } from '../rules/statement-entry.ts';
import { bookPayment } from './book-payment.ts';
import { matchOpenLines, orderIdOf } from './view-statements.ts';

type Place = { readonly editionId: EditionId };
type OfLine = Place & { readonly lineId: StatementLineId };
type Part = { readonly orderId: OrderId; readonly amount: number };
export type BookingCode =
  | 'not-allowed'
  | 'not-found'
  | 'order-unknown'
  | 'amount-not-valid'
  | 'currency-differs';

const longest = 500;

/**
 * Books all lines that are sure, of those that the page showed, in one transaction; answers with how many. What is no longer sure is left
 * as work. Lines are locked before orders, orders in the order of their ids.
 */
export async function bookSureLines(
  house: House,
  viewer: Viewer,
  { editionId, ids }: Place & { readonly ids: readonly StatementLineId[] },
): Promise<Outcome<number, BookingCode>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing<Outcome<number, BookingCode>>(house.db, async (tx) => {
    await lockStatementLines(tx, editionId, ids);
    const { lines } = await matchOpenLines(tx, editionId);
    const sure = lines.filter(({ entry, isSure }) => isSure && ids.includes(entry.id));
    const orderIds = [...new Set(sure.flatMap(({ match }) => match.parts.map(orderIdOf)))];
    await lockOrders(tx, orderIds);
    // What others booked before these locks were there is seen now.
    const again = new Map((await matchOpenLines(tx, editionId)).lines.map((each) => [each.entry.id, each]));
    let booked = 0;
    for (const { entry } of sure) {
      const now = again.get(entry.id);
      if (!now?.isSure || !now.match.parts.every((part) => orderIds.includes(orderIdOf(part)))) continue;
      const parts = now.match.parts.map((part) => ({ orderId: orderIdOf(part), amount: part.amount }));
      const outcome = await bookLine(tx, house, viewer, entry, parts);
      if (!outcome.ok) return outcome;
      booked += 1;
    }
    return done(booked);
  });
}

/** Puts all money of a line onto the order with this code, because a person says so. */
export async function assignLine(
  house: House,
  viewer: Viewer,
  { editionId, lineId, code }: OfLine & { readonly code: string },
): Promise<Outcome<null, BookingCode>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return allOrNothing<Outcome<null, BookingCode>>(house.db, async (tx) => {
    const [entry] = await lockStatementLines(tx, editionId, [lineId]);
    if (entry?.state !== 'open') return refuse('not-found');
    if (entry.line.amount <= 0) return refuse('amount-not-valid');
    const order = await findOrder(tx, editionId, code.trim().toUpperCase().slice(0, 6));
    if (!order) return refuse('order-unknown', { field: 'code' });
    return bookLine(tx, house, viewer, entry, [{ orderId: order.id, amount: entry.line.amount }]);
  });
}

async function bookLine(
  tx: Tx,
  house: House,
  viewer: Viewer,
  entry: StatementEntry,
  parts: readonly Part[],
): Promise<Outcome<null, BookingCode>> {
  const { editionId, line } = entry;
  const by = { byPersonId: actorOf(viewer), byTeam: true, currency: line.currency };
  for (const [at, part] of parts.entries()) {
    const outsideId = paymentNameOf(entry, at);
    const booked = await bookPayment(tx, house, {
      ...part,
      ...by,
      method: 'transfer',
      outsideId,
      note: line.payer,
    });
    if (!booked.ok) return booked;
    const { code: subject } = booked.value.order;
    const act = 'tickets.payment-booked' as const;
    await recordAct(tx, {
      at: house.clock.now(),
      editionId,
      personId: by.byPersonId,
      act,
      subject,
      facts: {},
    });
  }
  const first = await findPaymentNamed(tx, editionId, paymentNameOf(entry, 0));
  const after: StatementEntry = { ...entry, state: 'booked', note: '', bookings: entry.bookings + 1 };
  await updateStatementLine(tx, after, { paymentId: first?.id ?? null, now: house.clock.now() });
  return done(null);
}

/** Puts a line aside that belongs to no order, with the reason; or takes it up again (`reason: null`). */
export async function putLineAside(
  house: House,
  viewer: Viewer,
  { editionId, lineId, reason }: OfLine & { readonly reason: string | null },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'reason-missing'>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const note = reason?.trim().slice(0, longest) ?? '';
  if (reason !== null && !note) return refuse('reason-missing', { field: 'reason' });
  return allOrNothing<Outcome<null, 'not-found'>>(house.db, async (tx) => {
    const [entry] = await lockStatementLines(tx, editionId, [lineId]);
    if (entry?.state !== (reason === null ? 'put-aside' : 'open')) return refuse('not-found');
    const state = reason === null ? 'open' : 'put-aside';
    const now = house.clock.now();
    await updateStatementLine(tx, { ...entry, state, note }, { paymentId: null, now });
    return done(null);
  });
}
