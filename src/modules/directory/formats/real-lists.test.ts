import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadList } from '../rules/listing.ts';
import { readList } from './read-list.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');
const isHere = existsSync(join(data, 'confs-tech')) && existsSync(join(data, 'python-deadlines'));
if (!isHere) console.warn(`The real lists are not at ${data}: their tests are left out.`);

const file = (path: string) => ({ path, text: readFileSync(join(data, path), 'utf8') });

/** Rows of the source: every one is in a record, or is named as a row that could not be one. */
function rowsIn(list: ReadList): number {
  const lost = ['no-name', 'row-not-readable', 'file-not-readable'];
  const named = list.problems.filter(({ code }) => lost.includes(code)).length;
  return named + list.records.reduce((sum, { where }) => sum + where.split(', ').length, 0);
}

const count = (list: ReadList) =>
  Object.fromEntries(
    [...Map.groupBy(list.problems, ({ code, field }) => `${code} ${field}`)].map(([name, all]) => [
      name,
      all.length,
    ]),
  );

describe.skipIf(!isHere)('the real lists', () => {
  it('reads all 6,831 rows of confs.tech as 6,006 editions', () => {
    const folder = join(data, 'confs-tech/conferences');
    const paths = readdirSync(folder).flatMap((year) =>
      readdirSync(join(folder, year)).map((name) => `confs-tech/conferences/${year}/${name}`),
    );
    const list = readList(paths.map(file));
    expect(list.kinds).toEqual(['confs-tech']);
    expect(rowsIn(list)).toBe(6_831);
    expect(list.records).toHaveLength(6_006);
    expect(new Set(list.records.map(({ key }) => key)).size).toBe(6_006);
    expect(count(list)).toEqual({
      'web-address-not-usable cocUrl': 4,
      'same-key-twice website': 5,
      'same-key-twice callUrl': 1,
      'same-key-twice callClosesAt': 1,
      'field-unknown twitter': 1,
      'field-unknown mastodon': 1,
      'field-unknown bluesky': 1,
      'field-unknown offersSignLanguageOrCC': 1,
    });
  });

  it('reads all 1,195 editions of python-deadlines', () => {
    const list = readList(
      ['conferences', 'archive', 'legacy'].map((name) => file(`python-deadlines/${name}.yml`)),
    );
    expect(list.kinds).toEqual(['python-deadlines']);
    expect(rowsIn(list)).toBe(1_195);
    expect(list.records).toHaveLength(1_195);
    expect(new Set(list.records.map(({ key }) => key)).size).toBe(1_195);
    expect(count(list)).toEqual({
      'country-unknown place': 2,
      'date-not-readable cfp_ext': 1,
      'value-not-usable location': 4,
      'more-places extra_places': 8,
      'field-unknown twitter': 1,
      'field-unknown youtube': 1,
      'field-unknown mastodon': 1,
      'field-unknown bluesky': 1,
      'field-unknown tutorial_deadline': 1,
      'field-unknown workshop_deadline': 1,
      'field-unknown note': 1,
    });
  });

  it('reads all 78 events of python.org’s calendar', () => {
    const list = readList(file('python-org-events/events.ics').text, { file: 'events.ics' });
    expect(list.kinds).toEqual(['calendar']);
    expect(rowsIn(list)).toBe(78);
    expect(list.records).toHaveLength(78);
    expect(list.records.every(({ facts }) => facts.startsOn && facts.website)).toBe(true);
    expect(list.records[0]).toEqual({
      key: '0dpji3hft657pi6cgradu20rro@google.com',
      where: 'events.ics #1',
      link: null,
      facts: {
        name: 'PyCon APAC 2014',
        startsOn: '2014-05-16',
        endsOn: '2014-05-18',
        venueName: 'Academia Sinica',
        city: 'Taipei',
        country: 'TW',
        website: 'http://tw.pycon.org/2014apac/en/',
      },
    });
  });

  it('gives the same keys in whatever order the files come', () => {
    const names = ['legacy', 'conferences', 'archive'];
    const files = names.map((name) => file(`python-deadlines/${name}.yml`));
    const keys = (list: ReadList) => list.records.map(({ key }) => key).sort();
    expect(keys(readList(files))).toEqual(keys(readList([...files].reverse())));
  });
});
