import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ListingFacts, nothingKnown, type StatedFacts } from '../rules/listing.ts';
import { readConfsTechFiles } from './read-confs-tech.ts';
import { readPythonDeadlinesFiles } from './read-python-deadlines.ts';
import { writeConfsTech } from './write-confs-tech.ts';
import { writePythonDeadlines } from './write-python-deadlines.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');
const isHere = existsSync(join(data, 'confs-tech')) && existsSync(join(data, 'python-deadlines'));
if (!isHere) console.warn(`The real lists are not at ${data}: writing them back is left out.`);

const whole = (facts: StatedFacts): ListingFacts => ({ ...nothingKnown, ...facts });
const example = whole({
  name: 'PyExample 2031',
  series: 'PyExample',
  startsOn: '2031-05-02',
  endsOn: '2031-05-04',
  mode: 'hybrid',
  city: 'Dallas',
  region: 'TX',
  country: 'US',
  latitude: 32.78,
  longitude: -96.8,
  zone: 'America/Chicago',
  website: 'https://example.org/2031',
  callState: 'announced',
  callUrl: 'https://example.org/call',
  callClosesAt: '2031-01-15T17:00:00Z',
  topics: ['python', 'data'],
  languages: ['en', 'es'],
});

describe('lists in the formats of others', () => {
  it('writes confs.tech’s own rows, one file for each topic', () => {
    const { files, left } = writeConfsTech([
      example,
      whole({ name: 'No dates yet', website: 'https://a.example' }),
    ]);
    expect(left).toEqual([{ name: 'No dates yet', missing: 'startsOn' }]);
    expect(files.map(({ path }) => path)).toEqual([
      'conferences/2031/data.json',
      'conferences/2031/python.json',
    ]);
    expect(JSON.parse(files[0]?.text ?? '')).toEqual([
      {
        name: 'PyExample 2031',
        url: 'https://example.org/2031',
        startDate: '2031-05-02',
        endDate: '2031-05-04',
        city: 'Dallas, TX',
        country: 'U.S.A.',
        online: true,
        locales: 'EN,ES',
        cfpUrl: 'https://example.org/call',
        cfpEndDate: '2031-01-15',
      },
    ]);
  });

  it('writes python-deadlines’ own YAML', () => {
    const { files } = writePythonDeadlines([example]);
    expect(files[0]?.text).toBe(`---

- conference: PyExample
  year: 2031
  link: https://example.org/2031
  cfp_link: https://example.org/call
  cfp: '2031-01-15 11:00:00'
  timezone: America/Chicago
  place: Dallas, USA
  extra_places:
  - Online
  start: 2031-05-02
  end: 2031-05-04
  sub: DATA
  location:
  - title: PyExample 2031
    latitude: 32.78
    longitude: -96.8
`);
  });

  it('quotes what YAML would read otherwise', () => {
    const odd = {
      ...example,
      name: 'Yes: No # 2031',
      series: 'Yes: No #',
      website: 'https://example.org/#a',
    };
    const again = readPythonDeadlinesFiles(writePythonDeadlines([odd]).files);
    expect(again.problems).toEqual([]);
    expect(again.records[0]?.facts).toMatchObject({ series: 'Yes: No #', website: 'https://example.org/#a' });
  });
});

describe.skipIf(!isHere)('the real lists, written back', () => {
  const folder = join(data, 'confs-tech/conferences');
  const confsTech = !isHere
    ? []
    : readdirSync(folder).flatMap((year) =>
        readdirSync(join(folder, year)).map((name) => ({
          path: `conferences/${year}/${name}`,
          text: readFileSync(join(folder, year, name), 'utf8'),
        })),
      );

  it('reads confs.tech’s own output back as the same facts', () => {
    const { records } = readConfsTechFiles(confsTech);
    const { files, left } = writeConfsTech(records.map(({ facts }) => whole(facts)));
    const again = readConfsTechFiles(files);
    const lost = new Set(left.map(({ name }) => name));
    const order = (all: readonly StatedFacts[]) =>
      all.map((facts) => JSON.stringify(facts, Object.keys(facts).sort())).sort();
    const kept = records.filter(({ facts }) => !lost.has(facts.name)).map(({ facts }) => sorted(facts));
    const read = again.records.filter(({ facts }) => !lost.has(facts.name)).map(({ facts }) => sorted(facts));
    expect(left.length).toBeLessThan(40);
    expect(again.problems).toEqual([]);
    expect(order(read)).toEqual(order(kept));
  });

  it('writes its keys in the order of the real files, and no others', () => {
    const real =
      'name url startDate endDate city country online locales offersSignLanguageOrCC cocUrl cfpUrl cfpEndDate';
    const { records } = readConfsTechFiles(confsTech);
    for (const { text } of writeConfsTech(records.map(({ facts }) => whole(facts))).files) {
      for (const row of JSON.parse(text) as object[]) {
        const keys = Object.keys(row);
        expect(keys).toEqual(real.split(' ').filter((key) => keys.includes(key)));
      }
    }
  });

  it('reads python-deadlines’ own output back as the same facts', () => {
    const files = ['conferences', 'archive', 'legacy'].map((name) => ({
      path: `${name}.yml`,
      text: readFileSync(join(data, `python-deadlines/${name}.yml`), 'utf8'),
    }));
    const { records } = readPythonDeadlinesFiles(files);
    const { files: written, left } = writePythonDeadlines(records.map(({ facts }) => whole(facts)));
    const again = readPythonDeadlinesFiles(written);
    expect(left.length).toBeLessThan(15);
    expect(again.problems.filter(({ code }) => code !== 'field-unknown')).toEqual([]);
    expect(again.records).toHaveLength(records.length - left.length);
    const facts = (list: typeof records) =>
      new Map(
        list.map((record) => [
          `${record.facts.name} ${record.facts.startsOn} ${record.facts.city}`,
          record.facts,
        ]),
      );
    const [before, after] = [facts(records), facts(again.records)];
    const changed = [...after].filter(([name, one]) => {
      const other = before.get(name);
      return (
        !other ||
        (
          ['startsOn', 'endsOn', 'city', 'country', 'website', 'callClosesAt', 'mode', 'latitude'] as const
        ).some((field) => one[field] !== other[field])
      );
    });
    expect(changed.map(([name, one]) => [name, one, before.get(name)])).toEqual([]);
  });
});

/** Topics and languages in one order: files are read in the order of their names. */
function sorted(facts: StatedFacts): StatedFacts {
  return { ...facts, topics: [...(facts.topics ?? [])].sort() };
}
