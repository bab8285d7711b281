import { viewSharedNote } from '#community/server';
import { editionOf, publishedOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/shared-notes-file';

/** The shared notes of a session as a Markdown file, with the session's name above. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const { house, viewer, locale } = houseOf(context);
  const session = (await publishedOf(context))?.sessions.get(params.code);
  if (!session) throw new Response(null, { status: 404 });
  const seen = await viewSharedNote(house, viewer, { editionId: editionOf(context).id, code: session.code });
  if (!seen.ok) throw new Response(null, { status: 403 });
  if (!seen.value) throw new Response(null, { status: 404 });
  const title = session.translations[locale]?.title ?? session.title;
  return new Response(`# ${title}\n\n${seen.value.text.trim()}\n`, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="shared-notes-${session.code.replace(/[^\w-]/g, '')}.md"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
