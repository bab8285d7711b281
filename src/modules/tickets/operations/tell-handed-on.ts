import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Handing } from '../rules/handing-on.ts';
import type { Ticket } from '../rules/order.ts';
import { readLetterCase } from './letter-case.ts';
import type { MovedTickets } from './missing-ticket.ts';
import { holderLetter, transferredLetter } from './ticket-letters.ts';

/** Letters go out with the change or not at all: only here it is known who had the ticket before. */
export async function tellHandedOn(
  tx: Tx,
  house: House,
  { order, former, handing }: MovedTickets & { readonly handing: Handing },
  after: readonly Ticket[],
): Promise<void> {
  const [ticket] = after;
  const letter = await readLetterCase({ ...house, db: tx }, order.id);
  if (!ticket || !letter) return;
  const key = `tickets.ticket:${ticket.serial}`;
  const isOwn = handing === 'named' && ticket.holderEmail === order.email;
  await house.mail.post(
    tx,
    ...(handing === 'transferred' ? [transferredLetter(letter, former, ticket)] : []),
    ...(isOwn ? [] : [await holderLetter(letter, after, key)]),
  );
  await house.outbox.announce(tx, {
    name: 'tickets.tickets-handed-on',
    editionId: order.editionId,
    facts: { orderId: order.id, ticketIds: after.map(({ id }) => id) },
  });
}
