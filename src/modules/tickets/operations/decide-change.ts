import { listClaims } from '#capacity/server';
import { refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listPayments } from '../queries/payments.ts';
import { changeTerms } from '../rules/change-terms.ts';
import { refundable } from '../rules/refund.ts';
import { changeNow } from './change-now.ts';
import { type Change, type ChangeAnswer, type ChangeInput, holdChange } from './hold-change.ts';
import { stillNeeded } from './still-needed.ts';

/** Decides a change with the order and its tickets locked, and carries it out or holds the new place. */
export async function decideChange(
  tx: Tx,
  house: House,
  input: ChangeInput,
  { order, catalogue, ticket }: Pick<Change, 'order' | 'catalogue' | 'ticket'>,
): Promise<ChangeAnswer> {
  const { variation } = input;
  const product = catalogue.products.get(input.productId);
  const before = catalogue.products.get(ticket.productId);
  if (!product || !before) return refuse('product-unknown');
  const there = refundable(await listPayments(tx, [order.id]));
  const at = { order, before, shop: catalogue.shop, now: house.clock.now(), there };
  const terms = changeTerms(ticket, { product, variation }, at);
  if (!terms.ok) return terms;
  const { more, back } = terms.value;
  if (more - back !== input.seen) return refuse('terms-changed');
  const needed = product.id === before.id ? null : await stillNeeded(tx, catalogue, [ticket], product.id);
  if (needed) return needed;
  const [claim] = (await listClaims(tx, { ids: [ticket.claimId] })).filter(({ id }) => id === ticket.claimId);
  if (!claim) return refuse('swap-gone');
  if (claim.isReturning) return refuse('offered-on');
  const change: Change = { order, catalogue, ticket, terms: terms.value, claimant: claim.claimant };
  return more > 0 ? holdChange(tx, house, input, change) : changeNow(tx, house, input, change);
}
