import { expect, it } from 'vitest';
import { patienceFor } from './patience.ts';

const now = Date.parse('2027-05-14T09:00:00Z');
const ago = (seconds: number) => now - seconds * 1_000;
const patience = (keptAt: number | null, slowAt: number | null = null, isOpening = true) =>
  patienceFor({ isOpening, keptAt, slowAt, now });

it('waits less where what is here is fresh, and least for a minute after an answer was late', () => {
  expect([patience(null), patience(ago(3_600)), patience(ago(60))]).toEqual([2_500, 2_500, 1_000]);
  expect([patience(null, ago(59)), patience(ago(3_600), ago(59)), patience(ago(60), ago(59))]).toEqual([
    250, 250, 250,
  ]);
  expect([patience(ago(3_600), ago(60)), patience(ago(60), ago(60))]).toEqual([2_500, 1_000]);
});

it('waits as ever for what a page’s script asks for', () => {
  expect([patience(ago(60), ago(5), false), patience(null, null, false)]).toEqual([2_500, 2_500]);
});
