import type { Edition } from '#directory';
import { countStars } from '#live/server';
import {
  dayOf,
  programmeDays,
  programmeHead,
  type TimetableProgramme,
  type TimetableSession,
  type Track,
  zoneClock,
} from '#programme';
import { readWorkingProgramme } from '#programme/server';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import { dateWords } from '../../texts/format.ts';

/** What the editor knows of a session. */
export type EditorSession = TimetableSession & {
  readonly minutes: number | null;
  readonly track: string | null;
  /** How many people starred it. */
  readonly stars: number;
};

export type TimetableData = {
  readonly zone: string;
  readonly head: TimetableProgramme['head'];
  readonly day: string;
  readonly days: readonly {
    readonly date: string;
    readonly weekday: string;
    readonly number: string;
    readonly label: string;
  }[];
  readonly rooms: readonly {
    readonly code: string;
    readonly name: string;
    readonly capacity: number | null;
  }[];
  readonly tracks: readonly Pick<Track, 'code' | 'name' | 'colour'>[];
  readonly speakers: TimetableProgramme['speakers'];
  readonly sessions: readonly EditorSession[];
};

/** The working timetable for the editor, without the long texts; `wanted` is a date of the address, else the day of the `chosen` session. Six queries. */
export async function loadTimetable(
  db: Db,
  edition: Edition,
  wanted: string | undefined,
  chosen: string | null,
  locale: Locale,
): Promise<TimetableData> {
  const programme = await readWorkingProgramme(db, edition.id, programmeHead(edition));
  const stars = await countStars(db, edition.id);
  const days = programmeDays(programme);
  const start = programme.sessions.find((session) => session.code === chosen)?.slot?.start;
  const first = start ? dayOf(start, zoneClock(edition.zone)) : firstDay(days);
  const day = wanted ? days.find((one) => one.date === wanted)?.date : first;
  if (!day) throw new Response(null, { status: 404 });
  const { startsOn, endsOn, zone } = programme.head;
  return {
    zone,
    head: { startsOn, endsOn, zone },
    day,
    days: days.map(({ date }) => ({
      date,
      weekday: dateWords(date, locale, 'weekday'),
      number: dateWords(date, locale, 'day'),
      label: dateWords(date, locale, 'long'),
    })),
    rooms: programme.rooms.map(({ code, name, capacity }) => ({ code, name, capacity })),
    tracks: programme.tracks.map(({ code, name, colour }) => ({ code, name, colour })),
    speakers: programme.speakers.map(({ code, name }) => ({ code, name })),
    sessions: programme.sessions.map((session) => ({
      code: session.code,
      title: session.title,
      kind: session.kind,
      speakers: session.speakers,
      slot: session.slot,
      parent: session.parent,
      status: session.status,
      delivery: session.delivery,
      minutes: session.minutes,
      track: session.track,
      stars: stars.get(session.code) ?? 0,
    })),
  };
}

function firstDay(days: readonly { readonly date: string; readonly sessions: number }[]): string | null {
  return (days.find((day) => day.sessions > 0) ?? days[0])?.date ?? null;
}
