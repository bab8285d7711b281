import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { continentOf, continents } from './continents.ts';
import { countryCodes } from './country-codes.ts';

test('every country that can be chosen is in a part of the world', () => {
  expect(countryCodes.filter((code) => continentOf(code) === null)).toEqual([]);
});

test('is as people speak', () => {
  const of = (codes: string) => codes.split(' ').map(continentOf);
  expect(of('EG IN CY MX CA NZ')).toEqual(continents);
  expect([continentOf(null), continentOf('AQ'), continentOf('')]).toEqual([null, null, null]);
});

test('the migration that marked what was there says the same', async () => {
  const folder = join(import.meta.dirname, '../../../../database/migrations');
  const name = (await readdir(folder)).find((file) => file.endsWith('-continents.sql')) ?? '';
  const text = await readFile(join(folder, name), 'utf8');
  const rows = [...text.matchAll(/'continent:([a-z-]+)', '([A-Z ]+)'/g)];
  const wrong = rows.flatMap(([, continent, codes = '']) =>
    codes.split(' ').filter((code) => continentOf(code) !== continent),
  );
  expect([rows.length, wrong]).toEqual([continents.length, []]);
});
