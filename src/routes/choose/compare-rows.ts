import { kmBetween, type Listing, pointOf, purposes, scorePurposes } from '#directory';
import { pointsOf, topicWords } from '#directory/parts/reason-words.ts';
import type { Place } from '#directory/server';
import { safeHref } from '../../kernel/links.ts';
import type { Locale } from '../../kernel/locale.ts';
import { datesBetween, type InstantText, type ZoneName } from '../../kernel/time.ts';
import { dateSpan, languageWords, moneyWords, numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { type MomentView, momentText, momentView, timeLeft } from '../directory/deadline-view.ts';
import { placeWords } from '../directory/listing-view.ts';

/** One edition's value of a row; `null` where nobody says. */
export type CompareCell = {
  readonly text: string;
  readonly href?: string | undefined;
  /** Of a hundred, for a bar. */
  readonly points?: number;
  /** A deadline and how long it is until then; the page's script writes its time in the reader's zone. */
  readonly moment?: MomentView & { readonly left: string | null };
} | null;

export type CompareRow = {
  readonly name: string;
  readonly cells: readonly CompareCell[];
  /** What is known is not the same everywhere. */
  readonly differs: boolean;
};

export type CompareGroup = { readonly title: string; readonly rows: readonly CompareRow[] };

type Asked = {
  readonly now: InstantText;
  readonly place: Place | null;
  readonly topics: readonly string[];
  readonly locale: Locale;
  /** The reader's, for deadlines. */
  readonly ownZone: ZoneName | null;
};

type Row = readonly [name: string, of: (listing: Listing) => CompareCell];

/** Points that are nearer together than this say the same. */
const sameWithin = 10;

/** Everything about several editions, row by row; what nobody knows of any is left out. */
export function compareGroups(listings: readonly Listing[], asked: Asked): CompareGroup[] {
  const { choose, directory } = textsFor(asked.locale);
  // Every edition has its own: that tells nothing.
  const { website } = directory.edition.fields;
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [choose.compare.facts, factRows(asked)],
    [choose.compare.deadlines, deadlineRows(asked)],
    [choose.compare.cost, costRows(asked)],
    [choose.compare.purposes, purposeRows(listings, asked)],
  ];
  return groups.flatMap(([title, rows]) => {
    const filled = rows
      .map(([name, of]) => ({ name, cells: listings.map(of) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null))
      .map((row) => ({ ...row, differs: row.name !== website && differs(row.cells) }));
    return filled.length > 0 ? [{ title, rows: filled }] : [];
  });
}

function differs(cells: readonly CompareCell[]): boolean {
  const known = cells.filter((cell) => cell !== null);
  const points = known.flatMap((cell) => cell.points ?? []);
  if (points.length > 0) return Math.max(...points) - Math.min(...points) > sameWithin;
  return new Set(known.map(({ text }) => text)).size > 1;
}

function said(text: string | null | undefined): CompareCell {
  return text ? { text } : null;
}

function factRows({ locale, place }: Asked): Row[] {
  const { directory, site, choose } = textsFor(locale);
  const { fields } = directory.edition;
  const { compare } = choose;
  const list = (values: readonly string[]) => said(values.join(', '));
  const yesNo = (value: boolean | null) =>
    value === null ? null : { text: value ? directory.edition.yes : directory.edition.no };
  return [
    [directory.edition.when, (each) => said(each.startsOn && whenWords(each, locale))],
    [
      compare.days,
      ({ startsOn, endsOn }) =>
        startsOn
          ? { text: compare.daysWords({ n: datesBetween(startsOn, endsOn ?? startsOn).length }) }
          : null,
    ],
    [directory.edition.where, (each) => said(placeWords(each, locale))],
    ...(place ? [[compare.distance({ place: place.name }), distanceFrom(place, locale)] as const] : []),
    [fields.mode, ({ mode }) => said(mode && site.modes[mode])],
    [
      fields.expectedPeople,
      ({ expectedPeople }) => said(expectedPeople === null ? null : numberWords(expectedPeople, locale)),
    ],
    [fields.topics, ({ topics }) => said(topicWords(topics, locale))],
    [fields.formats, ({ formats }) => list(formats.map((format) => directory.filters.formats[format]))],
    [fields.languages, ({ languages }) => list(languages.map((tag) => languageWords(tag, locale)))],
    [
      fields.accessibility,
      ({ accessibility }) => list(accessibility.map((feature) => directory.filters.access[feature])),
    ],
    [fields.childcare, ({ childcare }) => yesNo(childcare)],
    [fields.conductUrl, ({ conductUrl }) => linkTo(conductUrl, directory.edition.yes)],
    [fields.sponsorUrl, ({ sponsorUrl }) => linkTo(sponsorUrl, directory.edition.yes)],
    [fields.recordingsUrl, ({ recordingsUrl }) => linkTo(recordingsUrl, directory.edition.yes)],
    [fields.website, ({ website }) => linkTo(website, hostOf(website))],
  ];
}

function deadlineRows({ locale, now, ownZone }: Asked): Row[] {
  const { directory, choose } = textsFor(locale);
  const { fields, callStates } = directory.edition;
  const moment = (at: InstantText | null, zone: string | null): CompareCell => {
    if (!at) return null;
    const moment = momentView(at, zone, ownZone, locale);
    const left = at > now ? timeLeft(at, now, locale, ownZone) : choose.compare.over;
    const text = [momentText(moment), left].filter(Boolean).join(' · ');
    return { text, moment: { ...moment, left } };
  };
  return [
    [fields.callState, ({ callState }) => said(callState && callStates[callState])],
    [fields.callOpensAt, ({ callOpensAt, zone }) => moment(callOpensAt, zone)],
    [fields.callClosesAt, ({ callClosesAt, zone }) => moment(callClosesAt, zone)],
    [fields.earlyBirdEndsAt, ({ earlyBirdEndsAt, zone }) => moment(earlyBirdEndsAt, zone)],
    [fields.ticketsCloseAt, ({ ticketsCloseAt, zone }) => moment(ticketsCloseAt, zone)],
    [fields.aidClosesAt, ({ aidClosesAt, zone }) => moment(aidClosesAt, zone)],
  ];
}

function costRows({ locale }: Asked): Row[] {
  const { directory, choose } = textsFor(locale);
  const { fields, yes, no } = directory.edition;
  return [
    [
      fields.priceFrom,
      ({ priceFrom, priceCurrency }) => {
        if (priceFrom === null || !priceCurrency) return null;
        return { text: moneyWords(priceFrom, priceCurrency, locale) };
      },
    ],
    [
      fields.aidOffered,
      ({ aidOffered, aidUrl }) =>
        aidOffered === null ? linkTo(aidUrl, choose.criteria.aid) : { text: aidOffered ? yes : no },
    ],
    [fields.ticketsUrl, ({ ticketsUrl }) => linkTo(ticketsUrl, hostOf(ticketsUrl))],
  ];
}

/** A purpose of which nothing is known anywhere has no row. */
function purposeRows(listings: readonly Listing[], { now, place, topics, locale }: Asked): Row[] {
  const { choose } = textsFor(locale);
  const context = {
    ...{ now, topics },
    ...(place ? { home: { latitude: place.latitude, longitude: place.longitude } } : {}),
  };
  const scores = new Map(listings.map((each) => [each.id, scorePurposes(each, context)]));
  return purposes.map((purpose) => [
    choose.purposes[purpose],
    ({ id }) => {
      const score = scores.get(id)?.[purpose];
      if (!score || score.known === 0) return null;
      const points = pointsOf(score.score);
      return { text: numberWords(points, locale), points };
    },
  ]);
}

function distanceFrom(place: Place, locale: Locale) {
  const { reasons, form } = textsFor(locale).choose;
  return (listing: Listing): CompareCell => {
    if (listing.mode === 'online')
      return { text: reasons['no-travel']({ days: 0, km: '', topics: '', part: '', people: '', price: '' }) };
    const there = pointOf(listing);
    if (!there) return null;
    return { text: form.kmWords({ km: numberWords(Math.round(kmBetween(place, there)), locale) }) };
  };
}

function whenWords({ startsOn, endsOn }: Listing, locale: Locale): string {
  return startsOn ? dateSpan(startsOn, endsOn ?? startsOn, locale) : '';
}

function linkTo(url: string | null, text: string): CompareCell {
  return url ? { text, href: safeHref(url) } : null;
}

function hostOf(url: string | null): string {
  return (url ?? '')
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/.*$/, '')
    .slice(0, 60);
}
