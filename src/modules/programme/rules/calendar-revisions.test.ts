import { describe, expect, test } from 'vitest';
import { calendarRevisions, withdrawnSessions } from './calendar-revisions.ts';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, at } from './programme.fixture.ts';
import type { Programme, Session } from './programme.ts';

const [first, second, third, fourth] = [1, 2, 3, 4].map((day) => `2027-05-0${day}T00:00:00Z`) as [
  string,
  string,
  string,
  string,
];
const slot = at('2027-05-14T08:00', '2027-05-14T09:00', 'a');
const talk = (given: Partial<Session> = {}) =>
  aSession('TALK', { number: 1, guid: 'g', slot, speakers: ['ANA'], track: 'web', ...given });
const other = aSession('OTHER', { number: 2, guid: 'h', slot });
const programme = (sessions: Session[], given: Partial<Programme> = {}) =>
  aProgramme({
    rooms: [aRoom('a'), aRoom('b')],
    tracks: [aTrack('web', 'Web')],
    speakers: [aSpeaker('ANA', 'Ana')],
    sessions,
    ...given,
  });

function releaseAfter(before: Programme, after: Programme) {
  const revisions = calendarRevisions(null, before, first);
  return calendarRevisions({ programme: before, revisions }, after, second);
}

describe('a calendar entry', () => {
  test('starts at 0 and stays while nothing that it shows changes', () => {
    const before = programme([talk()]);
    expect(calendarRevisions(null, before, first)).toEqual({ TALK: { sequence: 0, changedAt: first } });
    const same = programme([
      talk({ level: 'beginner', recorded: true, links: [{ label: 'x', url: 'https://x.example' }] }),
    ]);
    expect(releaseAfter(before, same)).toEqual({ TALK: { sequence: 0, changedAt: first } });
    expect(releaseAfter(before, programme([talk()], { rooms: [aRoom('b'), aRoom('a')] }))).toEqual({
      TALK: { sequence: 0, changedAt: first },
    });
  });

  test.each<[string, Programme]>([
    ['its time', programme([talk({ slot: { ...slot, start: '2027-05-14T07:00:00Z' } })])],
    ['its end', programme([talk({ slot: { ...slot, end: '2027-05-14T09:30:00Z' } })])],
    ['its room', programme([talk({ slot: { ...slot, rooms: ['b'] } })])],
    ['the name of its room', programme([talk()], { rooms: [aRoom('a', 'Aula')] })],
    ['its title', programme([talk({ title: 'New' })])],
    ['its abstract', programme([talk({ abstract: 'New' })])],
    ['its description', programme([talk({ description: 'New' })])],
    ['its translation', programme([talk({ translations: { ko: { title: '새 제목' } } })])],
    ['its speakers', programme([talk({ speakers: [] })])],
    ['a speaker’s name', programme([talk()], { speakers: [aSpeaker('ANA', 'Ana B.')] })],
    ['its track’s name', programme([talk()], { tracks: [aTrack('web', 'The web')] })],
    ['its tags', programme([talk({ tags: ['new'] })])],
    ['its status', programme([talk({ status: 'cancelled' })])],
    ['the venue', { ...programme([talk()]), head: { ...programme([]).head, venue: 'Elsewhere' } }],
    ['its time, taken away', programme([talk({ slot: null })])],
  ])('counts one up when %s changes, and the others do not', (_, after) => {
    const [before, then] = [programme([talk(), other]), { ...after, sessions: [...after.sessions, other] }];
    const revisions = releaseAfter(before, then);
    expect(revisions.TALK).toEqual({ sequence: 1, changedAt: second });
    if (after.head.venue === before.head.venue && after.rooms[0]?.name === 'Room a')
      expect(revisions.OTHER).toEqual({ sequence: 0, changedAt: first });
  });

  test('of a session that is taken out counts up and is cancelled; coming back it counts on', () => {
    const releases = [
      programme([talk(), other]),
      programme([other]),
      programme([other]),
      programme([talk(), other]),
    ];
    const told: { revisions: ReturnType<typeof calendarRevisions>; withdrawn: Session[] }[] = [];
    for (const [index, after] of releases.entries()) {
      const last = told.at(-1);
      const before = last ? { programme: releases[index - 1] ?? after, ...last } : null;
      told.push({
        revisions: calendarRevisions(before, after, [first, second, third, fourth][index] ?? first),
        withdrawn: withdrawnSessions(before, after),
      });
    }
    expect(told.map(({ revisions }) => revisions.TALK)).toEqual([
      { sequence: 0, changedAt: first },
      { sequence: 1, changedAt: second },
      { sequence: 1, changedAt: second },
      { sequence: 2, changedAt: fourth },
    ]);
    const cancelled = [{ ...talk(), status: 'cancelled' }];
    expect(told.map(({ withdrawn }) => withdrawn)).toEqual([[], cancelled, cancelled, []]);
    expect(told.at(-1)?.revisions.OTHER).toEqual({ sequence: 0, changedAt: first });
  });
});
