import { savePages, unlinkSuggestionsOf } from '#directory/server';
import { mergeSponsors } from '#expo';
import { listSponsors, replaceExpo } from '#expo/server';
import { removeStarListsOf } from '#live/server';
import { operator } from '#people';
import { forgetEdition } from '#people/server';
import { followMergedListing, forgetPersonInPlans } from '#plans/server';
import { findImport, unlinkSpeakersOf } from '#programme/server';
import { type EditionId, type PersonId, readId, slugFrom } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { tellDue } from './telling.ts';

/** Who does what when a module announces something; the one place that knows both ends. */
export const reactions: Reactions<House> = {
  'programme.timetable-released': [tellOfEdition],
  'directory.edition-shown': [tellOfEdition],
  'directory.listings-merged': [
    async (house, event) => {
      const [from, to] = [event.facts.from, event.facts.to].map((id) => readId<'listing'>(String(id)));
      if (from && to) await followMergedListing(house, from, to);
    },
  ],
  'people.person-removed': [
    async (house, event) => {
      const personId = event.facts.personId as PersonId;
      await removeStarListsOf(house.db, personId);
      await unlinkSpeakersOf(house.db, personId);
      await unlinkSuggestionsOf(house.db, personId);
      await forgetPersonInPlans(house, personId);
    },
  ],
  'programme.import-applied': [
    async (house, event) => {
      const { importId, besides } = event.facts;
      if (!event.editionId || typeof importId !== 'string' || besides !== true) return;
      await takeOverBesides(house, event.editionId as EditionId, importId);
    },
  ],
  'directory.edition-removed': [
    async (house, event) => {
      const editionId = readId<'edition'>(String(event.facts.editionId));
      if (editionId) await forgetEdition(house, editionId);
    },
  ],
};

async function tellOfEdition(house: House, { editionId }: RecordedEvent): Promise<void> {
  if (editionId) await tellDue(house, editionId as EditionId);
}

/** Sponsors and pages that came with a programme go to the modules that keep them; twice does no harm. */
async function takeOverBesides(house: House, editionId: EditionId, importId: string): Promise<void> {
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
