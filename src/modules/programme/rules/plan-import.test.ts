import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from './plan-import.ts';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, oddProgramme } from './programme.fixture.ts';
import type { Session } from './programme.ts';

let ids = 0;
const newId = () => {
  ids += 1;
  return `ffffffff-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};
const guid = (n: number) => `11111111-0000-4000-8000-${String(n).padStart(12, '0')}`;
const keep = { missing: 'keep', earlier: [], newId } as const;
const remove = { missing: 'remove', earlier: [], newId } as const;
const of = (...sessions: Session[]) => aProgramme({ sessions });

describe('the plan of an import', () => {
  test('changes nothing if the file is what is here already', () => {
    for (const options of [keep, remove]) {
      const plan = planImport(oddProgramme(), { ...oddProgramme(), head: aProgramme().head }, options);
      expect(plan.changes.filter((change) => change.kind !== 'details-changed')).toEqual([]);
    }
    const here = oddProgramme();
    expect(planImport(here, here, remove)).toEqual({ programme: here, changes: [] });
  });

  test('lets a known session keep its number and guid, whatever the file says', () => {
    const here = of(aSession('A', { number: 7, guid: guid(7), title: 'Old' }));
    const { programme } = planImport(
      here,
      of(aSession('A', { number: 1, guid: guid(1), title: 'New' })),
      remove,
    );
    expect(programme.sessions).toMatchObject([{ code: 'A', number: 7, guid: guid(7), title: 'New' }]);
  });

  test('gives a new session the file’s number and guid if they are free, else others', () => {
    const here = of(aSession('A', { number: 1, guid: guid(1) }));
    const file = of(
      aSession('A', { number: 1, guid: guid(1) }),
      aSession('B', { number: 1, guid: guid(1) }),
      aSession('C', { number: 40, guid: guid(40) }),
      aSession('D', { number: -3 }),
      aSession('E', { number: 4e9 }),
    );
    const { sessions } = planImport(here, file, keep).programme;
    expect(sessions.map(({ code, number }) => [code, number])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 40],
      ['D', 3],
      ['E', 4],
    ]);
    expect(sessions[1]?.guid).toMatch(/^ffffffff/);
    expect(sessions[2]?.guid).toBe(guid(40));
  });

  test('knows a session by its guid where its code has changed, with what is nested in it, and keeps its address', () => {
    const here = of(
      aSession('A', { number: 1, guid: guid(1), title: 'Old' }),
      aSession('P', { number: 2, guid: guid(2), parent: 'A' }),
    );
    const file = of(
      aSession('B', { number: 8, guid: guid(1), title: 'New' }),
      aSession('Q', { number: 9, guid: guid(2), parent: 'B' }),
    );
    for (const options of [keep, remove]) {
      const { programme, changes } = planImport(here, file, options);
      expect(programme.sessions).toMatchObject([
        { code: 'A', number: 1, guid: guid(1), title: 'New' },
        { code: 'P', number: 2, guid: guid(2), parent: 'A' },
      ]);
      expect(programme.sessions).toHaveLength(2);
      expect(changes.map(({ kind }) => kind)).not.toContain('added');
    }
  });

  test('keeps or takes out what the file does not have, of every kind', () => {
    const here = aProgramme({
      rooms: [aRoom('a'), aRoom('b')],
      tracks: [aTrack('x', 'X')],
      speakers: [aSpeaker('ANA', 'Ana')],
      sessions: [aSession('A'), aSession('B')],
    });
    const file = aProgramme({ rooms: [aRoom('b', 'Renamed')], sessions: [aSession('B')] });
    const kept = planImport(here, file, keep).programme;
    expect([
      kept.rooms.map(({ name }) => name),
      kept.tracks.length,
      kept.speakers.length,
      kept.sessions.length,
    ]).toEqual([['Renamed', 'Room a'], 1, 1, 2]);
    const { programme, changes } = planImport(here, file, remove);
    expect([programme.rooms.length, programme.tracks, programme.speakers, programme.sessions.length]).toEqual(
      [1, [], [], 1],
    );
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['removed', 'room-removed', 'room-changed', 'track-removed', 'speaker-removed']),
    );
  });

  test('lets the edition keep its own name and dates', () => {
    const here = aProgramme();
    expect(planImport(here, aProgramme({ head: { title: 'Another' } }), remove)).toMatchObject({
      programme: { head: here.head },
      changes: [],
    });
  });

  test('gives a session that comes back its number and guid again, and nobody else those of one that is gone', () => {
    const earlier = [
      aSession('GONE', { number: 5, guid: guid(5) }),
      aSession('BACK', { number: 6, guid: guid(6) }),
    ];
    const file = of(
      aSession('NEW', { number: 5, guid: guid(7) }),
      aSession('BACK', { number: 9, guid: guid(9) }),
      aSession('RENAMED', { number: 9, guid: guid(5) }),
    );
    const { sessions } = planImport(aProgramme(), file, { ...remove, earlier }).programme;
    expect(sessions).toMatchObject([
      { code: 'NEW', number: 1, guid: guid(7) },
      { code: 'BACK', number: 6, guid: guid(6) },
      { code: 'GONE', number: 5, guid: guid(5) },
    ]);
  });

  const sessionsWith = (most: number) =>
    fc.uniqueArray(
      fc.record({
        code: fc.integer({ min: 1, max: most }).map((n) => `S${n}`),
        number: fc.integer({ min: -1, max: most }),
        guid: fc.integer({ min: 1, max: most }).map(guid),
      }),
      { selector: ({ code }) => code, maxLength: 8 },
    );
  const distinct = (sessions: readonly Session[]) =>
    sessions.filter(
      (one, at) =>
        one.number > 0 &&
        sessions.findIndex((other) => other.number === one.number || other.guid === one.guid) === at,
    );

  test('never gives two sessions one number or guid, and never changes those of a known one', () => {
    fc.assert(
      fc.property(sessionsWith(9), sessionsWith(9), sessionsWith(9), fc.boolean(), (a, b, c, keeps) => {
        const made = (given: typeof a) => given.map(({ code, ...rest }) => aSession(code, rest));
        const here = of(...distinct(made(a)));
        const earlier = made(c).filter(({ number }) => number > 0);
        const missing = keeps ? 'keep' : 'remove';
        const { programme } = planImport(here, of(...made(b)), { missing, earlier, newId });
        for (const key of ['code', 'number', 'guid'] as const) {
          expect(new Set(programme.sessions.map((session) => session[key])).size).toBe(
            programme.sessions.length,
          );
        }
        for (const session of programme.sessions) {
          expect(session.number).toBeGreaterThan(0);
          const known = here.sessions.find(({ code }) => code === session.code);
          if (known) expect(session).toMatchObject({ number: known.number, guid: known.guid });
        }
        const again = planImport(programme, of(...made(b)), { missing, earlier, newId });
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
