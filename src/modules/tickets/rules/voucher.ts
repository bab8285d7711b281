import type { EntitledRole, SetAsideId } from '#capacity';
import type { EditionId, PoolId, ProductId, VoucherId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';

/** What a code changes of a price: a new one, less by an amount, or less by hundredths of a per cent. */
export type VoucherPrice =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly price: number }
  | { readonly kind: 'less'; readonly amount: number }
  | { readonly kind: 'share'; readonly rate: number };

export type VoucherContent = {
  /** What the team wrote down about it: whom it is for. */
  readonly note: string;
  readonly price: VoucherPrice;
  /** For which products; empty: for all that are not hidden. */
  readonly productIds: readonly ProductId[];
  readonly validFrom: InstantText | null;
  readonly validUntil: InstantText | null;
  /** How many places were kept for it when it was taken back. */
  readonly asideBefore?: number;
};

export type Voucher = VoucherContent & {
  readonly id: VoucherId;
  readonly editionId: EditionId;
  /** As it is written everywhere: capitals. */
  readonly code: string;
  readonly usesPoolId: PoolId;
  readonly budgetPoolId: PoolId | null;
  readonly setAsideId: SetAsideId | null;
  readonly isArchived: boolean;
  /** Nobody types it: whoever has this role uses it, once. `null`: a code like any. */
  readonly role: EntitledRole | null;
};

/** What the pools of a voucher's uses and of its budget are called; a refusal names the pool. */
export const usesPoolName = (code: string) => `voucher ${code}`;
export const budgetPoolName = (code: string) => `budget ${code}`;

/** A code as people type it, in the one form in which it is kept: capitals without spaces; may be empty. */
export function readVoucherCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase().slice(0, 40);
}

/** A price after the voucher; never below nothing, never dearer. */
export function reducedPrice(price: number, change: VoucherPrice): number {
  switch (change.kind) {
    case 'none':
      return price;
    case 'set':
      return Math.min(price, change.price);
    case 'less':
      return Math.max(0, price - change.amount);
    case 'share':
      return price - Math.floor((price * Math.min(10_000, change.rate)) / 10_000);
  }
}
