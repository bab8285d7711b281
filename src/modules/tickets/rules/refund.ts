import type { Cancelling, PayMethod } from './shop.ts';

/** A payment or refund as far as sums go. */
export type Moved = {
  readonly kind: 'payment' | 'refund';
  readonly method: PayMethod | 'other';
  readonly state: 'pending' | 'done' | 'failed';
  readonly amount: number;
};

/** One part of a refund: money goes back the way on which it came. */
export type RefundPart = Pick<Moved, 'method' | 'amount'>;

/** What is there to send back: what came, less what went back or is on its way back. Never below nothing. */
export function refundable(moved: readonly Moved[]): number {
  const came = sumOf(moved.filter(({ kind, state }) => kind === 'payment' && state === 'done'));
  const went = sumOf(moved.filter(({ kind, state }) => kind === 'refund' && state !== 'failed'));
  return Math.max(0, came - went);
}

/** What the shop keeps of an amount when so many tickets are given back; never more than the amount. */
export function feeOf(cancelling: Cancelling | null, amount: number, tickets: number): number {
  if (!cancelling) return 0;
  // A share of 10^12 minor units in hundredths of a per cent does not fit into a number that counts exactly.
  const share = Number((BigInt(amount) * BigInt(cancelling.feeRate) * 2n + 10_000n) / 20_000n);
  return Math.min(amount, share + cancelling.feeEach * tickets);
}

/** How an amount goes back: to cards first, since a card company knows whose they are, then the other ways; `null` if less came. */
export function refundParts(moved: readonly Moved[], amount: number): readonly RefundPart[] | null {
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > refundable(moved)) return null;
  const parts: RefundPart[] = [];
  let left = amount;
  for (const method of ['card', 'transfer', 'invoice', 'other'] as const) {
    const there = refundable(moved.filter((each) => each.method === method));
    const part = Math.min(left, there);
    if (part > 0) parts.push({ method, amount: part });
    left -= part;
  }
  return left === 0 ? parts : null;
}

function sumOf(moved: readonly Moved[]): number {
  return moved.reduce((sum, { amount }) => sum + amount, 0);
}
