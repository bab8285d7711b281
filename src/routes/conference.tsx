import { data, redirect } from 'react-router';
import { mayEditDirectory, usualOf } from '#directory';
import {
  conferenceJsonLd,
  findConference,
  findMovedConference,
  listListingsOfConference,
} from '#directory/server';
import { markdownText, renderMarkdown } from '#programme/server';
import { Breadcrumb, Card, Chip, Chips, PageHead, Prose, Section } from '../design/index.ts';
import { inLocale, type Locale } from '../kernel/locale.ts';
import { dateSpan, numberWords } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/conference';
import { ListingRows } from './directory/listing-row.tsx';
import { entryPath, listingView } from './directory/listing-view.ts';
import { headingsFrom } from './edition/prose-headings.ts';
import { houseOf, type RequestHouse } from './request-house.ts';
import { sharingMeta } from './sharing-meta.ts';
import { SiteFrame } from './site-frame.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, locale, viewer, viewerName, ownZone } = houseOf(context);
  const listings = await listListingsOfConference(house.db, params.conference);
  const [newest] = listings;
  if (!newest) {
    const moved = await findMovedConference(house.db, params.conference);
    if (moved) throw redirect(`/conferences/${encodeURIComponent(moved)}`, 301);
    throw new Response(null, { status: 404 });
  }
  const conference = await findConference(house.db, params.conference);
  const about = conference && inLocale(conference.about, locale);
  const now = house.clock.now();
  const today = now.slice(0, 10);
  const isPast = ({ endsOn }: (typeof listings)[number]) => endsOn !== null && endsOn < today;
  const view = (listing: (typeof listings)[number]) => listingView(listing, now, locale, ownZone);
  const years = listings.flatMap(({ startsOn }) => startsOn?.slice(0, 4) ?? []);
  const { pathname, search } = new URL(request.url);
  const { name, slug } = newest.conference;
  const otherNames = new Set(listings.flatMap(({ series }) => (series && series !== name ? [series] : [])));
  return data({
    locale,
    viewerName,
    path: pathname,
    search,
    name,
    slug,
    count: listings.length,
    about: about ? headingsFrom(renderMarkdown(about.text), 2) : null,
    aboutLang: about && about.locale !== locale ? about.locale : null,
    mayEdit: mayEditDirectory(viewer),
    years: [...new Set([years.at(-1), years[0]])].join('–'),
    otherNames: [...otherNames].slice(0, 5),
    ...sharedFacts(house, conference ?? { name, slug, website: null }, {
      listings: listings.filter((listing) => !isPast(listing)).slice(-mostSubEvents),
      otherNames: [...otherNames].slice(0, 5),
      description: about ? markdownText(about.text).slice(0, 500) : null,
    }),
    usual: usualWords(listings, today, locale),
    recordings: listings.flatMap((listing) =>
      listing.recordingsUrl ? [{ name: listing.name, href: listing.recordingsUrl }] : [],
    ),
    coming: listings
      .filter((listing) => !isPast(listing))
      .map(view)
      .reverse(),
    past: listings.filter(isPast).map(view),
  });
}

const mostSubEvents = 10;

/** The page's whole address, and what it says to programs. */
function sharedFacts(
  house: RequestHouse['house'],
  conference: { readonly name: string; readonly slug: string; readonly website: string | null },
  more: {
    readonly listings: Awaited<ReturnType<typeof listListingsOfConference>>;
    readonly otherNames: readonly string[];
    readonly description: string | null;
  },
) {
  const { origin } = house.config;
  const address = `${origin}/conferences/${encodeURIComponent(conference.slug)}`;
  const { otherNames, description } = more;
  const series = {
    ...{ name: conference.name, otherNames, description },
    ...{ url: address, image: `${address}/card.png`, sameAs: conference.website },
  };
  const editions = more.listings.map((listing) => ({ listing, url: `${origin}${entryPath(listing)}` }));
  return { address, jsonLd: conferenceJsonLd(series, editions) };
}

/** What one may expect of the next edition, in sentences; guesses apart from what was. */
function usualWords(
  listings: Awaited<ReturnType<typeof listListingsOfConference>>,
  today: string,
  locale: Locale,
) {
  const words = textsFor(locale).directory.conference;
  const usual = usualOf(listings, today);
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const around = (date: string) => dateSpan(date, date, locale);
  return {
    was: [
      ...(usual.months.length > 0
        ? [
            words.month({
              months: list.format(usual.months.map((each) => month.format(new Date(2001, each - 1, 15)))),
            }),
          ]
        : []),
      ...(usual.cities.length > 0 ? [words.places({ places: list.format(usual.cities) })] : []),
      ...(usual.days ? [words.length({ n: usual.days })] : []),
      ...(usual.people ? [words.size({ people: numberWords(usual.people, locale) })] : []),
    ],
    guesses: usual.next
      ? [
          words.nextDates({ when: around(usual.next.startsOn) }),
          ...(usual.next.callClosesOn ? [words.nextCall({ when: around(usual.next.callClosesOn) })] : []),
        ]
      : [],
    basis: usual.next ? words.basis({ n: usual.next.basis }) : null,
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { common } = textsFor(loaderData?.locale ?? 'en');
  if (!loaderData) return [];
  const { name, count, years, address, locale, jsonLd } = loaderData;
  return sharingMeta({
    ...{ title: name, siteName: common.product, url: address, locale, jsonLd },
    description: textsFor(locale).directory.conference.lead({ n: count, years }),
    picture: `${address}/card.png`,
  });
}

export default function Conference({ loaderData }: Route.ComponentProps) {
  const { locale, name, usual, coming, past, recordings } = loaderData;
  const { directory, editing, site } = textsFor(locale);
  const words = directory.conference;
  return (
    <SiteFrame {...loaderData}>
      <Breadcrumb label={site.nav.here} links={[{ label: directory.home.title, href: '/' }]} here={name} />
      <PageHead
        title={name}
        lead={words.lead({ n: loaderData.count, years: loaderData.years })}
        actions={
          <Chips label={directory.home.take}>
            <Chip
              href={`/conferences.ics?conference=${encodeURIComponent(loaderData.slug)}&period=all`}
              rel="nofollow"
            >
              {words.calendar}
            </Chip>
            {loaderData.mayEdit && (
              <Chip href={`/steward/directory/conferences/${encodeURIComponent(loaderData.slug)}`}>
                {editing.desk.editConference}
              </Chip>
            )}
          </Chips>
        }
      />
      {loaderData.otherNames.length > 0 && (
        <p className="mute">{words.alsoCalled({ names: loaderData.otherNames.join(', ') })}</p>
      )}
      {loaderData.about && <Prose html={loaderData.about} lang={loaderData.aboutLang ?? undefined} />}
      {coming.length > 0 && (
        <Section id="coming" title={words.coming}>
          <ListingRows listings={coming} locale={locale} by="year" />
        </Section>
      )}
      {(usual.was.length > 0 || usual.guesses.length > 0) && (
        <Section id="usually" title={words.usually}>
          <Card>
            <ul className="stack-tight">
              {usual.was.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {usual.guesses.length > 0 && (
              <p className="prediction">
                <b>{words.prediction}:</b> {usual.guesses.join(' · ')}{' '}
                <span className="mute small">
                  ({usual.basis}. {words.predictionLead})
                </span>
              </p>
            )}
          </Card>
        </Section>
      )}
      {recordings.length > 0 && (
        <Section id="recordings" title={words.recordings}>
          <ul className="link-list card">
            {recordings.map(({ name: edition, href }) => (
              <li key={href}>
                <a href={href}>{edition}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title={words.past}>
          <ListingRows listings={past} locale={locale} by="year" />
        </Section>
      )}
    </SiteFrame>
  );
}
