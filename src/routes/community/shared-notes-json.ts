import { changeSharedNote, viewSharedNote } from '#community/server';
import { renderMarkdown } from '#programme/server';
import { editionOf } from '../edition/edition-context.ts';
import { headingsFrom } from '../edition/prose-headings.ts';
import { textOf } from '../form-fields.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';
import type { Route } from './+types/shared-notes-json';

/** What was changed after the number that the page has; 204 while there is nothing new. */
export async function loader({ context, params, request }: Route.LoaderArgs): Promise<Response> {
  const after = Number(new URL(request.url).searchParams.get('after')) || 0;
  return answer(houseOf(context), { editionId: editionOf(context).id, code: params.code }, after);
}

/** Takes what a device changed (as Yjs writes it, in base64) and answers with what the others did meanwhile. */
export async function action({ context, params, request }: Route.ActionArgs): Promise<Response> {
  const asked = houseOf(context);
  const key = { editionId: editionOf(context).id, code: params.code };
  const change = new Uint8Array(Buffer.from(textOf(await request.formData(), 'change'), 'base64'));
  const taken = await changeSharedNote(asked.house, asked.viewer, { ...key, change });
  if (!taken.ok) return refused(taken.refusal.code);
  const after = Number(new URL(request.url).searchParams.get('after')) || 0;
  return answer(asked, key, after);
}

async function answer(
  { house, viewer }: RequestHouse,
  key: Parameters<typeof viewSharedNote>[2],
  after: number,
): Promise<Response> {
  const seen = await viewSharedNote(house, viewer, { ...key, after });
  if (!seen.ok) return refused(seen.refusal.code);
  const note = seen.value;
  if (!note) return refused('note-not-begun');
  const headers = { 'Cache-Control': 'private, no-store' };
  if (note.newest <= after) return new Response(null, { status: 204, headers });
  const { newest, writers, text } = note;
  const change = note.change && Buffer.from(note.change).toString('base64');
  return Response.json({ newest, writers, change, html: headingsFrom(renderMarkdown(text), 2) }, { headers });
}

function refused(code: string): Response {
  const status = { 'not-signed-in': 403, 'not-attending': 403, 'session-unknown': 404, 'too-many': 429 };
  return Response.json({ refused: code }, { status: status[code as keyof typeof status] ?? 409 });
}
