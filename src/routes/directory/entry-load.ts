import { droppedFacts, type FactName, type Listing } from '#directory';
import {
  findListing,
  findMergedListing,
  listFactChanges,
  listingJsonLd,
  listListingsOfConference,
  listStatements,
  type PastChange,
  type Statement,
} from '#directory/server';
import { safeHref } from '../../kernel/links.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { InstantText, ZoneName } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';
import { dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { RequestHouse } from '../request-house.ts';
import { loadBeside } from './beside.ts';
import { momentView, timeLeft } from './deadline-view.ts';
import { factName, factWords } from './fact-words.ts';
import { entryPath, listingPath, listingView } from './listing-view.ts';

const mostChanges = 50;
const mostOthers = 12;

/** An entry of the catalogue with its sources and history; where it went if it was merged; `null` if there is none. */
export async function loadEntry(
  { house, viewer, locale, ownZone: zone }: RequestHouse,
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
    loadBeside({ house, viewer, locale, ownZone: zone }, listing),
  ]);
  // Where the whole edition was dropped, one sentence above all facts says so.
  const dropped: Dropped = listing.droppedAt ? new Map() : droppedFacts(listing, statements);
  return {
    moved: null,
    beside,
    listing: listingView(listing, now, locale, zone),
    conference: listing.conference,
    path: entryPath(listing),
    ...sharedFacts(house, listing),
    website: listing.website,
    isOver: (listing.endsOn ?? listing.startsOn ?? '9') < now.slice(0, 10),
    droppedOn: listing.droppedAt && dayWords(listing.droppedAt, locale),
    facts: factsOf(listing, dropped, locale),
    deadlines: deadlinesOf(listing, dropped, { now, locale, zone }),
    contradictions: contradictionsOf(listing, statements, locale),
    statements: statements.map((statement) => statementView(statement, locale)),
    changes: changes.map((change) => changeView(change, locale)),
    others: others
      .filter(({ id }) => id !== listing.id)
      .slice(0, mostOthers)
      .map((other) => listingView(other, now, locale, zone)),
  };
}

/** The page's whole address, and what it says to programs. */
function sharedFacts(house: House, listing: Listing) {
  const { origin } = house.config;
  const address = `${origin}${entryPath(listing)}`;
  const here = listing.hosted && `${origin}${listingPath(listing)}`;
  return {
    address,
    jsonLd: listingJsonLd(listing, {
      url: address,
      conferenceUrl: `${origin}/conferences/${encodeURIComponent(listing.conference.slug)}`,
      image: `${address}/card.png`,
      sameAs: [here, listing.website].filter((each) => each !== null),
    }),
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
    words: field !== 'source' ? edition.historyOf(change) : after === null ? edition.left : edition.joined,
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

type Dropped = ReturnType<typeof droppedFacts>;

/** "no longer in the list since 3 May 2027", of a fact that nobody states any more. */
function droppedWords(field: FactName, dropped: Dropped, locale: Locale): string | null {
  const since = dropped.get(field);
  return since ? textsFor(locale).directory.edition.gone({ on: dayWords(since, locale) }) : null;
}

function dayWords(moment: InstantText, locale: Locale): string {
  return dateSpan(moment.slice(0, 10), moment.slice(0, 10), locale);
}

function factsOf(listing: Listing, dropped: Dropped, locale: Locale) {
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return [
    ...shown
      .filter((field) => isSaid(listing[field]))
      .map((field) => ({
        name: factName(field, locale),
        value: factWords(field, listing[field], locale),
        href: null,
        dropped: droppedWords(field, dropped, locale),
      })),
    ...links.flatMap((field) => {
      const href = listing[field];
      if (typeof href !== 'string') return [];
      return [
        {
          name: factName(field, locale),
          value: hostOf(href),
          href: safeHref(href) ?? null,
          dropped: droppedWords(field, dropped, locale),
        },
      ];
    }),
  ];
}

function deadlinesOf(
  listing: Listing,
  dropped: Dropped,
  { now, locale, zone }: { now: InstantText; locale: Locale; zone: ZoneName | null },
) {
  const fields = ['callOpensAt', 'callClosesAt', 'aidClosesAt', 'earlyBirdEndsAt', 'ticketsCloseAt'] as const;
  return fields
    .flatMap((field) => (listing[field] ? [{ field, moment: listing[field] }] : []))
    .sort((a, b) => a.moment.localeCompare(b.moment))
    .map(({ field, moment }) => ({
      name: factName(field, locale),
      ...momentView(moment, listing.zone, zone, locale),
      left: timeLeft(moment, now, locale, zone),
      dropped: droppedWords(field, dropped, locale),
    }));
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
    readOn: dayWords(statement.seenAt, locale),
    gone: statement.isGone
      ? textsFor(locale).directory.edition.gone({
          on: dayWords(statement.goneAt ?? statement.seenAt, locale),
        })
      : null,
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
