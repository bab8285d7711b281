import type { Listing } from '#directory';
import type { Locale } from '../../kernel/locale.ts';
import { type DateText, type InstantText, Temporal } from '../../kernel/time.ts';
import { countryWords, dateSpan, dateWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

export type DeadlineView = { readonly text: string; readonly soon: boolean };

/** An edition as lists show it. */
export type ListingView = {
  readonly id: string;
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

/** What a list shows of an edition. */
export function listingView(
  listing: Listing & { readonly km?: number | null },
  now: InstantText,
  locale: Locale,
): ListingView {
  const { directory } = textsFor(locale);
  const today = now.slice(0, 10);
  const { startsOn, endsOn } = listing;
  return {
    id: listing.id,
    href: listingPath(listing),
    name: listing.name,
    startsOn,
    when: startsOn ? dateSpan(startsOn, endsOn ?? startsOn, locale) : directory.home.undated,
    where: placeWords(listing, locale),
    km: listing.km ?? null,
    topics: listing.topics.slice(0, mostTopics).map((topic) => directory.topics[topic] ?? topic),
    deadlines: deadlinesOf(listing, now, locale),
    isRunning: startsOn !== null && startsOn <= today && today <= (endsOn ?? startsOn),
    state: listing.state === 'planned' ? null : listing.state,
    isHosted: listing.hosted !== null,
    disagree: listing.contradictions.length > 0,
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
function deadlinesOf(listing: Listing, now: InstantText, locale: Locale): DeadlineView[] {
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
    .map(({ moment, words }) => ({
      text: words({ when: deadlineWords(moment, now, locale) }),
      soon: Date.parse(moment) - Date.parse(now) < 8 * 86_400_000,
    }));
}

/** "in 3 days", or the date if it is more than two weeks ahead; by the day of the zone that is last to end it (UTC−12). */
export function deadlineWords(moment: InstantText, now: InstantText, locale: Locale): string {
  const { deadline } = textsFor(locale).directory;
  const lastDay = (at: InstantText) => Temporal.Instant.from(at).toZonedDateTimeISO('-12:00').toPlainDate();
  const days = lastDay(now).until(lastDay(moment)).days;
  if (days <= 0) return deadline.today;
  if (days === 1) return deadline.tomorrow;
  if (days <= 14) return deadline.inDays({ n: days });
  const date = lastDay(moment).toString();
  const words = dateWords(date, locale, 'short');
  return deadline.on({ date: date.slice(0, 4) === now.slice(0, 4) ? words : dateSpan(date, date, locale) });
}
