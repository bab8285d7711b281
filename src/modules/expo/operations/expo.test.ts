import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator, type Viewer } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import { listActs } from '../../../platform/audit.ts';
import type { ExpoJob, ExpoSponsor } from '../rules/sponsor.ts';
import {
  listJobRows,
  listSponsorRows,
  moveJob,
  moveSponsor,
  removeJob,
  removeSponsor,
  replaceExpo,
  saveJob,
  saveSponsor,
} from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const sponsor = (name: string, given: Partial<ExpoSponsor> = {}): ExpoSponsor => ({
  name,
  level: 'Gold',
  levelOrder: 0,
  website: null,
  logo: null,
  description: null,
  booth: null,
  jobFairTable: null,
  ...given,
});
const job = (title: string): ExpoJob => ({
  title,
  employer: 'Wharf',
  place: null,
  url: null,
  description: null,
});
const missing = crypto.randomUUID();

async function withSponsors(...sponsors: ExpoSponsor[]) {
  const { id: editionId } = await anEdition(house);
  for (const one of sponsors)
    must(await saveSponsor(house, operator, { editionId, id: null, sponsor: one, picture: null }));
  const names = async () => (await listSponsorRows(house.db, editionId)).map(({ name }) => name);
  const idOf = async (name: string) =>
    (await listSponsorRows(house.db, editionId)).find((row) => row.name === name)?.id ?? missing;
  return { editionId, names, idOf };
}

describe('sponsors', () => {
  test('stand by level and in the order that organisers give them', async () => {
    const made = await withSponsors(
      sponsor('Anchor'),
      sponsor('Buoy', { level: 'Silver', levelOrder: 1 }),
      sponsor('Crane'),
    );
    const { editionId } = made;
    expect(await made.names()).toEqual(['Anchor', 'Crane', 'Buoy']);
    must(await moveSponsor(house, operator, { editionId, id: await made.idOf('Crane'), by: -1 }));
    expect(await made.names()).toEqual(['Crane', 'Anchor', 'Buoy']);
    must(await moveSponsor(house, operator, { editionId, id: await made.idOf('Crane'), by: -1 }));
    expect(await made.names()).toEqual(['Crane', 'Anchor', 'Buoy']);
  });

  test('of one level share its rank', async () => {
    const made = await withSponsors(sponsor('Anchor', { levelOrder: 2 }), sponsor('Buoy', { levelOrder: 5 }));
    expect((await listSponsorRows(house.db, made.editionId)).map(({ levelOrder }) => levelOrder)).toEqual([
      5, 5,
    ]);
  });

  test('are changed by their id, keep their logo, and come back as they were', async () => {
    const made = await withSponsors(sponsor('Anchor', { logo: '/files/x', booth: 'A1' }));
    const { editionId } = made;
    const id = await made.idOf('Anchor');
    const changed = sponsor('Anchor Ltd', { logo: '/files/x', booth: 'A2' });
    must(await saveSponsor(house, operator, { editionId, id, sponsor: changed, picture: null }));
    const removed = must(await removeSponsor(house, operator, { editionId, id }));
    expect(removed).toMatchObject(changed);
    expect(await made.names()).toEqual([]);
    must(await saveSponsor(house, operator, { editionId, id: null, sponsor: removed, picture: null }));
    expect(await listSponsorRows(house.db, editionId)).toMatchObject([changed]);
    expect((await listActs(house.db, editionId, { limit: 3, area: 'expo' })).map(({ act }) => act)).toEqual([
      'expo.sponsor-saved',
      'expo.sponsor-removed',
      'expo.sponsor-saved',
    ]);
  });

  test('are refused with the field that is wrong, and nothing is written', async () => {
    const { editionId, names } = await withSponsors();
    const refused = async (given: ExpoSponsor, picture: Uint8Array | null = null) => {
      const outcome = await saveSponsor(house, operator, { editionId, id: null, sponsor: given, picture });
      return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.field];
    };
    expect(await refused(sponsor(' '))).toEqual(['name-empty', 'name']);
    expect(await refused(sponsor('A', { level: '' }))).toEqual(['level-empty', 'level']);
    expect(await refused(sponsor('A', { website: 'javascript:alert(1)' }))).toEqual([
      'link-not-usable',
      'website',
    ]);
    expect(await refused(sponsor('A', { description: 'x'.repeat(20_001) }))).toEqual([
      'text-too-long',
      'description',
    ]);
    expect(await refused(sponsor('A'), new Uint8Array([1, 2, 3]))).toEqual(['not-a-picture', 'picture']);
    expect(await names()).toEqual([]);
  });

  test('of another edition stay out of reach', async () => {
    const mine = await withSponsors(sponsor('Mine'));
    const theirs = await withSponsors(sponsor('Theirs'));
    const input = { editionId: mine.editionId, id: await theirs.idOf('Theirs') };
    const refusal = { ok: false, refusal: { code: 'not-found' } };
    expect(await removeSponsor(house, operator, input)).toMatchObject(refusal);
    expect(await moveSponsor(house, operator, { ...input, by: 1 })).toMatchObject(refusal);
    const write = { ...input, sponsor: sponsor('Taken'), picture: null };
    expect(await saveSponsor(house, operator, write)).toMatchObject(refusal);
    expect(await theirs.names()).toEqual(['Theirs']);
  });
});

describe('jobs', () => {
  test('are added, moved, changed and taken away', async () => {
    const { id: editionId } = await anEdition(house);
    for (const title of ['A', 'B', 'C'])
      must(await saveJob(house, operator, { editionId, id: null, job: job(title) }));
    const titles = async () => (await listJobRows(house.db, editionId)).map(({ title }) => title);
    const [, second] = await listJobRows(house.db, editionId);
    const id = second?.id ?? missing;
    must(await moveJob(house, operator, { editionId, id, by: -1 }));
    must(await saveJob(house, operator, { editionId, id, job: job('B2') }));
    expect(await titles()).toEqual(['B2', 'A', 'C']);
    must(await removeJob(house, operator, { editionId, id }));
    expect(await titles()).toEqual(['A', 'C']);
    const noEmployer = { ...job('D'), employer: '' };
    expect(await saveJob(house, operator, { editionId, id: null, job: noEmployer })).toMatchObject({
      ok: false,
      refusal: { code: 'employer-empty', field: 'employer' },
    });
  });
});

describe('who may change them', () => {
  test('is owners and organisers, by themselves or with a key', async () => {
    const { id: editionId } = await anEdition(house);
    const operations: Readonly<Record<string, (viewer: Viewer) => Promise<{ ok: boolean }>>> = {
      saveSponsor: (viewer) =>
        saveSponsor(house, viewer, { editionId, id: missing, sponsor: sponsor('A'), picture: null }),
      removeSponsor: (viewer) => removeSponsor(house, viewer, { editionId, id: missing }),
      moveSponsor: (viewer) => moveSponsor(house, viewer, { editionId, id: missing, by: 1 }),
      saveJob: (viewer) => saveJob(house, viewer, { editionId, id: missing, job: job('A') }),
      removeJob: (viewer) => removeJob(house, viewer, { editionId, id: missing }),
      moveJob: (viewer) => moveJob(house, viewer, { editionId, id: missing, by: 1 }),
      replaceExpo: (viewer) => replaceExpo(house, viewer, { editionId }),
    };
    for (const [name, run] of Object.entries(operations)) {
      const passed: string[] = [];
      for (const [who, viewer] of Object.entries(everybody(editionId))) {
        const outcome: { ok: boolean; refusal?: { code: string } } = await run(viewer);
        if (outcome.ok || outcome.refusal?.code !== 'not-allowed') passed.push(who);
      }
      expect([name, passed.toSorted()]).toEqual([name, ['organiser', 'owner', 'owner by token']]);
    }
  });
});
