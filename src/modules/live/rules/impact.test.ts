import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProgrammes, type Programme } from '#programme';
import { minutesAfter } from '../../../kernel/time.ts';
import { aProgramme, aRoom, aSession } from '../../programme/rules/programme.fixture.ts';
import { clashesOf, composeAgenda } from './agenda.ts';
import { type Follower, type ReleaseChanges, sumImpact, toldChanges, touchFinder } from './impact.ts';
import { digestAfter, noticeFacts } from './notice.ts';

const touchesOf = (followers: readonly Follower[], release: ReleaseChanges) => {
  const touchOf = touchFinder(release);
  return followers.flatMap((each) => touchOf(each) ?? []);
};

const nine = '2027-05-14T09:00:00Z';
const at = (minutes: number) => minutesAfter(nine, minutes);
const slot = (from: number, to: number, room = 'hall') => ({ start: at(from), end: at(to), rooms: [room] });
const rooms = [aRoom('hall', 'Hall'), aRoom('attic', 'Attic')];
const guid = (code: string) => `00000000-0000-4000-8000-${code.padStart(12, '0')}`;
const session = (code: string, given: Parameters<typeof aSession>[1] = {}) =>
  aSession(code, { guid: guid(code), number: 1, title: `Talk ${code}`, ...given });
const programme = (...sessions: Programme['sessions']) => aProgramme({ rooms, sessions });
const follower = (given: Partial<Follower>): Follower => ({
  ...{ key: 'one', starred: [], seats: [], speakers: [], own: [] },
  ...given,
});
const releaseOf = (before: Programme, after: Programme) => ({
  ...{ before, after },
  changes: compareProgrammes(before, after),
});
const told = (who: Partial<Follower>, before: Programme, after: Programme) =>
  touchesOf([follower(who)], releaseOf(before, after)).map(({ lines, clashes }) => ({
    lines: lines.map(({ change, reasons }) => [change.kind, change.code, ...reasons]),
    clashes: clashes.map(({ a, b, kind }) => [kind, a.key, b.key]),
  }));

describe('a release touches', () => {
  const before = programme(session('1', { slot: slot(0, 30) }), session('2', { slot: slot(60, 90) }));
  const moved = programme(
    session('1', { slot: slot(60, 90, 'attic') }),
    session('2', { slot: slot(60, 90) }),
  );

  test('who starred, has a seat in, or gives what moved, once each, with the clash that it makes', () => {
    expect(told({ starred: ['1', '2'], seats: ['1'] }, before, moved)).toEqual([
      { lines: [['moved', '1', 'seat', 'starred']], clashes: [['overlap', '1', '2']] },
    ]);
  });

  test('nobody else', () => {
    expect(told({ starred: ['2'] }, before, moved)).toEqual([]);
    expect(told({ starred: ['1'] }, before, before)).toEqual([]);
  });

  test('nobody by a new text', () => {
    const after = programme(
      session('1', { slot: slot(0, 30), abstract: 'New' }),
      session('2', { slot: slot(60, 90) }),
    );
    expect(told({ starred: ['1'] }, before, after)).toEqual([]);
  });

  test('speakers by what they joined and by what they left', () => {
    const with1 = programme(session('1', { slot: slot(0, 30), speakers: ['ANA'] }));
    const with2 = programme(session('1', { slot: slot(0, 30), speakers: ['BEN'] }));
    for (const code of ['ANA', 'BEN'])
      expect(told({ speakers: [code] }, with1, with2)).toEqual([
        { lines: [['speakers-changed', '1', 'giving']], clashes: [] },
      ]);
  });

  test('who starred a poster, by the move of the session that it hangs in', () => {
    const poster = session('9', { parent: '1' });
    const from = programme(session('1', { slot: slot(0, 30) }), poster);
    const to = programme(session('1', { slot: slot(40, 70) }), poster);
    expect(told({ starred: ['9'] }, from, to)).toEqual([{ lines: [['moved', '1', 'starred']], clashes: [] }]);
  });

  test('who starred it under the code of before', () => {
    const from = programme(session('1', { slot: slot(0, 30) }));
    const to = programme(session('7', { guid: guid('1'), title: 'Talk 1', slot: slot(40, 70) }));
    expect(told({ starred: ['1'] }, from, to)[0]?.lines).toEqual([['moved', '7', 'starred']]);
  });

  test('and the sums count each person once for a session, and each clash', () => {
    const touches = touchesOf(
      [
        follower({ starred: ['1', '2'], seats: ['1'] }),
        follower({ key: 'two', starred: ['1'] }),
        follower({ key: 'three' }),
      ],
      releaseOf(before, moved),
    );
    const { all, byCode } = sumImpact(touches);
    expect(all).toEqual({ starred: 2, seats: 1, speaking: 0, clashes: 1 });
    expect(byCode.get('1')).toEqual(all);
    expect(byCode.has('2')).toBe(false);
  });
});

describe('facts of a notice', () => {
  test('name rooms and lead to where a seat that is hurt is changed', () => {
    const before = programme(session('1', { slot: slot(0, 30) }));
    const after = programme(session('1', { slot: slot(0, 30, 'attic'), title: 'Other' }));
    const [touch] = touchesOf([follower({ seats: ['1'] })], releaseOf(before, after));
    if (!touch) throw new Error('Nobody is touched.');
    const names = new Map(rooms.map((room) => [room.code, room]));
    const facts = noticeFacts(
      touch,
      { number: 2, name: 'Second', note: null },
      (code) => `/swap/${code}`,
      names,
    );
    expect(facts.lines.map(({ change, swap }) => [change.kind, swap])).toEqual([
      ['moved', '/swap/1'],
      ['retitled', null],
    ]);
    expect(facts.rooms).toEqual({ hall: 'Hall', attic: 'Attic' });
  });

  test('go out at seven in the morning of the zone', () => {
    expect(digestAfter('2027-05-14T04:00:00Z', 'Europe/Prague')).toBe('2027-05-14T05:00:00Z');
    expect(digestAfter('2027-05-14T05:00:00Z', 'Europe/Prague')).toBe('2027-05-15T05:00:00Z');
    expect(digestAfter('2027-05-14T20:00:00Z', 'Asia/Seoul')).toBe('2027-05-14T22:00:00Z');
  });
});

describe('over any agendas and releases', () => {
  const codes = ['1', '2', '3', '4', '5'];
  const anyProgramme = fc
    .record(
      Object.fromEntries(
        codes.map((code) => [
          code,
          fc.option(
            fc.record({
              from: fc.integer({ min: 0, max: 8 }),
              room: fc.constantFrom('hall', 'attic'),
              status: fc.constantFrom('confirmed' as const, 'cancelled' as const),
              speakers: fc.subarray(['ANA', 'BEN']),
              abstract: fc.constantFrom('a', 'b'),
            }),
            { freq: 6 },
          ),
        ]),
      ),
    )
    .map((all) =>
      programme(
        ...codes.flatMap((code) => {
          const one = all[code];
          if (!one) return [];
          const { from, room, ...rest } = one;
          return [session(code, { ...rest, slot: slot(from * 15, from * 15 + 30, room) })];
        }),
      ),
    );
  const anyFollowers = fc.array(
    fc.record({
      starred: fc.subarray(codes),
      seats: fc.subarray(codes),
      speakers: fc.subarray(['ANA', 'BEN']),
    }),
    { maxLength: 5 },
  );

  test('each is told at most once, of all that is theirs and of nothing else, and clashes are new ones', () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, anyFollowers, (before, after, list) => {
        const followers = list.map((one, index) => follower({ ...one, key: String(index) }));
        const release = releaseOf(before, after);
        const touches = touchesOf(followers, release);
        expect(new Set(touches.map(({ follower: { key } }) => key)).size).toBe(touches.length);
        for (const one of followers) {
          const gives = (of: Programme) =>
            of.sessions.flatMap(({ code, speakers }) =>
              speakers.some((speaker) => one.speakers.includes(speaker)) ? code : [],
            );
          const mine = new Set([...one.starred, ...one.seats, ...gives(before), ...gives(after)]);
          const expected = toldChanges(release.changes).filter(({ code }) => mine.has(code));
          const touch = touches.find(({ follower: { key } }) => key === one.key);
          expect(new Set(touch?.lines.map(({ change }) => change))).toEqual(new Set(expected));
          const keysOf = (of: Programme) =>
            clashesOf(
              composeAgenda(
                {
                  sessions: new Map(of.sessions.map((s) => [s.code, s])),
                  rooms: new Map(rooms.map((r) => [r.code, r])),
                },
                { ...one, giving: gives(of) },
              ),
            ).map(({ a, b, kind }) => [kind, ...[a.key, b.key].sort()].join(' '));
          const fresh = keysOf(after).filter((key) => !keysOf(before).includes(key));
          const said = (touch?.clashes ?? []).map(({ a, b, kind }) =>
            [kind, ...[a.key, b.key].sort()].join(' '),
          );
          expect(said.sort()).toEqual(fresh.sort());
        }
      }),
    );
  });
});
