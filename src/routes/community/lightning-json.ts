import { readLightningPulse } from '#community/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/lightning-json';

/** What an open page of lightning talks asks for every few seconds; 304 while nothing changed. Nothing in it is about whoever asks. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const { house } = houseOf(context);
  const pulse = await readLightningPulse(house, { editionId: editionOf(context).id, code: params.code });
  if (!pulse) return new Response(null, { status: 404 });
  const headers = { ETag: `"${pulse.revision}"`, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  return Response.json({ revision: pulse.revision, votes: [] }, { headers });
}
