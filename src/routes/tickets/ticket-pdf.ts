import { ticketCode, ticketPdfOf } from '#tickets/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/ticket-pdf';
import { ownFile } from './own-page.ts';
import { openTicketView } from './ticket-load.ts';

/** A ticket to print. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const view = await openTicketView(asked, editionOf(context), params);
  const bytes = view && (await ticketPdfOf(asked.house, view, asked.locale));
  if (!view || !bytes) throw new Response(null, { status: 404 });
  return new Response(Buffer.from(bytes), ownFile('application/pdf', `${ticketCode(view)}.pdf`));
}
