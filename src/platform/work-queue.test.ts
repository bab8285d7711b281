import { expect, test } from 'vitest';
import { createWorkQueue, TooBusy } from './work-queue.ts';

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done') };
}

test('only so much is done at once; the rest waits its turn', async () => {
  const queue = createWorkQueue({ atOnce: 2, waiting: 10, patienceMs: 5_000 });
  let [running, most] = [0, 0];
  const order: number[] = [];
  const one = async (at: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((later) => setTimeout(later, 5));
    order.push(at);
    running -= 1;
    return at;
  };
  const all = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => queue(() => one(at))));
  expect([all, order, most]).toEqual([[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], 2]);
});

test('who finds too many waiting is told so at once, and when to come again', async () => {
  const queue = createWorkQueue({ atOnce: 1, waiting: 1, patienceMs: 5_000 });
  const first = held();
  const running = queue(first.work);
  const waiting = queue(async () => 'next');
  const refused = await queue(async () => 'never').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooBusy);
  expect(refused).toMatchObject({ retryAfterSeconds: 5 });
  first.end();
  expect(await Promise.all([running, waiting])).toEqual(['done', 'next']);
  expect(await queue(async () => 'later')).toBe('later');
});

test('who waits too long goes away, and takes nobody’s place', async () => {
  const queue = createWorkQueue({ atOnce: 1, waiting: 5, patienceMs: 30 });
  const first = held();
  const running = queue(first.work);
  await expect(queue(async () => 'never')).rejects.toBeInstanceOf(TooBusy);
  first.end();
  await running;
  expect(await Promise.all([queue(async () => 'a'), queue(async () => 'b')])).toEqual(['a', 'b']);
});

test('a failure makes room as well', async () => {
  const queue = createWorkQueue({ atOnce: 1, waiting: 5, patienceMs: 1_000 });
  await expect(queue(() => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
  expect(await queue(async () => 'well')).toBe('well');
});
