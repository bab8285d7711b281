import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import type { House } from '../platform/house.ts';
import { createOutboxRunner, type Reactions } from '../platform/outbox-runner.ts';
import { withPromptJobs } from './prompt-jobs.ts';

let database: TestDatabase;
let house: TestHouse;

beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

/** Announces an event as often as said, and lets it be delivered. */
async function announced(name: string, times: number, reactions: Reactions<House>): Promise<void> {
  const events = Array.from({ length: times }, () => ({ name, editionId: null, facts: {} }));
  await house.db.transaction().execute((tx) => house.outbox.announce(tx, ...events));
  await createOutboxRunner({ db: house.db, log: house.log, house, reactions }).deliverAll();
}

it('asks for a job once for all that is announced in a second, after what else follows', async () => {
  const happened: string[] = [];
  const write = async () => void happened.push('letter');
  const reactions = withPromptJobs(
    { send: async (name) => void happened.push(name) },
    { 'tickets.refund-started': [write], 'tickets.order-settled': [], 'tickets.letter-asked': [write] },
  );
  await announced('tickets.refund-started', 3, reactions);
  expect(happened).toEqual(['letter', 'letter', 'letter']);
  await expect.poll(() => happened.slice(3), { timeout: 5_000 }).toEqual(['tickets.cards']);
  await announced('tickets.letter-asked', 1, reactions);
  await announced('tickets.order-settled', 3, reactions);
  await expect.poll(() => happened.slice(4), { timeout: 5_000 }).toEqual(['letter', 'tickets.webhooks']);
});

it('says so where a job could not be sent, and asks again with the next', async () => {
  let asked = 0;
  const reactions = withPromptJobs(
    {
      send: async () => {
        asked += 1;
        throw new Error('Jobs are sent after start.');
      },
    },
    { 'tickets.refund-started': [] },
  );
  for (const times of [1, 2]) {
    await announced('tickets.refund-started', 1, reactions);
    await expect.poll(() => asked, { timeout: 5_000 }).toBe(times);
  }
  expect(house.lines.filter((line) => line.includes('jobs.not-sent'))).toHaveLength(2);
});
