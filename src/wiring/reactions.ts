import { getEdition, savePages, tellSubscribers } from '#directory/server';
import { replaceExpo } from '#expo/server';
import { removeStarListsOf } from '#live/server';
import { operator } from '#people';
import { forgetEdition } from '#people/server';
import { findImport, unlinkSpeakersOf } from '#programme/server';
import { type EditionId, type PersonId, readId, slugFrom } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Reactions } from '../platform/outbox-runner.ts';

/** Who does what when a module announces something; the one place that knows both ends. */
export const reactions: Reactions<House> = {
  'programme.timetable-released': [
    async (house, event) => {
      if (event.facts.number !== 1 || !event.editionId) return;
      const edition = await getEdition(house.db, event.editionId as EditionId);
      await tellSubscribers(house, edition.id, 'programme', `/${edition.slug}/schedule`);
    },
  ],
  'people.person-removed': [
    async (house, event) => {
      const personId = event.facts.personId as PersonId;
      await removeStarListsOf(house.db, personId);
      await unlinkSpeakersOf(house.db, personId);
    },
  ],
  'programme.import-applied': [
    async (house, event) => {
      const { importId } = event.facts;
      if (!event.editionId || typeof importId !== 'string') return;
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

/** Sponsors and pages that came with a programme go to the modules that keep them; twice does no harm. */
async function takeOverBesides(house: House, editionId: EditionId, importId: string): Promise<void> {
  const stored = await findImport(house.db, editionId, importId);
  if (!stored) return;
  const { sponsors, pages } = stored.content;
  if (sponsors.length > 0) await replaceExpo(house, operator, { editionId, sponsors });
  if (pages.length === 0) return;
  await savePages(house, operator, {
    editionId,
    pages: pages.map((page, at) => ({
      slug: slugFrom(page.slug) || slugFrom(page.title) || `page-${at + 1}`,
      title: { en: page.title.trim() || page.slug },
      body: { en: page.body },
      isPublic: true,
    })),
  });
}
