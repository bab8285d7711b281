import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProgrammes } from './compare-programmes.ts';
import type { Programme, Session, Slot } from './programme.ts';

const at = (hour: number, ...rooms: string[]): Slot => ({
  start: `2027-05-14T${String(hour).padStart(2, '0')}:00:00Z`,
  end: `2027-05-14T${String(hour).padStart(2, '0')}:30:00Z`,
  rooms,
});
const session = (code: string, more: Partial<Session> = {}): Session => ({
  ...{
    code,
    number: code.charCodeAt(0),
    guid: `guid-${code}`,
    kind: 'talk',
    kindLabel: null,
    title: `Talk ${code}`,
  },
  ...{
    subtitle: null,
    abstract: null,
    description: null,
    contentNotes: null,
    track: null,
    level: null,
    language: null,
  },
  ...{
    speakers: [],
    recorded: null,
    delivery: 'on-site',
    links: [],
    tags: [],
    slot: null,
    minutes: null,
    parent: null,
  },
  ...{ status: 'confirmed', translations: {}, ...more },
});
const room = (code: string, name = `Room ${code}`) => ({
  code,
  name,
  capacity: null,
  floor: null,
  description: null,
  accessibility: null,
  pin: null,
});
const speaker = (code: string, name = `Speaker ${code}`) => ({
  code,
  name,
  pronouns: null,
  affiliation: null,
  biography: null,
  picture: null,
  links: [],
});
const programme = (sessions: readonly Session[], more: Partial<Programme> = {}): Programme => ({
  head: {
    title: 'Try',
    subtitle: null,
    startsOn: '2027-05-14',
    endsOn: '2027-05-15',
    zone: 'UTC',
    venue: null,
    city: null,
    website: null,
    about: {},
  },
  ...{ rooms: [room('a'), room('b')], tracks: [], speakers: [speaker('x'), speaker('y')], sessions, ...more },
});
const changed = (before: Partial<Session>, after: Partial<Session>) =>
  compareProgrammes(programme([session('A', before)]), programme([session('A', after)]));

describe('Comparing programmes', () => {
  it('tells moves of time and of room apart, and what was announced or withdrawn', () => {
    const of = { code: 'A', title: 'Talk A' };
    expect(changed({ slot: at(9, 'a') }, { slot: at(10, 'a') })).toEqual([
      { kind: 'moved', ...of, time: true, room: false, before: at(9, 'a'), after: at(10, 'a') },
    ]);
    expect(changed({ slot: at(9, 'a') }, { slot: at(9, 'b', 'a') })).toEqual([
      { kind: 'moved', ...of, time: false, room: true, before: at(9, 'a'), after: at(9, 'b', 'a') },
    ]);
    expect(changed({}, { slot: at(9, 'a') })).toEqual([{ kind: 'time-announced', ...of, after: at(9, 'a') }]);
    expect(changed({ slot: at(9, 'a') }, {})).toEqual([
      { kind: 'time-withdrawn', ...of, before: at(9, 'a') },
    ]);
  });

  it('tells cancelled, reinstated, retitled, other speakers, texts and details', () => {
    const of = { code: 'A', title: 'Talk A' };
    expect(changed({}, { status: 'cancelled' })).toEqual([{ kind: 'cancelled', ...of }]);
    expect(changed({ status: 'cancelled' }, {})).toEqual([{ kind: 'reinstated', ...of }]);
    expect(changed({ title: 'Old' }, {})).toEqual([{ kind: 'retitled', ...of, before: 'Old' }]);
    expect(changed({ speakers: ['x'] }, { speakers: ['y'] })).toEqual([
      { kind: 'speakers-changed', ...of, joined: ['Speaker y'], left: ['Speaker x'] },
    ]);
    expect(changed({ speakers: ['x', 'y'] }, { speakers: ['y', 'x'] })).toEqual([
      { kind: 'speakers-changed', ...of, joined: [], left: [] },
    ]);
    expect(changed({ abstract: 'a', subtitle: 's' }, { abstract: 'b' })).toEqual([
      { kind: 'text-changed', ...of, fields: ['subtitle', 'abstract'] },
    ]);
    expect(
      changed(
        { level: 'beginner', tags: ['a', 'b'] },
        { level: 'advanced', tags: ['b', 'a'], recorded: false },
      ),
    ).toEqual([{ kind: 'details-changed', ...of, fields: ['level', 'recorded'] }]);
  });

  it('knows a session by its guid, or by a title and speakers that only it has, when its code is new', () => {
    const slot = at(9, 'a');
    const byGuid = compareProgrammes(
      programme([session('A', { slot })]),
      programme([session('B', { guid: 'guid-A', number: 65, title: 'Talk A', slot: at(10, 'a') })]),
    );
    expect(byGuid.map(({ kind }) => kind)).toEqual(['moved', 'details-changed']);
    expect(byGuid[1]).toMatchObject({ code: 'B', fields: ['code'] });
    const byTitle = compareProgrammes(
      programme([session('A')]),
      programme([session('B', { number: 65, title: 'Talk A' })]),
    );
    expect(byTitle).toEqual([
      { kind: 'details-changed', code: 'B', title: 'Talk A', fields: ['code', 'guid'] },
    ]);
  });

  it('does not guess between two of one title', () => {
    const before = programme([session('A', { title: 'Lunch' }), session('B', { title: 'Lunch' })]);
    const after = programme([session('C', { title: 'Lunch' }), session('D', { title: 'Lunch' })]);
    expect(
      compareProgrammes(before, after).map(
        (change) => `${change.kind} ${'code' in change ? change.code : ''}`,
      ),
    ).toEqual(['removed A', 'removed B', 'added C', 'added D']);
  });

  it('calls a room that only has a new code no move, and a poster nested in a renamed session no change', () => {
    const before = programme([session('A', { slot: at(9, 'a') }), session('P', { parent: 'A' })]);
    const after = programme(
      [
        session('A2', { guid: 'guid-A', number: 65, title: 'Talk A', slot: at(9, 'hall') }),
        session('P', { parent: 'A2' }),
      ],
      { rooms: [room('hall', 'Room a'), room('b')] },
    );
    expect(compareProgrammes(before, after)).toEqual([
      { kind: 'details-changed', code: 'A2', title: 'Talk A', fields: ['code'] },
      { kind: 'room-changed', code: 'hall', name: 'Room a', fields: ['code'] },
    ]);
  });

  it('tells of rooms, tracks, speakers and the head', () => {
    const web = { code: 'w', name: 'Web', description: null, colour: 1 };
    const before = programme([], { tracks: [web] });
    const after = {
      ...programme([], {
        rooms: [room('a')],
        tracks: [{ ...web, colour: 2 }],
        speakers: [speaker('x', 'Renamed'), speaker('y'), speaker('z')],
      }),
      head: { ...before.head, city: 'Brno' },
    };
    expect(compareProgrammes(before, after)).toEqual([
      { kind: 'head-changed', fields: ['city'] },
      { kind: 'room-removed', code: 'b', name: 'Room b' },
      { kind: 'track-changed', code: 'w', name: 'Web', fields: ['colour'] },
      { kind: 'speaker-changed', code: 'x', name: 'Renamed', fields: ['name'] },
      { kind: 'speaker-added', code: 'z', name: 'Speaker z' },
    ]);
  });

  it('lists sessions by time, what has none last', () => {
    const before = programme([
      session('A', { slot: at(12, 'a') }),
      session('B', { slot: at(8, 'a') }),
      session('C'),
    ]);
    const after = programme([
      session('C', { title: 'c' }),
      session('A', { slot: at(9, 'a') }),
      session('D', { slot: at(10, 'b') }),
    ]);
    expect(
      compareProgrammes(before, after).map(
        (change) => `${change.kind} ${'code' in change ? change.code : ''}`,
      ),
    ).toEqual(['removed B', 'moved A', 'added D', 'retitled C']);
  });

  const slots = fc.option(
    fc
      .tuple(fc.integer({ min: 8, max: 18 }), fc.subarray(['a', 'b']))
      .map(([hour, rooms]) => at(hour, ...rooms)),
  );
  const sessions = fc.uniqueArray(
    fc
      .record({
        code: fc.constantFrom(...'ABCDEFGH'),
        title: fc.constantFrom('One', 'Two', 'Three'),
        slot: slots,
        speakers: fc.subarray(['x', 'y']),
        abstract: fc.option(fc.constantFrom('p', 'q')),
      })
      .map(({ code, ...more }) => session(code, more)),
    { selector: ({ code }) => code },
  );

  it('finds no difference between a programme and itself', () => {
    fc.assert(
      fc.property(sessions, (list) => {
        expect(compareProgrammes(programme(list), structuredClone(programme(list)))).toEqual([]);
      }),
    );
  });

  it('gives the same answer in whatever order the lists come', () => {
    fc.assert(
      fc.property(sessions, sessions, fc.infiniteStream(fc.nat()), (one, other, chance) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, by: chance.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ item }) => item);
        const mixed = (it: Programme): Programme => ({
          ...it,
          rooms: shuffled(it.rooms),
          tracks: shuffled(it.tracks),
          speakers: shuffled(it.speakers),
          sessions: shuffled(it.sessions),
        });
        const [before, after] = [programme(one), programme(other)];
        expect(compareProgrammes(mixed(before), mixed(after))).toEqual(compareProgrammes(before, after));
      }),
    );
  });

  it('tells of a change whenever there is one', () => {
    fc.assert(
      fc.property(sessions, sessions, (one, other) => {
        const sorted = (list: readonly Session[]) => list.toSorted((a, b) => a.code.localeCompare(b.code));
        const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(compareProgrammes(programme(one), programme(other)).length === 0).toBe(isSame);
      }),
    );
  });
});
