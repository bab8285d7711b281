import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { data } from 'react-router';
import { dayGrid, filterFromQuery, filterSessions, isEmptyFilter, programmeDays } from '#programme';
import { ButtonLink, EmptyState, PageHead, Section, SessionList } from '../../design/index.ts';
import { type DateText, dateIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/schedule';
import { DayGridView } from './day-grid-view.tsx';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { gridView } from './grid-view.ts';
import { ScheduleHead } from './schedule-head.tsx';
import { SessionRow, StarForm } from './session-row.tsx';
import { sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const { programme } = published;
  const query = new URL(request.url).searchParams;
  const filter = filterFromQuery(query);
  const days = programmeDays(programme);
  const wanted = 'day' in params ? params.day : undefined;
  const day = dayToShow(days, wanted, dateIn(asked.house.clock.now(), edition.zone));
  if (!day) throw new Response(null, { status: 404 });
  const stars = await readStars(asked, edition);
  const mineOnly = query.has('mine');
  const shown = filterSessions(programme, { ...filter, days: [] }).filter(
    (session) => !mineOnly || stars.includes(session.code),
  );
  const grid = dayGrid({ ...programme, sessions: [...shown] }, day);
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const unplaced = shown.filter((session) => !session.slot && !session.parent);
  return data({
    published: true as const,
    day,
    days: days.map(({ date, index, sessions }) => ({ date, index, sessions })),
    zone: at.zone,
    venueZone: edition.zone,
    zoneAsked: asked.zone !== null,
    release: {
      name: published.release.name,
      at: published.release.releasedAt,
      changes: published.release.changes.length,
    },
    tracks: programme.tracks.map(({ code, name, colour }) => ({ code, name, colour })),
    kinds: [...new Set(programme.sessions.map((session) => session.kind))],
    languages: [...new Set(programme.sessions.flatMap((session) => session.language ?? []))],
    filter,
    filtered: !isEmptyFilter(filter) || mineOnly,
    mineOnly,
    asList: query.get('view') === 'list',
    stars,
    grid: gridView(published, grid, at),
    unplaced: unplaced.slice(0, 200).map((session) => sessionView(published, session, at)),
    now: asked.house.clock.now(),
  });
}

/** The day of the address; else today if it is one of them, else the first (or after the end, the last). */
function dayToShow(
  days: readonly { readonly date: DateText }[],
  wanted: string | undefined,
  today: DateText,
): DateText | null {
  if (wanted !== undefined) return days.find(({ date }) => date === wanted)?.date ?? null;
  return (days.find(({ date }) => date >= today) ?? days.at(-1))?.date ?? null;
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as
    | { name: string; locale: 'en' }
    | undefined;
  const day = loaderData?.published ? `${dateWords(loaderData.day, frame?.locale ?? 'en', 'long')} · ` : '';
  return [{ title: `${day}${frame?.name ?? ''}` }];
}

export default function Schedule({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.site.schedule;
  if (!loaderData.published) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          icon={CalendarPlus}
          title={words.notYet}
          action={<ButtonLink href={`/${slug}`}>{texts.site.nav.overview}</ButtonLink>}
        >
          {words.notYetNext}
        </EmptyState>
      </>
    );
  }
  const { grid, unplaced, stars } = loaderData;
  return (
    <>
      <ScheduleHead {...loaderData} />
      <StarForm />
      {grid.items.length > 0 || grid.throughout.length > 0 ? (
        <DayGridView grid={grid} stars={stars} asList={loaderData.asList} now={loaderData.now} />
      ) : (
        <EmptyState title={words.emptyDay}>{words.emptyDayNext}</EmptyState>
      )}
      {unplaced.length > 0 && (
        <Section title={words.toBeAnnounced}>
          <p className="mute s">{words.toBeAnnouncedWhy}</p>
          <SessionList>
            {unplaced.map((session) => (
              <SessionRow key={session.code} session={session} starred={stars.includes(session.code)} />
            ))}
          </SessionList>
        </Section>
      )}
    </>
  );
}
