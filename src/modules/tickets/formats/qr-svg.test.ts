import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { qrModules, qrSvg, quietZone } from './qr-svg.ts';

/** Draws the bars of the picture, ten pixels a module, as a camera would see them. */
function photographed(svg: string): { width: number; height: number; data: Uint8Array } {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = size * 10;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * 10; row < Number(y) * 10 + 10; row += 1) {
      const start = (row * width + Number(x) * 10) * 4;
      for (let at = start; at < start + Number(length) * 40; at += 1) if (at % 4 !== 3) data[at] = 0;
    }
  }
  return { width, height: width, data };
}

it('draws a code that a camera reads, for tokens and for addresses', () => {
  for (const text of ['%69 VD92EX0'.repeat(14).slice(0, 153), 'https://example.org/ä?x=1']) {
    expect(decodeQR(photographed(qrSvg(text, 'Ticket')))).toBe(text);
  }
});

it('needs version 6 for the longest token, and keeps it quiet around', () => {
  const rows = qrModules('A'.repeat(154));
  expect(rows.length).toBe(17 + 4 * 6);
  expect(rows.every((row) => row.length === rows.length)).toBe(true);
  expect(qrSvg('A'.repeat(154), 'x')).toContain(`viewBox="0 0 ${41 + 2 * quietZone} ${41 + 2 * quietZone}"`);
});

it('has a title and no style', () => {
  const svg = qrSvg('A', 'Ticket of <Ada> & "Bo"');
  expect(svg).toContain('<title>Ticket of &lt;Ada&gt; &amp; &quot;Bo&quot;</title>');
  expect(svg).not.toMatch(/style|script|class=/);
});
