import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridStepsCss, roomClasses, slotClasses } from './grid-steps.ts';

describe('the steps of the schedule grid', () => {
  test('are written in grid-steps.css', async () => {
    expect(await readFile(new URL('./grid-steps.css', import.meta.url), 'utf8')).toBe(gridStepsCss());
  });

  test('say time and room in classes', () => {
    expect(slotClasses(9 * 60 + 45, 55)).toBe('at-h9 at-m45 for-m55');
    expect(slotClasses(25 * 60, 120)).toBe('at-h25 for-h2');
    expect(roomClasses(2, 3)).toBe('room-2 wide-3');
  });

  test('have a rule for every class that is given', () => {
    const css = gridStepsCss();
    const start = fc.integer({ min: 0, max: 30 * 60 });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 24 * 60 }), (from, minutes) => {
        for (const name of slotClasses(from, minutes).split(' ')) expect(css).toContain(`.${name}{`);
      }),
    );
  });

  test('never let a session lie over the one that follows it', () => {
    const longEnough = fc.integer({ min: 5, max: 600 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), longEnough, longEnough, (start, first, second) => {
        const end = rows(slotClasses(start, first)).end;
        expect(rows(slotClasses(start + first, second)).start).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

function rows(classes: string): { start: number; end: number } {
  const value = (name: string): number => Number(new RegExp(`${name}(\\d+)`).exec(classes)?.[1] ?? 0);
  const start = value('at-h') * 60 + value('at-m');
  return { start, end: start + value('for-h') * 60 + value('for-m') };
}
