import type { Listing } from '#directory';
import { listingAddress } from '#directory/server';
import type { ListingId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { DateText, InstantText, ZoneName } from '../../kernel/time.ts';
import { countryWords, dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { type DeadlineView, deadlineView } from './deadline-view.ts';

/** An edition as lists show it. */
export type ListingView = {
  readonly id: ListingId;
  /** As comparing names it. */
  readonly address: string;
  readonly href: string;
  readonly name: string;
  readonly startsOn: DateText | null;
  readonly when: string;
  readonly where: string;
  readonly km: number | null;
  readonly topics: readonly string[];
  readonly deadlines: readonly DeadlineView[];
  readonly isRunning: boolean;
  readonly state: 'cancelled' | 'postponed' | null;
  readonly isHosted: boolean;
  readonly disagree: boolean;
  /** To come, and no list has it any more. */
  readonly isDropped: boolean;
};

/** Where an edition's page is: its own site here, or its entry in the catalogue. */
export function listingPath(listing: Pick<Listing, 'hosted' | 'conference' | 'slug'>): string {
  return listing.hosted ? `/${encodeURIComponent(listing.hosted.slug)}` : entryPath(listing);
}

/** An edition's entry in the catalogue: its facts and their sources. */
export function entryPath(entry: {
  readonly conference: { readonly slug: string };
  readonly slug: string;
}): string {
  const { conference, slug } = entry;
  return `/conferences/${encodeURIComponent(conference.slug)}/${encodeURIComponent(slug)}`;
}

const mostTopics = 3;

/** What a list shows of an edition; `zone` is the reader's own, if they chose one. */
export function listingView(
  listing: Listing & { readonly km?: number | null },
  now: InstantText,
  locale: Locale,
  zone: ZoneName | null = null,
): ListingView {
  const { directory } = textsFor(locale);
  const today = now.slice(0, 10);
  const { startsOn, endsOn } = listing;
  return {
    id: listing.id,
    address: listingAddress(listing),
    href: listingPath(listing),
    name: listing.name,
    startsOn,
    when: startsOn ? dateSpan(startsOn, endsOn ?? startsOn, locale) : directory.home.undated,
    where: placeWords(listing, locale),
    km: listing.km ?? null,
    topics: listing.topics.slice(0, mostTopics).map((topic) => directory.topics[topic] ?? topic),
    deadlines: deadlinesOf(listing, now, locale, zone),
    isRunning: startsOn !== null && startsOn <= today && today <= (endsOn ?? startsOn),
    state: listing.state === 'planned' ? null : listing.state,
    isHosted: listing.hosted !== null,
    disagree: listing.contradictions.length > 0,
    isDropped: listing.droppedAt !== null && today <= (endsOn ?? startsOn ?? today),
  };
}

/** "Porto, Portugal · On site and online". */
export function placeWords(
  listing: Pick<Listing, 'city' | 'region' | 'country' | 'mode'>,
  locale: Locale,
): string {
  const { site } = textsFor(locale);
  const region = listing.country === 'US' || listing.country === 'CA' ? listing.region : null;
  const place = [listing.city, region, listing.country && countryWords(listing.country, locale)]
    .filter(Boolean)
    .join(', ');
  const mode = listing.mode === 'on-site' && place ? null : listing.mode && site.modes[listing.mode];
  return [place, mode].filter(Boolean).join(' · ');
}

/** What one can still be in time for, the next first; two at most. */
function deadlinesOf(
  listing: Listing,
  now: InstantText,
  locale: Locale,
  zone: ZoneName | null,
): DeadlineView[] {
  const { card } = textsFor(locale).directory;
  const all: readonly (readonly [InstantText | null, (p: { when: string }) => string])[] = [
    [listing.callOpensAt, card.callOpens],
    [listing.callClosesAt, card.callCloses],
    [listing.aidClosesAt, card.aidCloses],
    [listing.earlyBirdEndsAt, card.earlyBird],
    [listing.ticketsCloseAt, card.ticketsClose],
  ];
  return all
    .flatMap(([moment, words]) => (moment && moment > now ? [{ moment, words }] : []))
    .sort((a, b) => a.moment.localeCompare(b.moment))
    .slice(0, 2)
    .map(({ moment, words }) => deadlineView(moment, words, { now, locale, zone }));
}
