import { expect, it } from 'vitest';
import { floorPlan } from './floor-plan.ts';

const plan = floorPlan([
  { code: 'a', name: 'Room 301', x: 180, y: 170 },
  { code: 'b', name: 'Room 302', x: 300, y: 170 },
  { code: 'c', name: 'The long quiet corner by the window', x: 990, y: 990 },
]);

it('draws rooms beside each other without touching, and inside the plan', () => {
  const [a, b] = plan.rooms;
  expect(a && b && a.x + a.width < b.x).toBe(true);
  for (const room of plan.rooms) {
    expect(room.x >= 0 && room.x + room.width <= plan.width).toBe(true);
    expect(room.y >= 0 && room.y + room.height <= plan.height).toBe(true);
  }
});

it('writes a name on lines that fit its box', () => {
  const [a, , c] = plan.rooms;
  expect(a?.lines.join(' ')).toBe('Room 301');
  expect(c && c.lines.length * c.letters * 1.15 <= c.height).toBe(true);
});
