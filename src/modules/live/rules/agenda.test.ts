import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '#programme';
import { minutesAfter } from '../../../kernel/time.ts';
import { type AgendaProgramme, clashesOf, composeAgenda, walkingMinutes } from './agenda.ts';
import type { OwnItem, OwnItemId } from './own-item.ts';
import { freeUntil, suggestNow } from './suggestions.ts';

const nine = '2027-05-14T09:00:00Z';
const at = (minutes: number) => minutesAfter(nine, minutes);
const aSession = (code: string, from: number, to: number, changes: Partial<Session> = {}): Session => ({
  ...{
    code,
    number: 1,
    guid: code,
    kind: 'talk',
    kindLabel: null,
    title: code,
    subtitle: null,
    abstract: null,
  },
  ...{ description: null, contentNotes: null, track: null, level: null, language: null, speakers: [] },
  ...{ recorded: null, delivery: 'on-site', links: [], tags: [], minutes: null, parent: null },
  ...{ status: 'confirmed', translations: {}, slot: { start: at(from), end: at(to), rooms: ['hall'] } },
  ...changes,
});
const inRoom = (code: string, from: number, to: number, room: string) =>
  aSession(code, from, to, { slot: { start: at(from), end: at(to), rooms: [room] } });
const own = (id: string, from: number, to: number): OwnItem => ({
  ...{
    id: id as OwnItemId,
    title: id,
    place: '',
    start: at(from),
    end: at(to),
    revision: 0,
    changedAt: nine,
  },
});
const programmeOf = (...sessions: Session[]): AgendaProgramme => ({
  sessions: new Map(sessions.map((session) => [session.code, session])),
  rooms: new Map([
    ['hall', { code: 'hall', name: 'Hall', floor: '1' }],
    ['annex', { code: 'annex', name: 'Annex', floor: '1' }],
    ['tower', { code: 'tower', name: 'Tower', floor: '9' }],
  ]),
});
const nothing = { starred: [], seats: [], giving: [], own: [] };
const keys = (entries: ReturnType<typeof composeAgenda>) => entries.map(({ key }) => key);

describe('an agenda', () => {
  test('has each session once with all that ties one to it, things of one’s own among them, what has no time last', () => {
    const programme = programmeOf(
      aSession('late', 60, 90),
      aSession('early', 0, 30),
      aSession('some-day', 0, 0, { slot: null }),
      aSession('session', 100, 160),
      aSession('poster', 0, 0, { slot: null, parent: 'session' }),
    );
    const entries = composeAgenda(programme, {
      starred: ['late', 'early', 'gone', 'some-day', 'poster', 'late'],
      seats: ['late'],
      giving: ['early'],
      own: [own('dinner', 40, 50)],
    });
    expect(keys(entries)).toEqual(['early', 'dinner', 'late', 'poster', 'some-day']);
    expect(entries.map(({ reasons }) => reasons)).toEqual([
      ...[['giving', 'starred'], ['own'], ['seat', 'starred'], ['starred'], ['starred']],
    ]);
    expect(entries[3]).toMatchObject({ start: at(100), end: at(160) });
  });

  test('says what overlaps and for how long, and where the way takes longer than there is', () => {
    const programme = programmeOf(
      inRoom('a', 0, 30, 'hall'),
      inRoom('b', 20, 50, 'annex'),
      inRoom('c', 50, 80, 'annex'),
      inRoom('d', 81, 90, 'tower'),
      inRoom('e', 93, 99, 'hall'),
      inRoom('off', 0, 99, 'hall'),
    );
    const sessions = new Map(programme.sessions).set('off', aSession('off', 0, 99, { status: 'cancelled' }));
    const entries = composeAgenda({ ...programme, sessions }, { ...nothing, starred: [...sessions.keys()] });
    expect(clashesOf(entries).map(({ a, b, kind, minutes }) => [a.key, b.key, kind, minutes])).toEqual([
      ['a', 'b', 'overlap', 10],
      ['c', 'd', 'walk', 4],
      ['d', 'e', 'walk', 2],
    ]);
  });

  test('takes no walk to the same room, nor to where nobody knows', () => {
    const [hall, annex, tower] = [
      { room: 'hall', name: 'Hall', floor: '1' },
      { room: 'annex', name: 'Annex', floor: '1' },
      { room: 'tower', name: 'Tower', floor: '9' },
    ];
    expect([walkingMinutes(hall, hall), walkingMinutes(hall, annex), walkingMinutes(hall, tower)]).toEqual([
      ...[0, 3, 5],
    ]);
    expect(walkingMinutes(hall, null)).toBe(0);
    expect(walkingMinutes(hall, { room: 'x', name: 'X', floor: null })).toBe(5);
  });

  test('a poster does not clash with its poster session', () => {
    const programme = programmeOf(
      aSession('session', 0, 60),
      aSession('poster', 0, 60, { parent: 'session' }),
    );
    expect(clashesOf(composeAgenda(programme, { ...nothing, starred: ['session', 'poster'] }))).toEqual([]);
  });

  test('names exactly the pairs that share time, whatever is in it', () => {
    const span = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 120 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const items = spans.map(([from, length], n) => own(`o${n}`, from, from + length));
        const found = clashesOf(composeAgenda(programmeOf(), { ...nothing, own: items }));
        const expected = items.flatMap((one, n) =>
          items.slice(n + 1).filter((other) => one.start < other.end && other.start < one.end),
        );
        expect(found.filter(({ kind }) => kind === 'overlap')).toHaveLength(expected.length);
        for (const { a, b, minutes } of found) {
          const [from, to] = [[a.start ?? '', b.start ?? ''].sort()[1], [a.end ?? '', b.end ?? ''].sort()[0]];
          expect((Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000).toBe(minutes);
        }
      }),
    );
  });
});

describe('somebody who is free now', () => {
  const sessions = [
    aSession('starred-on', -10, 30),
    aSession('starred-over', -60, 5),
    aSession('starred-later', 60, 90),
    aSession('same-track', 5, 35, { track: 'web' }),
    aSession('other-track', 5, 35, { track: 'science' }),
    aSession('tea', 0, 30, { kind: 'break', track: 'web' }),
    aSession('web-1', 200, 230, { track: 'web' }),
    aSession('web-2', 240, 270, { track: 'web' }),
    aSession('mine', 100, 130),
  ];
  const starred = ['starred-on', 'starred-over', 'starred-later', 'web-1', 'web-2'];
  const agenda = (giving: string[], more: OwnItem[] = []) =>
    composeAgenda(programmeOf(...sessions), { ...nothing, starred, giving, own: more });

  test('hears of what they starred, then of the tracks that they starred, and of nothing that is over or far off', () => {
    const found = suggestNow(sessions, agenda(['mine']), nine);
    expect(found.map(({ session, startsIn, why }) => [session.code, startsIn, why])).toEqual([
      ['starred-on', 0, { kind: 'starred' }],
      ['same-track', 5, { kind: 'track', track: 'web', starred: 2 }],
    ]);
  });

  test('is free until the next promise, and not at all during one', () => {
    expect(freeUntil(agenda(['mine']), nine)).toBe(at(100));
    expect(freeUntil(agenda([]), nine)).toBeNull();
    expect(freeUntil(agenda([], [own('call', -5, 5)]), nine)).toBeUndefined();
    expect(suggestNow(sessions, agenda([], [own('call', -5, 5)]), nine)).toEqual([]);
    expect(suggestNow(sessions, agenda([], [own('soon', 8, 20)]), nine)).toEqual([]);
  });
});
