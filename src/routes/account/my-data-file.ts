import { exportMyIntents, exportMySuggestions, listDigestsTo, listSubscriptionsTo } from '#directory/server';
import { exportMyStars } from '#live/server';
import { exportMyData } from '#people/server';
import { exportMyPlans } from '#plans/server';
import type { Route } from './+types/my-data-file';
import { personOf } from './person-of.ts';

/** Everything that is kept about the viewer, as a file to keep. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const exported = await exportMyData(house, viewer);
  if (!exported.ok) throw new Response(null, { status: 404 });
  const stars = await exportMyStars(house, viewer);
  const intents = await exportMyIntents(house, viewer);
  const plans = await exportMyPlans(house, viewer);
  const suggestions = await exportMySuggestions(house, viewer);
  const everything = {
    ...exported.value,
    stars: stars.ok ? stars.value : [],
    intents: intents.ok ? intents.value : null,
    plans: plans.ok ? plans.value : {},
    suggestions: suggestions.ok ? suggestions.value : [],
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
