import { type Busy, type Claimant, type ClaimRequest, claimantOfPerson, type WantedUnits } from '#capacity';
import type { EditionId, OrderId, PersonId } from '../../../kernel/ids.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { basketOf } from './order.ts';
import type { Quote } from './quote.ts';
import type { Holder } from './wish.ts';

/** Who has an account under an address. */
export type Known = ReadonlyMap<string, PersonId>;

/** An address as it is compared. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * For whom places count: the person with an account under the address, else the address; an order's own units, until somebody is named.
 * Limits per person and clashes are theirs.
 */
export function claimantOf(holder: Pick<Holder, 'email'> | null, orderId: OrderId, known: Known): Claimant {
  if (!holder?.email.trim()) return `order:${orderId}` as Claimant;
  const email = emailKey(holder.email);
  const personId = known.get(email);
  return personId ? claimantOfPerson(personId) : claimantOfEmail(email);
}

/** Somebody without an account, by their address. */
export function claimantOfEmail(email: string): Claimant {
  return `mail:${revisionOf(emailKey(email))}` as Claimant;
}

/** What a quote takes of pools: a unit for each ticket, one use of the voucher for each that it changes, and what it costs its budget. */
export function claimRequest(
  { orderId, editionId }: { readonly orderId: OrderId; readonly editionId: EditionId },
  { lines, voucher }: Quote,
  rest: { readonly heldUntil: InstantText | null; readonly known: Known; readonly busy?: readonly Busy[] },
): ClaimRequest {
  const own = claimantOf(null, orderId, rest.known);
  const reduced = lines.filter((line) => line.voucher);
  const reduction = reduced.reduce((sum, line) => sum + line.reduction, 0);
  const wanted: WantedUnits[] = lines.map(({ poolId, wish, voucher: code }) => ({
    ...{ poolId, units: 1, holder: claimantOf(wish.holder, orderId, rest.known) },
    ...(code?.setAsideId ? { from: code.setAsideId } : {}),
  }));
  // What a role gives counts for each person, a code for nobody.
  if (voucher?.role)
    for (const { wish } of reduced)
      wanted.push({
        ...{ poolId: voucher.usesPoolId, units: 1 },
        holder: claimantOf(wish.holder, orderId, rest.known),
      });
  else if (voucher && reduced.length > 0)
    wanted.push({ poolId: voucher.usesPoolId, units: reduced.length, holder: own });
  if (voucher?.budgetPoolId && reduction > 0)
    wanted.push({ poolId: voucher.budgetPoolId, units: reduction, holder: own });
  return {
    basketId: basketOf(orderId),
    editionId,
    claimant: own,
    wanted,
    heldUntil: rest.heldUntil,
    ...(rest.busy ? { busy: rest.busy } : {}),
  };
}
