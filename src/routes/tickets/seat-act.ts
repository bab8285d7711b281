import type { Edition } from '#directory';
import { orderKey, swapSeat, viewSeat } from '#tickets/server';
import { readId } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { type SignedIn, takeAtOnce } from './take-at-once.ts';

/**
 * Takes a seat for whoever is signed in, or swaps another for it, as a form with one button says. A free one is settled at once; what is
 * to be paid, or where something is still to be said, leads to the order's own page.
 */
export async function actOnSeat(
  asked: RequestHouse,
  viewer: SignedIn,
  at: { readonly edition: Edition; readonly code: string },
  form: FormData,
): Promise<{ readonly to: string } | { readonly refusal: Refusal }> {
  const { house } = asked;
  const { edition, code } = at;
  const reader = { personId: viewer.personId, email: viewer.email };
  const seat = await viewSeat(house, { editionId: edition.id, sessionCode: code, reader });
  if (!seat) return { refusal: { code: 'product-unknown' } };
  const to = `/${edition.slug}/sessions/${encodeURIComponent(code)}#seat`;
  if (seat.own) return { to };
  const productId = seat.offer.product.id;
  const ticketId = readId<'ticket'>(textOf(form, 'swap'));
  if (ticketId) {
    const swapped = await swapSeat(house, reader, { editionId: edition.id, ticketId, productId });
    return swapped.ok ? { to } : { refusal: swapped.refusal };
  }
  const wanted = { order: textOf(form, 'order'), productId, variation: null };
  const answer = await takeAtOnce(asked, viewer, edition, wanted);
  if (!answer.ok) return { refusal: answer.refusal };
  const { order } = answer.value;
  if (order.state === 'paid') return { to };
  return { to: `/${edition.slug}/orders/${order.code}/${await orderKey(house, order.id)}` };
}
