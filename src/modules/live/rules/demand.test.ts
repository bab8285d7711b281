import { expect, test } from 'vitest';
import type { Room, Session } from '#programme';
import { demandOn } from './demand.ts';

const room = (code: string, capacity: number | null): Room => ({
  code,
  name: `Room ${code}`,
  capacity,
  floor: null,
  description: null,
  accessibility: null,
  pin: null,
});

function session(
  code: string,
  time: string,
  rooms: readonly string[],
  given: Partial<Session> = {},
): Session {
  const start = `2027-05-14T${time}:00Z`;
  return {
    code,
    number: 1,
    guid: code,
    kind: 'talk',
    kindLabel: null,
    title: `Session ${code}`,
    subtitle: null,
    abstract: null,
    description: null,
    contentNotes: null,
    track: null,
    level: null,
    language: null,
    speakers: [],
    recorded: null,
    delivery: 'on-site',
    links: [],
    tags: [],
    slot: { start, end: start, rooms },
    minutes: null,
    parent: null,
    status: 'confirmed',
    translations: {},
    ...given,
  };
}

test('stars stand by start at the venue and by room, and rooms that are too small come first', () => {
  const rooms = [room('A', 100), room('B', 10), room('C', null), room('D', 5)];
  const sessions = [
    session('big', '08:00', ['A']),
    session('small', '08:00', ['B']),
    session('open', '09:00', ['C']),
    session('tiny', '09:00', ['D']),
    session('poster', '08:00', ['A'], { parent: 'big' }),
    session('gone', '09:00', ['A'], { status: 'cancelled' }),
    session('unwanted', '10:00', ['A']),
    session('next-day', '23:30', ['A']),
  ];
  const stars = new Map(
    Object.entries({ big: 60, small: 12, open: 7, tiny: 40, poster: 9, gone: 50, 'next-day': 3 }),
  );
  const demand = demandOn('2027-05-14', { sessions, rooms }, stars, 'Europe/Prague');
  expect(demand.rooms).toEqual(['Room A', 'Room B', 'Room C', 'Room D']);
  expect(demand.rows.map((row) => [row.time, ...row.cells.map((cell) => cell?.stars ?? null)])).toEqual([
    ['10:00', 60, 12, null, null],
    ['11:00', null, null, 7, 40],
  ]);
  expect(demand.over.map(({ code, stars: count, seats }) => [code, count, seats])).toEqual([
    ['tiny', 40, 5],
    ['small', 12, 10],
  ]);
  expect(demandOn('2027-05-15', { sessions, rooms }, stars, 'Europe/Prague').rows).toHaveLength(1);
});
