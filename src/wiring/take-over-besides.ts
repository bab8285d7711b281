import { savePages } from '#directory/server';
import { mergeSponsors } from '#expo';
import { listSponsors, replaceExpo } from '#expo/server';
import { operator } from '#people';
import { findImport } from '#programme/server';
import { type EditionId, slugFrom } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';

/** Sponsors and pages that came with a programme go to the modules that keep them; twice does no harm. */
export async function takeOverBesides(house: House, editionId: EditionId, importId: string): Promise<void> {
  const stored = await findImport(house.db, editionId, importId);
  if (!stored) return;
  const { sponsors, pages } = stored.content;
  if (sponsors.length > 0) {
    const merged = mergeSponsors(await listSponsors(house.db, editionId), sponsors);
    await replaceExpo(house, operator, { editionId, sponsors: merged });
  }
  if (pages.length > 0) await savePages(house, operator, { editionId, pages: pagesOf(pages) });
}

function pagesOf(pages: readonly { readonly slug: string; readonly title: string; readonly body: string }[]) {
  const taken = new Set<string>();
  return pages.map((page, at) => {
    const wanted = slugFrom(page.slug) || slugFrom(page.title) || `page-${at + 1}`;
    const slug = taken.has(wanted) ? `${wanted.slice(0, 55)}-${at + 1}` : wanted;
    taken.add(slug);
    return {
      slug,
      title: { en: page.title.trim() || page.slug || slug },
      body: { en: page.body },
      isPublic: true,
    };
  });
}
