import { ticketCode, ticketPassOf } from '#tickets/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/ticket-pass';
import { ownFile } from './own-page.ts';
import { openTicketView } from './ticket-load.ts';

/** A ticket for the wallet of a phone; 404 where this installation has no certificate for it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const view = await openTicketView(asked, editionOf(context), params);
  const bytes = view && (await ticketPassOf(asked.house, view, asked.locale));
  if (!view || !bytes) throw new Response(null, { status: 404 });
  return new Response(
    Buffer.from(bytes),
    ownFile('application/vnd.apple.pkpass', `${ticketCode(view)}.pkpass`),
  );
}
