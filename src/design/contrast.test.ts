import { describe, expect, test } from 'vitest';
import { contrast, linearOf, oklabOfLinear, type Rgb, rgbOfHex } from './colour.ts';
import { readTokens } from './read-tokens.ts';

const tokens = readTokens();
const tracks = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const surfaces = ['paper', 'sheet', 'sunk'];
const washes = ['accent-wash', 'warn-wash', 'bad-wash', 'good-wash', ...tracks.map((n) => `track-${n}-wash`)];

/** Every text that may stand on every ground. */
const pairs: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'bad', 'good', 'now'].map((text) => [text, ground] as const),
  ),
  ...washes.flatMap((ground) => [
    ['ink', ground] as const,
    ['ink-2', ground] as const,
    ['ink-3', ground] as const,
  ]),
  ...['accent', 'warn', 'bad', 'good'].map((text) => [text, `${text}-wash`] as const),
  ...tracks.flatMap((n) => [
    [`track-${n}`, `track-${n}-wash`] as const,
    [`track-${n}`, 'sheet'] as const,
    [`track-${n}`, 'paper'] as const,
    ['now', `track-${n}-wash`] as const,
    ['bad', `track-${n}-wash`] as const,
  ]),
  ['accent-ink', 'accent'],
  ['now-ink', 'now'],
  ['paper', 'ink'],
];

/** What is no text but must be seen: edges of controls, focus rings (WCAG 2.2, 1.4.11). */
const shapes: readonly (readonly [string, string])[] = [
  ...surfaces.map((ground) => ['edge', ground] as const),
  ...[...surfaces, ...washes].map((ground) => ['focus', ground] as const),
];

describe('the colours', () => {
  test.each(['light', 'dark'] as const)('in %s keep 4.5 to 1 for every text on every ground', (mode) => {
    const faint = pairs
      .map(([text, ground]) => `${text} on ${ground} ${ratio(mode, text, ground).toFixed(2)}`)
      .filter((line) => Number(line.split(' ').at(-1)) < 4.5);
    expect(faint).toEqual([]);
  });

  test.each(['lightMore', 'darkMore'] as const)('in %s keep 7 to 1 for ink', (mode) => {
    for (const text of ['ink', 'ink-2', 'ink-3']) {
      for (const ground of [...surfaces, ...washes]) {
        expect(ratio(mode, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test.each(['light', 'dark'] as const)('in %s keep 3 to 1 for edges and focus', (mode) => {
    for (const [shape, ground] of shapes) {
      expect(ratio(mode, shape, ground), `${shape} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['light', 'dark'] as const)('of the tracks in %s stay apart for every kind of sight', (mode) => {
    const near: string[] = [];
    for (const [sight, matrix] of Object.entries(sights)) {
      for (const one of tracks) {
        for (const other of tracks.filter((n) => n > one)) {
          const far = distance(matrix, `track-${one}`, `track-${other}`, mode);
          if (far < leastDistance[sight as Sight])
            near.push(`${sight}: ${one} and ${other} ${far.toFixed(1)}`);
        }
      }
    }
    expect(near).toEqual([]);
  });
});

function ratio(mode: keyof typeof tokens, text: string, ground: string): number {
  return contrast(tokens[mode][text] ?? 'missing', tokens[mode][ground] ?? 'missing');
}

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear-light RGB. */
const sights = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
type Sight = keyof typeof sights;

/** In hundredths of OKLab, where about 2 is the least that can be seen side by side. */
const leastDistance: Readonly<Record<Sight, number>> = {
  usual: 10,
  deuteranopia: 6,
  protanopia: 6,
  tritanopia: 6,
};

function distance(
  matrix: readonly (readonly number[])[],
  one: string,
  other: string,
  mode: keyof typeof tokens,
): number {
  const seen = (name: string): Rgb => {
    const linear = linearOf(rgbOfHex(tokens[mode][name] ?? '') ?? [0, 0, 0]);
    const [r = 0, g = 0, b = 0] = matrix.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, at) => sum + weight * (linear[at] ?? 0), 0),
        ),
      ),
    );
    return oklabOfLinear([r, g, b]);
  };
  const [a, b] = [seen(one), seen(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
