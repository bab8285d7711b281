import { joinSpace, readBoardPulse, readSpace } from '#community/server';
import { editionOf } from '../edition/edition-context.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/open-spaces-json';
import { spaceSentence } from './space-refusal.ts';

/** What an open page of the board asks for every few seconds; 304 while nothing changed. Nothing in it is about whoever asks. */
export async function loader({ context, request }: Route.LoaderArgs): Promise<Response> {
  const { house } = houseOf(context);
  const { revision } = await readBoardPulse(house, editionOf(context).id);
  const headers = { ETag: `"${revision}"`, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers });
  return Response.json({ revision, votes: [] }, { headers });
}

/** Statuses of refusals that may pass: the device keeps what waits and tries again. */
const passing: Readonly<Record<string, number>> = { 'not-signed-in': 403, 'too-many': 429 };

/**
 * Takes a joining or leaving that a page's script sends, perhaps long after it was pressed: twice is once. Answers with what to tell, and with
 * what it overlaps; what is refused for good says why with 409.
 */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  const { house, viewer, texts } = houseOf(context);
  const form = await request.formData();
  const act = textOf(form, 'act');
  if (act !== 'join' && act !== 'leave') return new Response(null, { status: 400 });
  const key = { editionId: editionOf(context).id, code: textOf(form, 'code') };
  const joins = act === 'join';
  const answer = await joinSpace(house, viewer, { ...key, joins });
  if (!answer.ok) {
    const { code } = answer.refusal;
    return Response.json({ refused: spaceSentence(code, texts) }, { status: passing[code] ?? 409 });
  }
  const clashes = joins ? ((await readSpace(house, viewer, key))?.clashes ?? []) : [];
  const { done, page } = texts.openSpaces;
  return Response.json({
    said: joins ? done.joined : done.left,
    clash: clashes.map((title) => page.clash({ title })).join(' '),
  });
}
