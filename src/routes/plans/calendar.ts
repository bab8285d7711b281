import { readPlanCalendar } from '#plans/server';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/calendar';

/** The calendar of a plan for whoever has its private address. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { house } = houseOf(context);
  const token = params.file.endsWith('.ics') ? params.file.slice(0, -4) : '';
  const calendar = token && (await readPlanCalendar(house, token));
  if (!calendar) throw new Response(null, { status: 404 });
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': 'inline; filename="plan.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
}
