import { type FactName, type Listing, nothingKnown, type WeighedReason } from '#directory';
import type { DeskListing, DeskRecord } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { factName, factWords } from '../directory/fact-words.ts';
import { entryPath, placeWords } from '../directory/listing-view.ts';

const order: readonly FactName[] = ['name', ...(Object.keys(nothingKnown) as FactName[])];

/** Facts that tell editions apart are always shown, others where the two differ. */
const telling: ReadonlySet<FactName> = new Set(['name', 'startsOn', 'endsOn', 'city', 'country', 'website']);

export type PairRow = {
  readonly name: string;
  readonly values: readonly string[];
  readonly differs: boolean;
  readonly isTelling: boolean;
};

/** The facts of two editions beside each other, those that neither has left out. */
export function pairRows(sides: readonly [Listing, Listing], locale: Locale): PairRow[] {
  const { nothingSaid } = textsFor(locale).directory.edition;
  return order
    .filter((field) => field !== 'latitude' && field !== 'longitude')
    .map((field) => {
      const values = sides.map((side) => factWords(field, side[field], locale, side.priceCurrency));
      const isSaid = values.every((value) => value !== nothingSaid);
      const differs = isSaid && values[0] !== values[1];
      return { name: factName(field, locale), values, differs, isTelling: differs || telling.has(field) };
    })
    .filter(({ values }) => values.some((value) => value !== nothingSaid));
}

/** What speaks for and against, the weightiest first; "+7" speaks for the same. */
export function reasonWords(reasons: readonly WeighedReason[], locale: Locale) {
  const words = textsFor(locale).editing.desk.reasons;
  return [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ reason, weight }) => ({
      words: words[reason] ?? reason,
      weight: `${weight > 0 ? '+' : '−'}${Math.abs(weight)}`,
      isFor: weight > 0,
    }));
}

/** A listing as the desk names it. */
export function deskListingView(listing: DeskListing, locale: Locale) {
  return {
    id: listing.id,
    name: listing.name,
    href: entryPath(listing),
    conference: listing.conference,
    when: listing.startsOn ? dateSpan(listing.startsOn, listing.endsOn ?? listing.startsOn, locale) : '',
    where: placeWords(listing, locale),
    isShown: listing.isShown,
    isHosted: listing.hosted !== null,
    droppedOn: listing.droppedAt?.slice(0, 10) ?? null,
    sources: [...new Set(listing.records.map(({ source }) => source))],
  };
}

function dayWords(moment: string, locale: Locale): string {
  const day = moment.slice(0, 10);
  return dateSpan(day, day, locale);
}

/** What a source says, for the desk. */
export function recordView(record: DeskRecord, locale: Locale) {
  const said = (Object.entries(record.facts) as [FactName, unknown][]).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return {
    id: record.id,
    source: record.source,
    seenOn: dayWords(record.seenAt, locale),
    goneOn: record.isGone ? dayWords(record.goneAt ?? record.seenAt, locale) : null,
    said: said.map(([field, value]) => ({
      name: factName(field, locale),
      value: factWords(field, value, locale, record.facts.priceCurrency ?? null),
    })),
  };
}
