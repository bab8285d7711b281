import { readPulse } from '#live/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/pulse';

/** What an open page asks for every few seconds; 304 while nothing changed. Nothing in it is about whoever asks. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const { house, viewer } = houseOf(context);
  const key = { editionId: editionOf(context).id, code: params.code };
  const forLeaders = new URL(request.url).searchParams.has('lead');
  const pulse = await readPulse(house, viewer, key, forLeaders);
  if (!pulse) throw new Response(null, { status: 404 });
  const votes = pulse.votes.map(([, n]) => n).join('.');
  const order = pulse.votes.map(([id]) => id.slice(0, 4)).join('');
  const headers = { ETag: `"${pulse.revision}-${order}-${votes}"`, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  return Response.json(pulse, { headers });
}
