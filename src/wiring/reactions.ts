import { removeEditionClaims } from '#capacity/server';
import { forgetEdition } from '#people/server';
import { followMergedListing, followPartedListing } from '#plans/server';
import { removeEditionSales } from '#tickets/server';
import { type EditionId, readId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { announcementReactions } from './announcements.ts';
import { communityReactions } from './community.ts';
import { forgetPerson } from './forget-person.ts';
import { orderReactions } from './orders.ts';
import { takeOverBesides } from './take-over-besides.ts';
import { tellingReactions } from './telling.ts';
import { waitReactions } from './waits.ts';
import { withWebhooks } from './webhooks.ts';

/** Who does what when a module announces something; the one place that knows both ends. */
export const reactions: Reactions<House> = withWebhooks({
  ...orderReactions,
  ...waitReactions,
  ...tellingReactions,
  ...announcementReactions,
  ...communityReactions,
  'directory.listings-merged': [
    async (house, event) => {
      const [from, to] = [event.facts.from, event.facts.to].map((id) => readId<'listing'>(String(id)));
      if (from && to) await followMergedListing(house, from, to);
    },
  ],
  'directory.listings-parted': [
    async (house, event) => {
      const former = readId<'listing'>(String(event.facts.former));
      if (former) await followPartedListing(house, former);
    },
  ],
  'people.person-removed': [forgetPerson],
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
      if (!editionId) return;
      await forgetEdition(house, editionId);
      await removeEditionSales(house, editionId);
      await house.db.transaction().execute((tx) => removeEditionClaims(tx, editionId));
    },
  ],
});
