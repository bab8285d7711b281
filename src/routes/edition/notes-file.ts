import { houseOf } from '../request-house.ts';
import { ownFile } from '../tickets/own-page.ts';
import type { Route } from './+types/notes-file';
import { editionOf, publishedOf } from './edition-context.ts';
import { loadNotes } from './notes-load.ts';

/** All notes of an edition as one Markdown file, to keep. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const notes = published && (await loadNotes(asked, edition, published, null));
  if (!notes) throw new Response(null, { status: 404 });
  const address = `${asked.house.config.origin}/${edition.slug}`;
  const parts = notes.groups.toReversed().map(({ code, title, notes: of }) => {
    const lines = of.map(
      ({ text, minute, when }) => `**${minute === null ? when : `${minute}'`}** ${text}\n`,
    );
    return `## ${title}\n\n${address}/sessions/${code}\n\n${lines.join('\n')}`;
  });
  const file = ownFile('text/markdown; charset=utf-8', `${edition.slug}-notes.md`);
  return new Response(`# ${edition.name}\n\n${parts.join('\n')}`, file);
}
