import { expect, it } from 'vitest';
import type { DayGrid } from '#programme';
import { freeRun, mergedPauses, reachOf } from './grid-tidy.ts';

const pause = (start: number, minutes: number, column: number, wide: number, name: string) => ({
  ...{ start, minutes, column, wide },
  again: false,
  sessions: [name],
});

it('makes one of breaks and notices that share time and columns', () => {
  const merged = mergedPauses([
    pause(450, 60, 1, 8, 'breakfast'),
    pause(450, 15, 1, 8, 'registration opens'),
    pause(480, 15, 1, 8, 'childcare opens'),
    pause(720, 60, 1, 4, 'lunch'),
    pause(720, 60, 5, 4, 'lunch upstairs'),
  ]);
  expect(merged.map(({ start, minutes, sessions }) => [start, minutes, sessions])).toEqual([
    [450, 60, ['breakfast', 'registration opens', 'childcare opens']],
    [720, 60, ['lunch']],
    [720, 60, ['lunch upstairs']],
  ]);
});

type Block = DayGrid['blocks'][number];

function block(code: string, kind: Block['session']['kind'], top: number, minutes: number, column: number) {
  const session = { code, kind, status: 'confirmed' };
  return { session, top, minutes, column, columns: 1, lane: 0, lanes: 1, first: true } as unknown as Block;
}

const rooms = (n: number): DayGrid['columns'] => Array.from({ length: n }, () => null);

it('takes a keynote across all rooms, or as far as a summit beside it leaves room', () => {
  const keynote = block('K', 'keynote', 60, 45, 0);
  const summit = block('S', 'summit', 0, 240, 4);
  expect(reachOf(keynote, { columns: rooms(6), blocks: [keynote] })).toEqual({ column: 0, columns: 6 });
  expect(reachOf(keynote, { columns: rooms(6), blocks: [keynote, summit] })).toEqual({
    column: 0,
    columns: 4,
  });
});

it('leaves a keynote in its room while other rooms are busy too, and any talk', () => {
  const keynote = block('K', 'keynote', 0, 45, 0);
  const talks = [1, 2].map((column) => block(`T${column}`, 'talk', 0, 30, column));
  expect(reachOf(keynote, { columns: rooms(4), blocks: [keynote, ...talks] })).toBeNull();
  expect(reachOf(talks[0] as Block, { columns: rooms(4), blocks: talks })).toBeNull();
});

it('finds the columns where a notice lies over no session', () => {
  const blocks = [
    block('A', 'summit', 0, 240, 1),
    block('B', 'talk', 60, 30, 3),
    block('C', 'break', 0, 90, 2),
  ];
  expect(freeRun({ columns: rooms(6), blocks }, { top: 60, minutes: 15 })).toEqual({ column: 4, columns: 2 });
  expect(freeRun({ columns: rooms(6), blocks }, { top: 100, minutes: 15 })).toEqual({
    column: 2,
    columns: 4,
  });
  expect(
    freeRun({ columns: rooms(1), blocks: [block('A', 'talk', 0, 60, 0)] }, { top: 0, minutes: 15 }),
  ).toBeNull();
});
