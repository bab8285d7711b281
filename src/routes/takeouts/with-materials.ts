import type { Edition } from '#directory';
import { listOpenMaterials } from '#live/server';
import type { Programme } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import type { House } from '../../platform/house.ts';

/** The published programme, with what everybody may open of its sessions' materials among their links. */
export async function withMaterials(
  house: House,
  { edition, published }: { readonly edition: Edition; readonly published: PublishedProgramme },
): Promise<Programme> {
  const { programme } = published;
  const open = await listOpenMaterials(house, edition.id);
  if (open.length === 0) return programme;
  const home = `${house.config.origin}/${edition.slug}/sessions`;
  const linksOf = Map.groupBy(open, ({ code }) => code);
  const sessions = programme.sessions.map((session) => {
    const own = (linksOf.get(session.code) ?? []).map(({ id, title, url }) => ({
      label: title,
      url: url ?? `${home}/${encodeURIComponent(session.code)}/materials/${id}`,
    }));
    return own.length > 0 ? { ...session, links: [...session.links, ...own] } : session;
  });
  return { ...programme, sessions };
}
