import { describe, expect, test } from 'vitest';
import { namesakes } from './namesakes.ts';
import { aProgramme, aRoom, aSession, aSpeaker, at } from './programme.fixture.ts';
import type { Session } from './programme.ts';
import { timetableWarnings } from './timetable-warnings.ts';

const day = (from: string, to: string, ...rooms: string[]) =>
  at(`2027-05-14T${from}`, `2027-05-14T${to}`, ...rooms);
const warningsOf = (...sessions: Session[]) =>
  timetableWarnings(
    aProgramme({
      rooms: [aRoom('a', 'Hall A'), aRoom('b', 'Hall B')],
      speakers: [aSpeaker('ANA', 'Ana')],
      sessions,
    }),
  ).map((warning) => [warning.name, warning.a.code, 'b' in warning ? warning.b.code : null]);

describe('warnings about the timetable', () => {
  test('name a room and a speaker that are taken twice, with what and when', () => {
    const sessions = [
      aSession('A', { slot: day('08:00', '09:00', 'a'), speakers: ['ANA'] }),
      aSession('B', { slot: day('08:30', '09:30', 'b', 'a'), speakers: ['ANA'] }),
    ];
    const programme = aProgramme({
      rooms: [aRoom('a', 'Hall A'), aRoom('b')],
      speakers: [aSpeaker('ANA', 'Ana')],
      sessions,
    });
    const pair = {
      a: { code: 'A', title: 'Session A' },
      b: { code: 'B', title: 'Session B' },
      start: '2027-05-14T08:30:00Z',
    };
    expect(timetableWarnings(programme)).toEqual([
      { name: 'room-twice', ...pair, room: 'Hall A' },
      { name: 'speaker-twice', ...pair, speaker: 'Ana' },
    ]);
  });

  test('leave alone what touches, is cancelled, is nested, or shares a hall on purpose', () => {
    expect(
      warningsOf(
        aSession('A', { slot: day('08:00', '09:00', 'a') }),
        aSession('B', { slot: day('09:00', '10:00', 'a') }),
        aSession('C', { slot: day('08:00', '09:00', 'a'), status: 'cancelled' }),
        aSession('P', { kind: 'poster', slot: day('10:00', '12:00', 'a') }),
        aSession('Q', { kind: 'poster', parent: 'P', slot: day('10:00', '12:00', 'a') }),
        aSession('T', { kind: 'open-space', slot: day('10:00', '11:00', 'a') }),
      ),
    ).toEqual([]);
  });

  test('see a talk over a plenary, but not a break, a sprint or the other rooms of the plenary', () => {
    expect(
      warningsOf(
        aSession('KEY', { kind: 'keynote', slot: day('08:00', '09:00', 'a') }),
        aSession('TALK', { slot: day('08:30', '09:00', 'b') }),
        aSession('TEA', { kind: 'break', slot: day('08:30', '09:00') }),
        aSession('CODE', { kind: 'sprint', slot: day('08:00', '09:00', 'b') }),
      ),
    ).toEqual([['over-plenary', 'TALK', 'KEY']]);
  });

  test('see what is outside of the days, without a room, or outside of what it belongs to', () => {
    expect(
      warningsOf(
        aSession('EARLY', { slot: at('2027-05-12T08:00', '2027-05-12T09:00', 'a') }),
        aSession('NIGHT', { slot: at('2027-05-15T23:00', '2027-05-16T01:30', 'a') }),
        aSession('LOST', { slot: day('08:00', '09:00') }),
        aSession('AWAY', { slot: day('08:00', '09:00'), delivery: 'remote' }),
        aSession('P', { kind: 'poster', slot: day('10:00', '12:00', 'a') }),
        aSession('Q', { kind: 'poster', parent: 'P', slot: day('12:00', '13:00', 'a') }),
      ),
    ).toEqual([
      ['outside-days', 'EARLY', null],
      ['no-room', 'LOST', null],
      ['outside-parent', 'Q', 'P'],
    ]);
  });
});

test('namesakes are entries whose names differ only by case, accents, spaces or order', () => {
  const speakers = ['Ana Núñez', 'Ben', 'nunez  ana', '이민', 'Benn'].map((name, index) =>
    aSpeaker(String(index), name),
  );
  expect(namesakes(speakers).map((group) => group.map((one) => one.code))).toEqual([['0', '2']]);
});
