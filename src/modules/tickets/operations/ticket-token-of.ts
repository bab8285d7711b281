import type { House } from '../../../platform/house.ts';
import { type QrPicture, qrPicture } from '../formats/qr-svg.ts';
import { editionTag } from '../rules/ticket-token.ts';
import { validityOf } from '../rules/ticket-validity.ts';
import type { TicketView } from './read-ticket.ts';
import { signingKeysOf } from './signing-keys.ts';
import { signTicket } from './ticket-keys.ts';

/**
 * The text of a ticket's QR code; `null` for one that lets nobody in. It carries the seats that its holder has beside it; where they are
 * too many for a code, fewer (docs/algorithms/door.md).
 */
export async function ticketTokenOf(house: House, view: TicketView): Promise<string | null> {
  if (!view.isValid) return null;
  const { privateKey } = await signingKeysOf(house, view.edition.id);
  const own = view.product.kind === 'seat' ? [view.product.number] : [];
  const seats = view.others.flatMap(({ product }) => (product.kind === 'seat' ? product.number : []));
  const claims = {
    editionTag: editionTag(view.edition.id),
    ticketId: view.ticket.id,
    product: view.product.number,
    ...validityOf(view.product, view.edition),
  };
  for (let most = own.length + seats.length; most >= 0; most -= 1) {
    const signed = signTicket(privateKey, { ...claims, seats: [...own, ...seats].slice(0, most) });
    if (signed.ok) return signed.value;
    if (signed.refusal.code !== 'too-many-seats')
      throw new Error(`A ticket has no code: ${signed.refusal.code}`);
  }
  throw new Error('A ticket without seats always fits.');
}

/** The same as a picture. */
export async function ticketQrOf(house: House, view: TicketView): Promise<QrPicture | null> {
  const token = await ticketTokenOf(house, view);
  if (token === null) return null;
  return qrPicture(token);
}
