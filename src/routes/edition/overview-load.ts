import { type Edition, type Listing, phaseOf } from '#directory';
import {
  findListingOfEdition,
  listingAddress,
  listingJsonLd,
  listListingsById,
  listPages,
} from '#directory/server';
import type { Session } from '#programme';
import { listAnnouncedKeynotes, type PublishedProgramme, renderMarkdown } from '#programme/server';
import { inLocale, type Locale, type LocalisedText } from '../../kernel/locale.ts';
import { dateIn, datesBetween } from '../../kernel/time.ts';
import { countryWords, dateSpan } from '../../texts/format.ts';
import { comparePath } from '../choose/compare-control.tsx';
import { loadIntent } from '../directory/beside.ts';
import { type MomentView, momentView } from '../directory/deadline-view.ts';
import { entryPath } from '../directory/listing-view.ts';
import type { RequestHouse } from '../request-house.ts';
import { zoneOf } from './edition-context.ts';
import { headingsFrom } from './prose-headings.ts';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';

export type OverviewData = Awaited<ReturnType<typeof loadOverview>>;

/** What an edition's first page shows; `published` is null before the first release. */
export async function loadOverview(
  asked: RequestHouse,
  edition: Edition,
  published: PublishedProgramme | null,
) {
  const { house, locale } = asked;
  const now = house.clock.now();
  const today = dateIn(now, edition.zone);
  const [pages, listing] = await Promise.all([
    listPages(house.db, edition.id),
    findListingOfEdition(house.db, edition.id),
  ]);
  const prose = (text: LocalisedText) => {
    const found = inLocale(text, locale);
    return (
      found && {
        html: headingsFrom(renderMarkdown(found.text), 3),
        lang: found.locale === locale ? null : found.locale,
      }
    );
  };
  return {
    tagline: inLocale(edition.tagline, locale)?.text ?? null,
    when: dateSpan(edition.startsOn, edition.endsOn, locale),
    days: datesBetween(edition.startsOn, edition.endsOn).length,
    daysToGo: Math.max(0, datesBetween(today, edition.startsOn).length - 1),
    phase: phaseOf(edition, today),
    where: placeWords(edition, locale),
    mode: edition.mode,
    website: edition.website,
    cover: edition.coverFile && `/files/${edition.coverFile}`,
    about: prose(edition.about),
    forWhom: prose(edition.forWhom),
    takePart: prose(edition.takePart),
    channels: edition.channels,
    facts: datedFacts(edition, now, asked),
    pages: pages
      .filter((page) => page.isPublic)
      .map((page) => ({ slug: page.slug, title: inLocale(page.title, locale)?.text ?? page.slug })),
    numbers: published && numbersOf(published),
    ...(await keynotesOf(asked, edition, published)),
    hasProgramme: published !== null,
    jsonLd: listing ? jsonLdOf(house, edition, listing) : null,
    inCatalogue: listing ? await catalogued(asked, listing) : null,
  };
}

function placeWords({ venueName, address, city, country }: Edition, locale: Locale): string {
  return [venueName, address, city, country && countryWords(country, locale)].filter(Boolean).join(', ');
}

/** What the reader does with the edition, and where it is compared; a listing that is not shown can be neither. */
async function catalogued({ house, viewer }: RequestHouse, listing: Listing) {
  const isShown = (await listListingsById(house.db, [listing.id])).length > 0;
  if (!isShown) return null;
  return {
    intent: await loadIntent(house, viewer, listing),
    compare: comparePath([listingAddress(listing)]),
    entry: entryPath(listing),
  };
}

/** The edition as an Event, under the address of its own pages here. */
function jsonLdOf({ config }: RequestHouse['house'], { slug }: Edition, listing: Listing) {
  const url = `${config.origin}/${encodeURIComponent(slug)}`;
  return listingJsonLd(listing, {
    url,
    conferenceUrl: `${config.origin}/conferences/${encodeURIComponent(listing.conference.slug)}`,
    image: `${url}/card.png`,
    sameAs: [`${config.origin}${entryPath(listing)}`, listing.website].filter((each) => each !== null),
  });
}

function numbersOf({ programme }: PublishedProgramme) {
  const real = programme.sessions.filter(
    (session) => !['break', 'notice'].includes(session.kind) && session.status === 'confirmed',
  );
  return {
    sessions: real.length,
    speakers: programme.speakers.length,
    rooms: programme.rooms.length,
    tracks: programme.tracks.length,
  };
}

/** Keynotes of the release, or before any release those that the team announced. */
async function keynotesOf(
  asked: RequestHouse,
  edition: Edition,
  published: PublishedProgramme | null,
): Promise<{
  keynotes: SessionView[];
  stars: readonly string[];
  announced: { title: string; speakers: readonly string[] }[];
}> {
  const at = { locale: asked.locale, zone: zoneOf(asked, edition), withDay: true };
  if (!published) {
    const announced = await listAnnouncedKeynotes(asked.house.db, edition.id);
    return {
      keynotes: [],
      stars: [],
      announced: announced.map((each) => ({ title: each.title, speakers: each.speakers })),
    };
  }
  const keynotes = published.programme.sessions
    .filter((session: Session) => session.kind === 'keynote')
    .sort((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''));
  return {
    keynotes: keynotes.map((session) => sessionView(published, session, at)),
    stars: await readStars(asked, edition),
    announced: [],
  };
}

type Fact = {
  readonly name: 'callOpens' | 'callOpen' | 'callClosed' | 'ticketsFrom' | 'ticketsOpen' | 'aidUntil';
  readonly value: MomentView;
};

function datedFacts(edition: Edition, now: string, asked: RequestHouse): Fact[] {
  const words = (moment: string) => momentView(moment, edition.zone, asked.ownZone, asked.locale);
  const { callOpensAt, callClosesAt, ticketsOpenAt, aidClosesAt } = edition;
  const facts: Fact[] = [];
  if (callOpensAt && now < callOpensAt) facts.push({ name: 'callOpens', value: words(callOpensAt) });
  else if (callClosesAt)
    facts.push({ name: now < callClosesAt ? 'callOpen' : 'callClosed', value: words(callClosesAt) });
  if (ticketsOpenAt)
    facts.push({ name: now < ticketsOpenAt ? 'ticketsFrom' : 'ticketsOpen', value: words(ticketsOpenAt) });
  if (aidClosesAt && now < aidClosesAt) facts.push({ name: 'aidUntil', value: words(aidClosesAt) });
  return facts;
}
