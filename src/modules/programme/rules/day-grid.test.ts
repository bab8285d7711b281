import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesAfter } from '../../../kernel/time.ts';
import { dayGrid, type GridBlock } from './day-grid.ts';
import { aProgramme, aRoom, aSession, at, oddProgramme } from './programme.fixture.ts';
import type { Programme, Session } from './programme.ts';
import { programmeDays } from './programme-days.ts';

const rooms = [aRoom('a'), aRoom('b'), aRoom('c'), aRoom('d')];
const friday = (start: string, end: string, ...given: readonly string[]) =>
  at(`2027-05-14T${start}`, `2027-05-14T${end}`, ...given);

function gridOf(sessions: readonly Session[], date = '2027-05-14') {
  const grid = dayGrid(aProgramme({ rooms, sessions }), date);
  const places = Object.groupBy(grid.blocks, ({ session }) => session.code);
  return { grid, place: (code: string) => (places[code] ?? []).map(placeText) };
}

/** `top+minutes column×columns lane/lanes` */
function placeText(block: GridBlock): string {
  return `${block.top}+${block.minutes} ${block.column}×${block.columns} ${block.lane}/${block.lanes}${block.look === 'band' ? ' band' : ''}`;
}

describe('the grid of a day', () => {
  it('has a column for each room used, in the order of the edition, and starts at a half hour', () => {
    const { grid, place } = gridOf([
      aSession('two', { slot: friday('08:10', '09:00', 'c') }),
      aSession('one', { slot: friday('07:45', '08:30', 'a') }),
    ]);
    expect(grid.columns.map((room) => room?.code)).toEqual(['a', 'c']);
    expect(grid.start).toBe('2027-05-14T07:30:00Z');
    expect([place('one'), place('two')]).toEqual([['15+45 0×1 0/1'], ['40+50 1×1 0/1']]);
    expect(grid.lines).toEqual([
      { top: 0, time: '09:30', hour: false },
      { top: 30, time: '10:00', hour: true },
      { top: 60, time: '10:30', hour: false },
      { top: 90, time: '11:00', hour: true },
    ]);
  });

  it('spans neighbouring rooms with one block and the rest with another', () => {
    const others = ['a', 'b', 'c', 'd'].map((room) =>
      aSession(room, { slot: friday('10:00', '11:00', room) }),
    );
    const { grid, place } = gridOf([
      aSession('plenary', { kind: 'plenary', slot: friday('08:00', '09:00', 'd', 'b', 'a') }),
      ...others,
    ]);
    expect(place('plenary')).toEqual(['0+60 0×2 0/1', '0+60 3×1 0/1']);
    expect(grid.blocks.filter(({ session }) => session.code === 'plenary').map(({ first }) => first)).toEqual(
      [true, false],
    );
  });

  it('draws a break across every column that is free meanwhile', () => {
    const sessions = [
      aSession('a', { slot: friday('08:00', '12:00', 'a') }),
      aSession('b', { slot: friday('08:00', '09:00', 'b') }),
      aSession('c', { slot: friday('08:00', '09:00', 'c') }),
      aSession('coffee', { kind: 'break', slot: friday('09:00', '09:30') }),
      aSession('lunch', { kind: 'break', slot: friday('12:00', '13:00', 'd') }),
    ];
    const { grid, place } = gridOf(sessions);
    expect(grid.columns.map((room) => room?.code)).toEqual(['a', 'b', 'c']);
    expect(place('coffee')).toEqual(['60+30 1×2 0/1 band']);
    expect(place('lunch')).toEqual(['240+60 0×3 0/1 band']);
  });

  it('gives what overlaps in one room lanes of its own', () => {
    const { place } = gridOf([
      aSession('one', { slot: friday('08:00', '10:00', 'a') }),
      aSession('two', { slot: friday('08:30', '09:00', 'a') }),
      aSession('three', { slot: friday('09:00', '09:30', 'a') }),
      aSession('apart', { slot: friday('10:00', '10:30', 'a') }),
      aSession('beside', { slot: friday('08:00', '10:00', 'b') }),
    ]);
    expect(['one', 'two', 'three', 'apart', 'beside'].flatMap(place)).toEqual([
      '0+120 0×1 0/2',
      '30+30 0×1 1/2',
      '60+30 0×1 1/2',
      '120+30 0×1 0/1',
      '0+120 1×1 0/1',
    ]);
  });

  it('has notices without length, posters under their session, and what lasts for days above the grid', () => {
    const { grid } = gridOf([
      aSession('doors', { kind: 'notice', slot: friday('07:00', '07:00') }),
      aSession('posters', { slot: friday('08:00', '09:00', 'a') }),
      aSession('poster', { parent: 'posters' }),
      aSession('sprint', { slot: at('2027-05-13T08:00', '2027-05-16T08:00', 'b') }),
      aSession('loose', { slot: friday('08:00', '09:00') }),
      aSession('unknown room', { slot: friday('10:00', '11:00', 'nowhere') }),
    ]);
    expect(grid.notices.map(({ session, top }) => [session.code, top])).toEqual([['doors', 0]]);
    expect(grid.blocks.map(({ session, nested }) => [session.code, nested.map(({ code }) => code)])).toEqual([
      ['posters', ['poster']],
      ['loose', []],
      ['unknown room', []],
    ]);
    expect(grid.columns).toEqual([rooms[0], null]);
    expect(grid.throughout.map(({ code }) => code)).toEqual(['sprint']);
  });

  it('counts the minutes that pass, not those that clocks show, when they go back', () => {
    const programme = oddProgramme();
    const grid = dayGrid(programme, '2027-10-30');
    const party = grid.blocks.find(({ session }) => session.code === 'party');
    const stars = grid.blocks.find(({ session }) => session.code === 'past-midnight');
    expect([party?.top, party?.minutes, stars?.top]).toEqual([840, 270, 1155]);
    expect(grid.lines.filter(({ time }) => time === '02:00')).toHaveLength(2);
  });

  it('is empty on a day with nothing', () => {
    expect(gridOf([], '2027-05-15').grid).toMatchObject({ columns: [], blocks: [], minutes: 0 });
  });

  it('never draws one block over another and never loses one', () => {
    const session = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 20 }),
      rooms: fc.subarray(['a', 'b', 'c', 'd', 'nowhere']),
      kind: fc.constantFrom('talk' as const, 'break' as const, 'plenary' as const),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), (given) => {
        const sessions = given.map(({ start, length, rooms: codes, kind }, index) => {
          const from = minutesAfter('2027-05-14T06:00:00Z', start * 15);
          return aSession(`s${index}`, {
            kind,
            slot: { start: from, end: minutesAfter(from, length * 15), rooms: codes },
          });
        });
        const { grid } = gridOf(sessions);
        const shown = new Set([...grid.blocks, ...grid.notices].map(({ session: { code } }) => code));
        expect(shown.size).toBe(sessions.length);
        for (const block of grid.blocks) {
          expect(block.column + block.columns).toBeLessThanOrEqual(grid.columns.length);
          expect(block.top + block.minutes).toBeLessThanOrEqual(grid.minutes);
          for (const other of grid.blocks) if (other !== block) expect(covers(block, other)).toBe(false);
        }
      }),
    );
  });
});

function covers(a: GridBlock, b: GridBlock): boolean {
  const time = a.top < b.top + b.minutes && b.top < a.top + a.minutes;
  const column = a.column < b.column + b.columns && b.column < a.column + a.columns;
  const lane = a.lanes !== b.lanes || a.lane === b.lane;
  return time && column && lane;
}

describe('the days of a programme', () => {
  const brief = (programme: Programme) =>
    programmeDays(programme).map(({ date, index, sessions }) => [date, index, sessions]);

  it('are the dates of the edition and any other on which something starts; nights belong to the evening', () => {
    expect(brief(oddProgramme())).toEqual([
      ['2027-10-30', 1, 8],
      ['2027-10-31', 2, 3],
      ['2027-11-02', 3, 1],
    ]);
  });

  it('last 25 hours when the clocks go back', () => {
    expect(programmeDays(oddProgramme())[0]).toMatchObject({
      start: '2027-10-30T02:00:00Z',
      end: '2027-10-31T03:00:00Z',
    });
  });
});
