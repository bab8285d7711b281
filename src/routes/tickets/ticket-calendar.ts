import { ticketCalendarOf } from '#tickets/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/ticket-calendar';
import { ownFile } from './own-page.ts';
import { openTicketView } from './ticket-load.ts';

/** The days and seats of a ticket's holder, for their calendar. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const view = await openTicketView(asked, editionOf(context), params);
  if (!view?.isValid) throw new Response(null, { status: 404 });
  const text = await ticketCalendarOf(asked.house, view, asked.locale);
  return new Response(text, ownFile('text/calendar; charset=utf-8', `${params.edition}.ics`));
}
