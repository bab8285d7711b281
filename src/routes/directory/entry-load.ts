import type { FactName, Listing } from '#directory';
import {
  findListing,
  findMergedListing,
  listFactChanges,
  listListingsOfConference,
  listStatements,
  type PastChange,
  type Statement,
} from '#directory/server';
import type { Visitor } from '#people/server';
import { safeHref } from '../../kernel/links.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { InstantText } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';
import { dateSpan, momentWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { loadBeside } from './beside.ts';
import { factName, factWords } from './fact-words.ts';
import { deadlineWords, entryPath, listingView } from './listing-view.ts';

const mostChanges = 50;
const mostOthers = 12;

/** An entry of the catalogue with its sources and history; where it went if it was merged; `null` if there is none. */
export async function loadEntry(
  house: House,
  viewer: Visitor,
  locale: Locale,
  conference: string,
  slug: string,
) {
  const listing = await findListing(house.db, conference, slug);
  if (!listing) {
    const moved = await findMergedListing(house.db, conference, slug);
    return moved ? { moved: entryPath({ conference: { slug: moved.conference }, slug: moved.slug }) } : null;
  }
  const now = house.clock.now();
  const [statements, changes, others, beside] = await Promise.all([
    listStatements(house.db, listing.id),
    listFactChanges(house.db, listing.id, mostChanges),
    listListingsOfConference(house.db, conference),
    loadBeside(house, viewer, listing, locale),
  ]);
  return {
    moved: null,
    beside,
    listing: listingView(listing, now, locale),
    conference: listing.conference,
    path: entryPath(listing),
    website: listing.website,
    isOver: (listing.endsOn ?? listing.startsOn ?? '9') < now.slice(0, 10),
    facts: factsOf(listing, locale),
    deadlines: deadlinesOf(listing, now, locale),
    contradictions: contradictionsOf(listing, statements, locale),
    statements: statements.map((statement) => statementView(statement, locale)),
    changes: changes.map((change) => changeView(change, locale)),
    others: others
      .filter(({ id }) => id !== listing.id)
      .slice(0, mostOthers)
      .map((other) => listingView(other, now, locale)),
  };
}

function contradictionsOf(listing: Listing, statements: readonly Statement[], locale: Locale) {
  const nameOf = new Map(statements.map(({ sourceId, source }) => [sourceId, source]));
  return listing.contradictions.map(({ field, values }) => ({
    field: factName(field, locale),
    values: values.map(({ value, sources }) => ({
      value: factWords(field, value, locale),
      sources: sources.map((id) => nameOf.get(id) ?? '').filter(Boolean),
    })),
  }));
}

function changeView({ at, source, field, before, after }: PastChange, locale: Locale) {
  const { edition } = textsFor(locale).directory;
  const change = {
    field: factName(field, locale),
    before: factWords(field, before, locale),
    after: factWords(field, after, locale),
  };
  return {
    on: at.slice(0, 10),
    source,
    words: field === 'source' ? edition.joined : edition.historyOf(change),
  };
}

export type EntryLoaded = Extract<NonNullable<Awaited<ReturnType<typeof loadEntry>>>, { moved: null }>;

/** Facts in the order in which a reader asks; dates, place and deadlines stand elsewhere. */
const shown: readonly FactName[] = [
  'mode',
  'venueName',
  'topics',
  'formats',
  'expectedPeople',
  'languages',
  'accessibility',
  'childcare',
  'aidOffered',
  'callState',
];
const links: readonly FactName[] = [
  'callUrl',
  'ticketsUrl',
  'aidUrl',
  'conductUrl',
  'sponsorUrl',
  'recordingsUrl',
];

function factsOf(listing: Listing, locale: Locale) {
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return [
    ...shown
      .filter((field) => isSaid(listing[field]))
      .map((field) => ({
        name: factName(field, locale),
        value: factWords(field, listing[field], locale),
        href: null,
      })),
    ...links.flatMap((field) => {
      const href = listing[field];
      if (typeof href !== 'string') return [];
      return [{ name: factName(field, locale), value: hostOf(href), href: safeHref(href) ?? null }];
    }),
  ];
}

function deadlinesOf(listing: Listing, now: InstantText, locale: Locale) {
  const fields = ['callOpensAt', 'callClosesAt', 'aidClosesAt', 'earlyBirdEndsAt', 'ticketsCloseAt'] as const;
  const { deadline } = textsFor(locale).directory;
  return fields
    .flatMap((field) => (listing[field] ? [{ field, moment: listing[field] }] : []))
    .sort((a, b) => a.moment.localeCompare(b.moment))
    .map(({ field, moment }) => ({
      name: factName(field, locale),
      moment,
      exact: isAnywhere(moment)
        ? `${dateSpan(dayBefore(moment), dayBefore(moment), locale)}, ${deadline.anywhere}`
        : `${momentWords(moment, listing.zone ?? 'UTC', locale)} ${listing.zone ?? 'UTC'}`,
      when: moment > now ? deadlineWords(moment, now, locale) : null,
    }));
}

/** The end of a day at UTC−12 is what lists mean that name no zone. */
function isAnywhere(moment: InstantText): boolean {
  return /T(11:59:\d\d|12:00:00)Z$/.test(moment);
}

function dayBefore(moment: InstantText): string {
  return new Date(Date.parse(moment) - 12 * 3_600_000 - 1_000).toISOString().slice(0, 10);
}

function statementView(statement: Statement, locale: Locale) {
  const said = Object.entries(statement.facts).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const href = statement.link ?? statement.page;
  return {
    id: `${statement.sourceId} ${statement.firstSeenAt} ${statement.facts.name}`,
    source: statement.source,
    href: href ? (href.startsWith('/') ? href : (safeHref(href) ?? null)) : null,
    licence: statement.licence,
    readOn: dateSpan(statement.seenAt.slice(0, 10), statement.seenAt.slice(0, 10), locale),
    isGone: statement.isGone,
    said: said.map(([field, value]) => ({
      field,
      name: factName(field, locale),
      value: factWords(field, value, locale),
      proof: safeHref(statement.cited[field as FactName] ?? '') ?? null,
    })),
  };
}

function hostOf(href: string): string {
  return href
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .slice(0, 60);
}
