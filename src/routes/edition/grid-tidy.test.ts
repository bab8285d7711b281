import { expect, it } from 'vitest';
import { mergedPauses } from './grid-tidy.ts';

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
