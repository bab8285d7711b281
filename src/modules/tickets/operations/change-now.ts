import { swapClaims } from '#capacity/server';
import { done, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type StoredOrder, updateOrder } from '../queries/orders.ts';
import { basketOf } from '../rules/order.ts';
import { type Change, type ChangeAnswer, type ChangeInput, poolOf } from './hold-change.ts';
import { startRefund } from './refunds.ts';
import { writeChangedTicket } from './write-changed-ticket.ts';

/** Swaps the places of a ticket that costs no more, and sends the difference, less the fee, back. */
export async function changeNow(
  tx: Tx,
  house: House,
  input: ChangeInput,
  change: Change,
): Promise<ChangeAnswer> {
  const { order, ticket, terms, catalogue, claimant } = change;
  const swapped = await swapClaims(tx, house, {
    ...{ basketId: basketOf(order.id), editionId: order.editionId, claimant, instead: [ticket.claimId] },
    ...{ wanted: [{ poolId: poolOf(change, input), units: 1 }], heldUntil: null },
  });
  if (!swapped.ok) return swapped;
  const [made] = swapped.value;
  if (!made) return refuse('swap-gone');
  const { price, back, fee } = terms;
  const after: StoredOrder = { ...order, total: order.total - ticket.price + price, kept: order.kept + fee };
  await updateOrder(tx, after);
  const { questions } = catalogue.shop;
  await writeChangedTicket(tx, house, {
    ...change,
    order: after,
    ...input,
    claimId: made.id,
    price,
    questions,
  });
  if (back === 0) return done('changed');
  const by = { byPersonId: input.byPersonId, byTeam: false };
  const sent = await startRefund(tx, house, { ...by, order: after, amount: back, note: '' });
  return sent.ok ? done('changed') : refuse('terms-changed');
}
