import { exportMyCommunity, exportMyGroups, exportMyMeetings } from '#community/server';
import { exportMyConduct } from '#conduct/server';
import { exportMyIntents, exportMySuggestions, listDigestsTo, listSubscriptionsTo } from '#directory/server';
import { exportMyAgenda } from '#live/server';
import { exportMyData } from '#people/server';
import { exportMyPlans } from '#plans/server';
import { exportMyTickets } from '#tickets/server';
import type { Route } from './+types/my-data-file';
import { personOf } from './person-of.ts';

/** Everything that is kept about the viewer, as a file to keep. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const exported = await exportMyData(house, viewer);
  if (!exported.ok) throw new Response(null, { status: 404 });
  const agenda = await exportMyAgenda(house, viewer);
  const community = await exportMyCommunity(house, viewer);
  const conduct = await exportMyConduct(house, viewer);
  const groups = await exportMyGroups(house, viewer);
  const meetings = await exportMyMeetings(house, viewer);
  const intents = await exportMyIntents(house, viewer);
  const plans = await exportMyPlans(house, viewer);
  const tickets = await exportMyTickets(house, viewer);
  const suggestions = await exportMySuggestions(house, viewer);
  const everything = {
    ...exported.value,
    agenda: agenda.ok ? agenda.value : {},
    community: community.ok ? community.value : {},
    conduct: conduct.ok ? conduct.value : {},
    groups: groups.ok ? groups.value : {},
    meetings: meetings.ok ? meetings.value : {},
    intents: intents.ok ? intents.value : null,
    plans: plans.ok ? plans.value : {},
    suggestions: suggestions.ok ? suggestions.value : [],
    tickets: tickets.ok ? tickets.value : {},
    digests: await listDigestsTo(house.db, viewer.email),
    subscriptions: await listSubscriptionsTo(house.db, viewer.email),
  };
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hallway-my-data.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
