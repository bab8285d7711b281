import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { data } from 'react-router';
import { listLightningSessions, readSpaceRules } from '#community/server';
import { isConductReader } from '#conduct/server';
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
  const { house, viewer, locale } = houseOf(context);
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
    readsReports: await isConductReader(house, viewer, edition.id),
    hasLightning: (await listLightningSessions(house, edition.id)).some(({ hasList }) => hasList),
    hasBoard: (await readSpaceRules(house.db, edition.id)).isOpen,
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

/** Where people do something together has its own list; kinds of sessions that it names are not named twice. */
function useLines(data: Route.ComponentProps['loaderData']) {
  const { texts, slug, sellsTickets } = useFrame();
  const { more: words, nav, changes } = texts.site;
  const home = `/${slug}`;
  const { counts } = data;
  const ofKind = (kind: SessionKind) => data.kinds.find((each) => each.kind === kind)?.count || undefined;
  const isBoard = (kind: SessionKind) =>
    (kind === 'open-space' && data.hasBoard) || (kind === 'lightning-talk' && data.hasLightning);
  const together: Line[] = [
    ...(sellsTickets ? [{ href: `${home}/tickets`, label: texts.tickets.nav }] : []),
    { href: `${home}/announcements`, label: texts.announce.title },
    ...(data.hasBoard
      ? [{ href: `${home}/open-spaces`, label: texts.openSpaces.title, count: ofKind('open-space') }]
      : []),
    ...(data.hasLightning
      ? [{ href: `${home}/lightning`, label: texts.lightning.title, count: ofKind('lightning-talk') }]
      : []),
    { href: `${home}/groups`, label: texts.groups.title },
    { href: `${home}/people`, label: texts.community.title },
    { href: `${home}/meetings`, label: texts.meetings.title },
    { href: `${home}/remote`, label: texts.remote.title },
  ];
  const programme: Line[] = [
    ...data.kinds
      .filter(({ kind, count }) => count > 0 && !isBoard(kind))
      .map(({ kind, word, count }) => ({ href: `${home}/sessions?kind=${kind}`, label: words[word], count })),
    { href: `${home}/sessions`, label: words.allSessions, count: counts.sessions },
    { href: `${home}/speakers`, label: nav.speakers, count: counts.speakers },
    { href: `${home}/changes`, label: changes.title },
  ];
  const practical: Line[] = [
    { href: home, label: words.aboutThis },
    ...data.pages.map((page) => ({ href: `${home}/pages/${page.slug}`, label: page.title })),
    { href: `${home}/report`, label: texts.conduct.link },
    ...(data.readsReports ? [{ href: `${home}/conduct`, label: texts.conduct.desk.title }] : []),
    ...counted(`${home}/rooms`, nav.rooms, counts.rooms),
    ...counted(`${home}/sponsors`, nav.sponsors, counts.sponsors),
    ...counted(`${home}/jobs`, nav.jobs, counts.jobs),
    { href: `${home}/kept`, label: texts.offline.inMore },
    ...(data.conference ? [{ href: `/conferences/${data.conference}`, label: words.otherEditions }] : []),
  ];
  return { together, programme, practical };
}

/** A line for what there is some of. */
function counted(href: string, label: string, count: number): Line[] {
  return count > 0 ? [{ href, label, count }] : [];
}

type Line = { readonly href: string; readonly label: string; readonly count?: number };

export default function More({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const { more: words } = texts.site;
  const home = `/${slug}`;
  const lines = useLines(loaderData);
  return (
    <>
      <PageHead title={words.title} />
      <div className="more-columns">
        <Section title={words.together} id="together">
          <Lines lines={lines.together} />
        </Section>
        {loaderData.hasProgramme && (
          <Section title={words.programme} id="programme">
            <Lines lines={lines.programme} />
          </Section>
        )}
        <Section title={words.practical} id="good-to-know">
          <Lines lines={lines.practical} />
        </Section>
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
        {loaderData.hasProgramme && <TakeAlong tracks={loaderData.tracks} />}
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
