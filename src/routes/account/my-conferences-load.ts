import { deadlinesFor } from '#directory';
import {
  hasCalendarKey,
  listIntents,
  listingAddress,
  readReminderDays,
  type StatedIntent,
} from '#directory/server';
import type { PersonId } from '../../kernel/ids.ts';
import { safeHref } from '../../kernel/links.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { InstantText, ZoneName } from '../../kernel/time.ts';
import { textsFor } from '../../texts/texts.ts';
import { comparePath } from '../choose/compare-control.tsx';
import { mostCompared } from '../choose/compare-load.ts';
import { momentView, whenView } from '../directory/deadline-view.ts';
import { listingView } from '../directory/listing-view.ts';
import type { RequestHouse } from '../request-house.ts';

const soonMs = 8 * 86_400_000;

/** What a person said of conferences, by when, with every deadline that is still ahead. */
export async function loadMyConferences(
  { house, locale, ownZone }: Pick<RequestHouse, 'house' | 'locale' | 'ownZone'>,
  personId: PersonId,
) {
  const now = house.clock.now();
  const today = now.slice(0, 10);
  const [said, days, hasCalendar] = await Promise.all([
    listIntents(house.db, personId),
    readReminderDays(house.db, personId),
    hasCalendarKey(house.db, personId),
  ]);
  const isPast = ({ listing }: StatedIntent) => (listing.endsOn ?? listing.startsOn ?? '9') < today;
  const view = ({ listing, intent }: StatedIntent) => ({
    ...listingView(listing, now, locale, ownZone),
    said: intent,
  });
  const coming = said.filter((each) => !isPast(each));
  const addresses = coming.slice(0, mostCompared).map(({ listing }) => listingAddress(listing));
  return {
    coming: coming.filter(({ listing }) => listing.startsOn !== null).map(view),
    undated: coming.filter(({ listing }) => listing.startsOn === null).map(view),
    past: said.filter(isPast).reverse().map(view),
    deadlines: coming
      .flatMap((each) => deadlinesOf(each, now, locale, ownZone))
      .sort((a, b) => a.at.localeCompare(b.at)),
    compare: addresses.length > 1 ? comparePath(addresses) : null,
    days,
    hasCalendar,
  };
}

export type MyConferences = Awaited<ReturnType<typeof loadMyConferences>>;

function deadlinesOf(
  { listing, intent }: StatedIntent,
  now: InstantText,
  locale: Locale,
  zone: ZoneName | null,
) {
  const { choose } = textsFor(locale);
  return deadlinesFor(intent, listing)
    .filter(({ at }) => at > now)
    .map(({ kind, at, url }) => {
      return {
        key: `${listing.id} ${kind}`,
        at,
        what: choose.mine.kinds[kind],
        edition: listing.name,
        href: listingView(listing, now, locale).href,
        act: url ? safeHref(url) : undefined,
        left: whenView(at, now, locale, zone).text,
        exact: momentView(at, listing.zone, zone, locale),
        soon: Date.parse(at) - Date.parse(now) < soonMs,
      };
    });
}
