import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import type { ListingId } from '../../../kernel/ids.ts';
import { openGazetteer } from '../../../platform/gazetteer/gazetteer.ts';
import { readList } from '../formats/read-list.ts';
import { listStatements } from '../queries/listing-sources.ts';
import { listListingsById } from '../queries/listings.ts';
import { searchListings } from '../queries/search-listings.ts';
import { ensureSource } from '../queries/sources.ts';
import { readListingSearch } from '../rules/listing-search.ts';
import type { ListFile, SourceKind } from '../rules/source.ts';
import { anywhereZone, type WrittenFacts } from '../rules/suggested-facts.ts';
import { withPlaces } from '../rules/with-places.ts';
import { stateFacts } from './state-facts.ts';
import { takeList } from './take-list.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');
const proof = 'https://guide.example.org/2022-second-half';
const moment = { now: '2022-05-01T00:00:00Z', today: '2022-05-01' };

/** What a guide for technical leaders says of the second half of 2022. */
const seven = [
  ['PyData London', '2022-06-17', '2022-06-19', 'London', 'GB', 'on-site', 'pydata.org'],
  ['EuroPython', '2022-07-11', '2022-07-17', 'Dublin', 'IE', 'hybrid', 'europython.eu'],
  ['SciPy', '2022-07-11', '2022-07-17', 'Austin', 'US', 'on-site', 'scipy'],
  ['EuroSciPy', '2022-08-29', '2022-09-02', 'Basel', 'CH', 'on-site', 'euroscipy.org'],
  ['PyCon UK', '2022-09-16', '2022-09-18', 'Cardiff', 'GB', 'on-site', 'pyconuk.org'],
  ['DjangoCon Europe', '2022-09-21', '2022-09-25', 'Porto', 'PT', 'hybrid', 'djangocon.eu'],
  ['DjangoCon US', '2022-10-16', '2022-10-21', 'San Diego', 'US', 'hybrid', 'djangocon.us'],
] as const;

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

function filesOf(folder: string, ends: string): ListFile[] {
  return readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ends) && !path.endsWith('types.yml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(data, folder, path), 'utf8') }));
}

async function take(slug: string, kind: SourceKind, files: readonly ListFile[]): Promise<void> {
  const source = await house.db
    .transaction()
    .execute((tx) => ensureSource(tx, { id: house.newId(), slug, name: slug, kind }, house.clock.now()));
  const read = withPlaces(readList(files), openGazetteer());
  const records = read.records.filter(({ facts }) => facts.startsOn?.startsWith('2022'));
  must(await takeList(house, operator, { source, list: { ...read, records }, isWhole: true }));
}

/** What a search of the home page finds. */
async function found(query: Record<string, string>) {
  const search = readListingSearch(new URLSearchParams({ period: 'all', ...query }));
  return (await searchListings(house.db, search, moment, { limit: 60, offset: 0 })).listings;
}

async function aboutOf(name: string, city: string, startsOn: string): Promise<ListingId | null> {
  const near = await found({ q: name, from: `${startsOn.slice(0, 8)}01`, to: '2022-12-31' });
  return near.find((one) => one.city === city)?.id ?? null;
}

describe.skipIf(!existsSync(data))('the seven conferences of a guide for 2022', () => {
  test('are found by month, place and name with their website, from lists and by an editor’s entry', async () => {
    await take('python-deadlines', 'python-deadlines', filesOf('python-deadlines', '.yml'));
    await take('confs-tech', 'confs-tech', filesOf('confs-tech/conferences', '.json'));
    for (const [name, startsOn, endsOn, city, country, mode] of seven) {
      const listingId = await aboutOf(name, city, startsOn);
      const form: WrittenFacts = {
        ...(listingId ? {} : { name: [`${name} 2022`] }),
        ...{ startsOn: [startsOn], endsOn: [endsOn], city: [city], country: [country], mode: [mode] },
      };
      const stated = await stateFacts(house, operator, { listingId, form, zone: anywhereZone, link: proof });
      // Where the lists say the same there is nothing to state.
      if (!stated.ok) expect(stated.refusal).toEqual({ code: 'nothing-changed' });
    }
    for (const [name, startsOn, endsOn, city, , mode, host] of seven) {
      const month = { from: `${startsOn.slice(0, 8)}01`, to: `${startsOn.slice(0, 8)}30` };
      const listing = (await found({ q: `${name} 2022` })).find((one) => one.city === city);
      expect([name, listing]).toEqual([name, expect.objectContaining({ startsOn, endsOn, mode })]);
      expect((await found({ q: city, ...month })).map(({ id }) => id)).toContain(listing?.id);
      expect(listing?.website).toContain(host);
    }
  }, 120_000);

  test('show both, with their sources, where a list has other dates than the editor', async () => {
    const id = await aboutOf('EuroSciPy', 'Basel', '2022-08-29');
    if (!id) throw new Error('EuroSciPy is missing.');
    const form = { endsOn: ['2022-09-03'] };
    must(await stateFacts(house, operator, { listingId: id, form, zone: anywhereZone, link: proof }));
    const [listing] = await listListingsById(house.db, [id]);
    const statements = await listStatements(house.db, id);
    const nameOf = new Map<string, string>(statements.map(({ sourceId, source }) => [sourceId, source]));
    const shown = listing?.contradictions.find(({ field }) => field === 'endsOn');
    const said = shown?.values.map(({ value, sources }) => [value, sources.map((one) => nameOf.get(one))]);
    expect(said).toEqual([
      ['2022-09-03', ['Editors']],
      ['2022-09-02', ['python-deadlines']],
    ]);
    expect(statements.find(({ source }) => source === 'Editors')?.cited.endsOn).toBe(proof);
  });
});
