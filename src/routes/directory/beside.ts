import type { Intent, Listing } from '#directory';
import { topicWords } from '#directory/parts/reason-words.ts';
import {
  findIntent,
  listingAddress,
  listListingsLike,
  listListingsNear,
  readReminderDays,
} from '#directory/server';
import type { Visitor } from '#people/server';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { countryWords, numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { RequestHouse } from '../request-house.ts';
import { listingView } from './listing-view.ts';

const shown = 6;

/** What stands beside an edition: what is like it, what one trip joins with it, what the reader does with it. */
export type Beside = Awaited<ReturnType<typeof loadBeside>>;

/** Reads everything that stands beside an edition; five queries at once, whatever there is. */
export async function loadBeside(
  { house, viewer, locale, ownZone }: Pick<RequestHouse, 'house' | 'viewer' | 'locale' | 'ownZone'>,
  listing: Listing,
) {
  const now = house.clock.now();
  const today = now.slice(0, 10);
  const isOver = (listing.endsOn ?? listing.startsOn ?? '9') < today;
  const [like, near, intent] = await Promise.all([
    listListingsLike(house.db, listing, today, shown),
    // What is over joins with nothing.
    isOver ? [] : listListingsNear(house.db, listing, { limit: shown }),
    loadIntent(house, viewer, listing),
  ]);
  const { choose, site } = textsFor(locale);
  return {
    address: listingAddress(listing),
    name: listing.name,
    isOver,
    intent,
    like: like.map(({ listing: other, reasons }) => ({
      listing: listingView(other, now, locale, ownZone),
      why: reasons.map((reason) => {
        const words = choose.like.reasons;
        if (reason.code === 'topics') return words.topics({ topics: topicWords(reason.topics, locale) });
        if (reason.code === 'mode') return words.mode({ mode: site.modes[reason.mode] });
        if (reason.code === 'country')
          return words.country({ country: countryWords(reason.country, locale) });
        if (reason.code === 'near') return apartWords(reason.km, locale);
        return words[reason.code];
      }),
    })),
    near: near.map(({ listing: other, when, days, km }) => ({
      listing: listingView(other, now, locale, ownZone),
      why: [choose.trip[when]({ n: days }), apartWords(km, locale)],
    })),
  };
}

/** Towns are points here: nearer than this is the same one. */
const sameTownKm = 10;

function apartWords(km: number, locale: Locale): string {
  const { trip } = textsFor(locale).choose;
  return km < sameTownKm ? trip.here : trip.km({ km: numberWords(km, locale) });
}

export type IntentView = {
  readonly listingId: string;
  readonly isSignedIn: boolean;
  readonly said: Intent | null;
  /** How many days before deadlines the reader gets a letter. */
  readonly days: readonly (7 | 1)[];
};

/** What the reader said of this edition. */
export async function loadIntent(
  house: House,
  viewer: Visitor,
  listing: Pick<Listing, 'id'>,
): Promise<IntentView> {
  if (viewer.kind !== 'person') return { listingId: listing.id, isSignedIn: false, said: null, days: [] };
  const [said, days] = await Promise.all([
    findIntent(house.db, viewer.personId, listing.id),
    readReminderDays(house.db, viewer.personId),
  ]);
  return { listingId: listing.id, isSignedIn: true, said, days };
}
