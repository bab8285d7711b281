import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { anEdition, must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { ExpoJob, ExpoSponsor } from '../rules/sponsor.ts';
import { listJobRows, listSponsorRows, moveJob, moveSponsor, saveJob, saveSponsor } from '../server.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

const meanwhile = { ok: false, refusal: { code: 'edited-meanwhile' } };
const sponsor = (name: string): ExpoSponsor => ({
  ...{ name, level: 'Gold', levelOrder: 0, website: null, logo: null },
  ...{ description: null, booth: null, jobFairTable: null },
});
const job = (title: string): ExpoJob => ({
  ...{ title, employer: 'Wharf', place: null, url: null, description: null },
});
type Moves = readonly [-1 | 1, number][];

async function withSponsors(...names: string[]) {
  const { id: editionId } = await anEdition(house);
  for (const name of names)
    must(await saveSponsor(house, operator, { editionId, id: null, sponsor: sponsor(name), picture: null }));
  const rows = () => listSponsorRows(house.db, editionId);
  return { editionId, rows };
}
async function withJobs(...titles: string[]) {
  const { id: editionId } = await anEdition(house);
  for (const title of titles) must(await saveJob(house, operator, { editionId, id: null, job: job(title) }));
  const rows = () => listJobRows(house.db, editionId);
  return { editionId, rows };
}

test('a sponsor that somebody saved since the form was opened is not overwritten', async () => {
  const { editionId, rows } = await withSponsors('Anchor');
  const [row] = await rows();
  if (!row) throw new Error('There is no sponsor.');
  const { id, ...opened } = row;
  const save = (booth: string, revision: string) =>
    saveSponsor(house, operator, {
      ...{ editionId, id, revision, picture: null },
      sponsor: { ...opened, booth },
    });
  must(await save('A1', revisionOf(opened)));
  expect(await save('B2', revisionOf(opened))).toEqual(meanwhile);
  expect(await rows()).toMatchObject([{ booth: 'A1' }]);
  must(await save('B2', revisionOf({ ...opened, booth: 'A1' })));
  expect(await rows()).toMatchObject([{ booth: 'B2' }]);
});

test('a job that somebody saved since the form was opened is not overwritten', async () => {
  const { editionId, rows } = await withJobs('Pilot');
  const [row] = await rows();
  if (!row) throw new Error('There is no job.');
  const { id, ...opened } = row;
  const save = (place: string, revision: string) =>
    saveJob(house, operator, { editionId, id, revision, job: { ...opened, place } });
  must(await save('Here', revisionOf(opened)));
  expect(await save('There', revisionOf(opened))).toEqual(meanwhile);
  must(await save('There', revisionOf({ ...opened, place: 'Here' })));
  expect(await rows()).toMatchObject([{ place: 'There' }]);
});

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];
/** A goes down, F goes up: together they end in one order only, if none of them works from an order that the other has changed. */
const moves: Moves = [
  [1, 0],
  [-1, 5],
];

test('sponsors that two people move at once are both moved', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { editionId, rows } = await withSponsors(...letters);
    const before = await rows();
    await Promise.all(
      moves.map(([by, at]) =>
        moveSponsor(house, operator, { editionId, id: before[at]?.id ?? '', by }).then(must),
      ),
    );
    expect((await rows()).map(({ name }) => name).join('')).toBe('BACDFE');
  }
});

test('jobs that two people move at once are both moved', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { editionId, rows } = await withJobs(...letters);
    const before = await rows();
    await Promise.all(
      moves.map(([by, at]) =>
        moveJob(house, operator, { editionId, id: before[at]?.id ?? '', by }).then(must),
      ),
    );
    expect((await rows()).map(({ title }) => title).join('')).toBe('BACDFE');
  }
});
