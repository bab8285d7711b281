import { expect, it } from 'vitest';
import { headingsFrom } from './headings-from.ts';

it('puts the highest heading at the level that the page continues with', () => {
  expect(headingsFrom('<h4>How</h4><p>x</p><h5>More</h5>', 2)).toBe('<h2>How</h2><p>x</p><h3>More</h3>');
  expect(headingsFrom('<p>none</p>', 2)).toBe('<p>none</p>');
});
