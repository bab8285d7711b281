import { type ClaimAnswer, takeClaims } from '#capacity/server';
import { done, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { claimRequest } from '../rules/claim-request.ts';
import type { OrderAnswer } from '../rules/order-answer.ts';
import type { Quote } from '../rules/quote.ts';
import { budgetPoolName, usesPoolName } from '../rules/voucher.ts';
import { digestOf, heldUntil, keyOf, type OrderWish } from '../rules/wish.ts';
import { type OpenTill, openTill } from './open-till.ts';
import { type Quoted, quoteAt } from './quote-at.ts';
import { type WrittenOrder, writeOrders } from './write-orders.ts';
import { writtenOrder } from './written-order.ts';

export type OrderRequest = { readonly house: House; readonly wish: OrderWish };

/**
 * The till: decides orders that arrived together, in their order, in one transaction (docs/algorithms/capacity.md). Each is priced, its
 * claims are decided with those of all others, and what is taken is written; a refusal refuses that order alone. Handed to
 * `house.batches`, which acknowledges after commit and may run it again, so it keeps nothing.
 */
export async function takeOrders(tx: Tx, requests: readonly OrderRequest[]): Promise<readonly OrderAnswer[]> {
  const [first] = requests;
  if (!first) return [];
  const { house } = first;
  // A double click may bring the same order twice into one batch: it is decided once.
  const firsts = new Map(requests.toReversed().map(({ wish }) => [keyOf(wish), wish]));
  const wishes = [...firsts.values()].toReversed();
  const till = await openTill(tx, house, wishes);
  const quoted = wishes.map((wish) => quoteAt(till, wish));
  const wanting = quoted.flatMap((answer) => (answer.kind === 'quote' ? [answer] : []));
  const claims = await takeClaims(
    tx,
    { clock: house.clock, newId: house.newId, isLocking: house.config.isTillLocking },
    wanting.map(({ wish, quote, catalogue }) =>
      claimRequest(wish, quote, {
        heldUntil: heldUntil(catalogue.shop, wish, quote.total, till.now),
        known: till.known,
        busy: till.busy.get(wish.editionId) ?? [],
      }),
    ),
  );
  const decided = claims.values();
  const written: WrittenOrder[] = [];
  const answers = quoted.map((each): OrderAnswer => {
    if (each.kind === 'answer') return each.answer;
    const { value: claim } = decided.next();
    if (!claim) throw new Error('Every quote has its claims decided.');
    return takeOne(till, each, claim, written);
  });
  await writeOrders(tx, house, written, till.now);
  const answered = new Map(wishes.map((wish, at) => [keyOf(wish), answers[at]]));
  return requests.map(({ wish }) => answered.get(keyOf(wish)) ?? refuse('key-used-otherwise'));
}

function takeOne(
  till: OpenTill,
  { wish, quote, catalogue }: Extract<Quoted, { kind: 'quote' }>,
  claim: ClaimAnswer,
  written: WrittenOrder[],
): OrderAnswer {
  if (!claim.ok) return refuse(voucherCode(quote, claim.refusal) ?? claim.refusal.code, claim.refusal);
  const { claims } = claim.value.basket;
  const own = claims.filter(({ viaId }) => viaId === null);
  const made = writtenOrder(till.house, {
    wish,
    quote,
    shop: catalogue.shop,
    claims: own,
    known: till.known,
    now: till.now,
  });
  const order = { ...made.order, digest: digestOf(wish) };
  written.push({ ...made, order });
  return done({ order, isNew: true });
}

/** A pool of a voucher that has no units left is told as what it is. */
function voucherCode(
  { voucher }: Quote,
  { code, details }: { readonly code: string; readonly details?: Readonly<Record<string, string | number>> },
): 'voucher-used-up' | 'voucher-spent' | 'role-taken' | null {
  if (voucher?.role && code === 'limit-per-person' && details?.pool === usesPoolName(voucher.code))
    return 'role-taken';
  if (!voucher || (code !== 'sold-out' && code !== 'held-by-others')) return null;
  if (details?.pool === usesPoolName(voucher.code)) return 'voucher-used-up';
  return details?.pool === budgetPoolName(voucher.code) ? 'voucher-spent' : null;
}
