import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { data } from 'react-router';
import { listEditionsOfConference, listPages } from '#directory/server';
import { listJobs, listSponsors } from '#expo/server';
import type { SessionKind } from '#programme';
import { ButtonLink, Card, PageHead, Section, TrackLabel, trackColour } from '../../design/index.ts';
import { inLocale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/more';
import { editionOf, publishedOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

const kindLinks = [
  ['keynote', 'keynotes'],
  ['tutorial', 'tutorials'],
  ['lightning-talk', 'lightning'],
  ['open-space', 'openSpaces'],
  ['summit', 'summits'],
  ['poster', 'posters'],
  ['sprint', 'sprints'],
  ['social', 'socials'],
] as const satisfies readonly (readonly [SessionKind, string])[];

export async function loader({ context }: Route.LoaderArgs) {
  const { house, locale } = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const [pages, sponsors, jobs, editions] = await Promise.all([
    listPages(house.db, edition.id),
    listSponsors(house.db, edition.id),
    listJobs(house.db, edition.id),
    listEditionsOfConference(house.db, edition.conference.slug),
  ]);
  const sessions = published?.programme.sessions ?? [];
  return data({
    hasProgramme: published !== null,
    conference: editions.length > 1 ? edition.conference.slug : null,
    pages: pages
      .filter((page) => page.isPublic)
      .map((page) => ({ slug: page.slug, title: inLocale(page.title, locale)?.text ?? page.slug })),
    kinds: kindLinks.map(([kind, word]) => ({
      kind,
      word,
      count: sessions.filter((session) => session.kind === kind).length,
    })),
    tracks: (published?.programme.tracks ?? []).map(({ code, name, colour }) => ({ code, name, colour })),
    counts: {
      sessions: sessions.length,
      speakers: published?.programme.speakers.length ?? 0,
      rooms: published?.programme.rooms.length ?? 0,
      sponsors: sponsors.length,
      jobs: jobs.length,
    },
  });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.more.title);
}

type Line = { readonly href: string; readonly label: string; readonly count?: number };

export default function More({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const { more: words, nav, changes } = texts.site;
  const home = `/${slug}`;
  const { counts } = loaderData;
  const programme: Line[] = [
    ...loaderData.kinds
      .filter(({ count }) => count > 0)
      .map(({ kind, word, count }) => ({ href: `${home}/sessions?kind=${kind}`, label: words[word], count })),
    { href: `${home}/sessions`, label: words.allSessions, count: counts.sessions },
    { href: `${home}/speakers`, label: nav.speakers, count: counts.speakers },
    { href: `${home}/changes`, label: changes.title },
  ];
  const practical: Line[] = [
    { href: home, label: words.aboutThis },
    ...loaderData.pages.map((page) => ({ href: `${home}/pages/${page.slug}`, label: page.title })),
    ...(counts.rooms > 0 ? [{ href: `${home}/rooms`, label: nav.rooms, count: counts.rooms }] : []),
    ...(counts.sponsors > 0
      ? [{ href: `${home}/sponsors`, label: nav.sponsors, count: counts.sponsors }]
      : []),
    ...(counts.jobs > 0 ? [{ href: `${home}/jobs`, label: nav.jobs, count: counts.jobs }] : []),
    ...(loaderData.conference
      ? [{ href: `/conferences/${loaderData.conference}`, label: words.otherEditions }]
      : []),
  ];
  return (
    <>
      <PageHead title={words.title} />
      <div className="more-columns">
        {loaderData.hasProgramme && (
          <Section title={words.programme} id="programme">
            <Lines lines={programme} />
          </Section>
        )}
        <Section title={words.practical} id="good-to-know">
          <Lines lines={practical} />
        </Section>
        {loaderData.hasProgramme && <TakeAlong tracks={loaderData.tracks} />}
        {loaderData.tracks.length > 0 && (
          <Section title={words.tracks} id="tracks">
            <ul className="card link-list">
              {loaderData.tracks.map((track) => (
                <li key={track.code}>
                  <a href={`${home}/sessions?track=${encodeURIComponent(track.code)}`}>
                    <TrackLabel colour={trackColour(track.colour)} label={track.name} look="dot" />
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { locale } = useFrame();
  return (
    <ul className="card link-list">
      {lines.map((line) => (
        <li key={line.href}>
          <a href={line.href}>
            {line.label}
            {line.count !== undefined && <small className="num">{numberWords(line.count, locale)}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The programme in other hands: calendars, feeds, files. */
function TakeAlong(props: { readonly tracks: readonly { readonly code: string; readonly name: string }[] }) {
  const { texts, slug, origin } = useFrame();
  const words = texts.site.more;
  const home = `/${slug}`;
  const webcal = `${origin.replace(/^https?:/, 'webcal:')}${home}`;
  return (
    <Section title={words.takeAlong} id="take-along">
      <Card className="stack">
        <p className="mute small">{words.keepUp}</p>
        <p className="actions">
          <ButtonLink icon={CalendarPlus} href={`${webcal}/schedule.ics`}>
            {words.calendarAll}
          </ButtonLink>
          <ButtonLink look="ghost" href={`${home}/stars#calendar`}>
            {words.myCalendar}
          </ButtonLink>
        </p>
      </Card>
      <ul className="card link-list">
        {[
          [`${home}/schedule.ics`, `${words.calendarAll} (.ics)`],
          [`${home}/feed.atom`, words.feed],
          [`${home}/schedule.csv`, words.downloadCsv],
          [`${home}/schedule.xml`, words.downloadXml],
          [`${home}/schedule.json`, words.downloadJson],
          ['/api/docs', words.api],
        ].map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {props.tracks.length > 0 && (
        <details className="disclosure">
          <summary>{words.trackCalendars}</summary>
          <ul className="card link-list">
            {props.tracks.map((track) => (
              <li key={track.code}>
                <a href={`${webcal}/schedule.ics?track=${encodeURIComponent(track.code)}`}>{track.name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mute small install-note">{words.install}</p>
    </Section>
  );
}
