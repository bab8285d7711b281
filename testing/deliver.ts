import { expect } from 'vitest';
import { createOutboxRunner } from '../src/platform/outbox-runner.ts';
import { reactions } from '../src/wiring/reactions.ts';
import type { TestHouse } from './test-house.ts';

/** Lets everybody hear of what was announced so far, as in production; nobody may have failed at it. */
export async function deliver(house: TestHouse): Promise<void> {
  await createOutboxRunner({ db: house.db, log: house.log, house, reactions }).deliverAll();
  expect(house.lines.filter((line) => line.includes('outbox.'))).toEqual([]);
}
