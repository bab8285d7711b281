import type { Listing } from '#directory';
import { listChangesOf, type PastChange, type TakenListings, writeListingsFeed } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { Temporal } from '../../kernel/time.ts';
import { textsFor } from '../../texts/texts.ts';
import { factName, factWords } from '../directory/fact-words.ts';
import { listingView } from '../directory/listing-view.ts';
import type { Asked } from './listings-asked.ts';
import { documentOf } from './listings-document.ts';

const changesDays = 30;
const mostChanges = 5;

/** The feed of a search: what is new and what changed, each with its facts and its last changes in words. */
export async function listingsFeed(asked: Asked, { listings, isCut }: TakenListings): Promise<string> {
  const { house, locale } = asked;
  const now = house.clock.now();
  const after = Temporal.Instant.from(now)
    .subtract({ hours: 24 * changesDays })
    .toString();
  const ids = listings.map(({ id }) => id);
  const changes = await listChangesOf(house.db, ids, { after, each: mostChanges });
  const entries = listings.map((listing) => ({
    listing,
    lines: linesOf(listing, changes.get(listing.id) ?? [], now, locale),
  }));
  return writeListingsFeed(entries, documentOf(asked, isCut, listings.length), locale, now);
}

function linesOf(listing: Listing, changes: readonly PastChange[], now: string, locale: Locale): string[] {
  const { documents } = textsFor(locale).feeds;
  const { when, where } = listingView(listing, now, locale);
  return [
    [when, where].filter(Boolean).join(' · '),
    ...(listing.callClosesAt
      ? [`${factName('callClosesAt', locale)}: ${factWords('callClosesAt', listing.callClosesAt, locale)}`]
      : []),
    ...changes.map((change) =>
      documents.changed({
        field: factName(change.field, locale),
        before: factWords(change.field, change.before, locale),
        after: factWords(change.field, change.after, locale),
      }),
    ),
    ...(listing.website ? [documents.website({ url: listing.website })] : []),
  ];
}
