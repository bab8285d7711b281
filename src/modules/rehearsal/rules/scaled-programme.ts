import type { Programme, Room } from '#programme';
import { type DateText, daysAfter } from '../../../kernel/time.ts';
import { rooms, tracks } from '../content/rooms.ts';
import type { PersonRow } from '../content/rows.ts';
import { assembleProgramme } from './assemble.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { crowdName } from './crowd-names.ts';
import { type Draft, mainDrafts, peopleIn } from './drafts.ts';
import { headOf } from './editions.ts';
import type { Placed } from './timetable.ts';
import { sharedRooms } from './timetable.ts';

export type ScaledShape = {
  /** First day; the number of days follows. */
  readonly firstDay: DateText;
  /** How many rooms hold talks at once. */
  readonly rooms: number;
};

const starts = Array.from({ length: 12 }, (_, index) => {
  const minute = 9 * 60 + index * 45;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
});

const echoes: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => `${title}, one year later`,
  (title) => `What we got wrong in “${title}”`,
  (title) => `${title}: the questions`,
  (title) => `Beyond “${title}”`,
  (title) => `${title}, for teams of two`,
];

/** The title of the nth variation; from the seventh on it carries a number. */
function echoOf(title: string, round: number): string {
  const echo = echoes[round % echoes.length] ?? echoes[0];
  const turn = Math.floor(round / echoes.length);
  const varied = echo ? echo(title) : title;
  return turn > 0 ? `${varied} (${turn + 1})` : varied;
}

function roomsFor(count: number): Room[] {
  const real = rooms.filter(({ code }) => !sharedRooms.includes(code));
  return Array.from({ length: count }, (_, index): Room => {
    const room = real[index];
    const name = `Room ${400 + index}`;
    return (
      room ?? {
        code: `room-${400 + index}`,
        name,
        capacity: 60 + ((index * 37) % 240),
        floor: '4th floor',
        description: null,
        accessibility: null,
        pin: null,
      }
    );
  });
}

/** People enough that nobody speaks twice in a day's hour: our own speakers and then invented ones. */
function peopleFor(count: number, chance: Chance): PersonRow[] {
  const own = peopleIn(mainDrafts().map(({ row }) => row));
  const taken = new Set(own.map(([name]) => name));
  const more: PersonRow[] = [];
  for (let turn = 2; own.length + more.length < count; turn += 1) {
    const { name } = crowdName(chance);
    const unique = taken.has(name) ? `${name} (${turn})` : name;
    taken.add(unique);
    more.push([unique, '', '', `Talks at conferences since ${2005 + (turn % 20)}.`]);
  }
  return [...own, ...more].slice(0, count);
}

function placedAt(index: number, draft: Draft, codes: readonly string[]): Placed {
  const perDay = starts.length * codes.length;
  const start = starts[Math.floor((index % perDay) / codes.length)] ?? '09:00';
  const room = codes[index % codes.length] ?? '';
  return { draft, place: { day: Math.floor(index / perDay), start, rooms: [room] } };
}

/** The draft at this place of an endless row of variations; the first round keeps its translations. */
function variationOf(
  base: readonly Draft[],
  index: number,
  speaker: PersonRow | undefined,
  chance: Chance,
): Draft {
  const source = base[index % base.length] ?? chance.pick(base);
  const round = Math.floor(index / base.length);
  const { unplaced: _unplaced, cancelled: _cancelled, ko, zh, ...row } = source.row;
  return {
    ...source,
    key: `scaled/${index}`,
    kind: 'talk',
    minutes: 30,
    track: source.track ?? chance.pick(tracks).code,
    row: {
      ...row,
      ...(round === 0 && { ko, zh }),
      title: echoOf(row.title, round),
      by: speaker ? [speaker] : [],
    },
    within: null,
  };
}

/**
 * A programme of exactly `sessionCount` talks for benches, varied from the content of the rehearsal conference: as many days as
 * it takes with twelve slots a day in every room. Nobody is in two places at once, no room is taken twice.
 */
export function scaledProgramme(
  seed: number,
  sessionCount: number,
  shape: ScaledShape = { firstDay: '2027-05-12', rooms: 20 },
): Programme {
  const chance = chanceFrom(seed, 'scaled');
  const base = mainDrafts().filter(({ kind }) => kind === 'talk' || kind === 'tutorial' || kind === 'panel');
  const people = peopleFor(Math.max(shape.rooms * 2, Math.ceil(sessionCount * 0.75)), chance);
  const used = roomsFor(shape.rooms);
  const codes = used.map(({ code }) => code);
  const placed = Array.from({ length: sessionCount }, (_, index) =>
    placedAt(index, variationOf(base, index, people[index % people.length], chance), codes),
  );
  const days = Math.ceil(sessionCount / (starts.length * shape.rooms));
  const head = {
    ...headOf('current', shape.firstDay),
    endsOn: daysAfter(shape.firstDay, Math.max(0, days - 1)),
  };
  return assembleProgramme({
    seed,
    slug: `scaled-${sessionCount}`,
    head,
    rooms: used,
    tracks,
    people,
    placed,
  });
}
