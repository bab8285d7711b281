import { data } from 'react-router';
import { readRoomStates } from '#live/server';
import {
  filterFromQuery,
  filterSessions,
  isEmptyFilter,
  levels,
  noFilter,
  type Programme,
  programmeDays,
  type SessionFilter,
  sessionKinds,
  slotsByCode,
} from '#programme';
import { EmptyState, Section, SessionList } from '../../design/index.ts';
import { type DateText, dateIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import { withSpaces } from '../community/spaces-in-schedule.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/schedule';
import { DayGridView } from './day-grid-view.tsx';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { dayView } from './grid-view.ts';
import { NotReleased } from './not-released.tsx';
import { pageMeta } from './page-meta.ts';
import { ReleaseMark } from './release-mark.tsx';
import { ScheduleHead } from './schedule-head.tsx';
import { SessionRow, StarForm } from './session-row.tsx';
import { sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const released = await publishedOf(context);
  if (!released) return data({ published: false as const });
  const published = await withSpaces(asked.house, edition, released);
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
  const rooms = await readRoomStates(asked.house, edition.id);
  const at = { rooms, locale: asked.locale, zone: zoneOf(asked, edition) };
  const unplaced = shown.filter((session) => !session.slot && !session.parent);
  return data({
    published: true as const,
    day,
    days: days.map(({ date, index, sessions }) => ({ date, index, sessions })),
    release: {
      number: published.release.number,
      name: published.release.name,
      at: published.release.releasedAt,
      changes: published.release.changes.length,
    },
    ...partsOfDay(programme, day, filter),
    kinds: sessionKinds.filter((kind) => programme.sessions.some((session) => session.kind === kind)),
    levels: levels.filter((level) => programme.sessions.some((session) => session.level === level)),
    someNotRecorded: programme.sessions.some((session) => session.recorded === false),
    languages: [...new Set(programme.sessions.flatMap((session) => session.language ?? []))],
    filter,
    filtered: !isEmptyFilter(filter) || mineOnly,
    mineOnly,
    asList: query.get('view') === 'list',
    stars,
    view: dayView(published, shown, day, at),
    unplaced: unplaced.slice(0, 200).map((session) => sessionView(published, session, at)),
  });
}

/** Tracks and rooms that this day has, and those that are asked for. */
function partsOfDay(programme: Programme, day: DateText, filter: SessionFilter) {
  const sessions = filterSessions(programme, { ...noFilter, days: [day] });
  const slots = slotsByCode(programme);
  const tracks = new Set([...filter.tracks, ...sessions.map(({ track }) => track)]);
  const rooms = new Set([...filter.rooms, ...sessions.flatMap(({ code }) => slots.get(code)?.rooms ?? [])]);
  return {
    tracks: programme.tracks
      .filter(({ code }) => tracks.has(code))
      .map(({ code, name, colour }) => ({ code, name, colour })),
    rooms: programme.rooms.filter(({ code }) => rooms.has(code)).map(({ code, name }) => ({ code, name })),
  };
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
  return pageMeta(matches, (texts, locale) =>
    loaderData?.published
      ? `${texts.site.schedule.title}: ${dateWords(loaderData.day, locale, 'long')}`
      : texts.site.schedule.title,
  );
}

export default function Schedule({ loaderData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.site.schedule;
  if (!loaderData.published) return <NotReleased title={words.title} />;
  const { view, unplaced, stars, day } = loaderData;
  const empty = view.grids.length === 0 && view.throughout.length === 0;
  return (
    <>
      <ScheduleHead {...loaderData} />
      <StarForm />
      <ReleaseMark number={loaderData.release.number} />
      {empty ? (
        <EmptyState title={loaderData.mineOnly ? words.mineEmpty : words.emptyDay}>
          {words.emptyDayNext}
        </EmptyState>
      ) : (
        <DayGridView view={view} day={day} stars={stars} asList={loaderData.asList} />
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
