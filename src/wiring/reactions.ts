import { getEdition, tellSubscribers } from '#directory/server';
import { removeStarListsOf } from '#live/server';
import { unlinkSpeakersOf } from '#programme/server';
import type { EditionId, PersonId } from '../kernel/ids.ts';
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
};
