import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProductId } from '../src/kernel/ids.ts';
import { openBeside } from '../testing/beside.ts';
import { freePort, newDataFolder, type RunningHallway, startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { percentile, rounded } from './measure.ts';
import { type Buyer, buyTickets, verdictOnOrders } from './with-buyers.ts';
import { seedEdition } from './with-edition.ts';
import { smallDisk } from './with-full-disk.ts';
import { seedShop } from './with-orders.ts';
import { admitWriters, type Verdict, verdictOn, type Writer, writeStars } from './with-writers.ts';

const targets = ['node', 'postgres', 'everything'] as const;
type Target = (typeof targets)[number];
type Sum = Record<'rounds' | 'lost' | 'doubled' | 'half_written' | 'failed_starts', number>;

/** Who writes while something is killed: some star sessions, some order tickets. */
type People = { readonly writers: readonly Writer[]; readonly buyers: readonly Buyer[] };

/** `kill -9` of Node, of PostgreSQL, of both, and a full disk, while people write; then every answered write is looked for. */
export const run: Bench = async (context) => {
  const dataFolder = await newDataFolder();
  const options = { mode: 'rehearsal', dataFolder, port: await freePort() } as const;
  let hallway = await startHallway(options);
  const sum: Sum = { rounds: 0, lost: 0, doubled: 0, half_written: 0, failed_starts: 0 };
  const seconds: number[] = [];
  let writes = 0;
  try {
    const product = await seedBeside(hallway);
    const until = performance.now() + (context.full ? Number.POSITIVE_INFINITY : 22_000);
    while (sum.rounds < (context.full ? 210 : 60) && performance.now() < until) {
      const target = targets[sum.rounds % targets.length] ?? 'node';
      const people = await writeUntilKilled(hallway, target, { round: sum.rounds, product });
      const restart = await comeBack(hallway, target, () => startHallway(options));
      hallway = restart.hallway;
      sum.failed_starts += restart.failed;
      seconds.push(restart.seconds);
      const verdict = await verdictBeside(hallway, people);
      writes += verdict.answered;
      addUp(context, sum, verdict, target);
    }
  } finally {
    await hallway.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
  writes += await onFullDisk(context, sum, seconds);
  context.say(`${writes} answered writes in ${sum.rounds} rounds`);
  return { ...sum, p95_start_s: rounded(percentile(seconds, 0.95)) };
};

/** The disk of the data folder fills up while people write, and is emptied again: Hallway must come back by itself. Gives the answered writes. */
async function onFullDisk(context: BenchContext, sum: Sum, seconds: number[]): Promise<number> {
  const disk = await smallDisk(700);
  if (!disk) {
    context.say('a full disk is not tried: only root may mount a small one');
    return 0;
  }
  let writes = 0;
  const ends = new Map<number, number>();
  try {
    const hallway = await startHallway({ mode: 'rehearsal', dataFolder: disk.folder });
    const product = await seedBeside(hallway);
    for (let round = 0; round < (context.full ? 10 : 1); round++) {
      const filled: { release?: () => Promise<void> } = {};
      const people = await writeUntil(hallway, { round: 1_000 + round, product }, async () => {
        Object.assign(filled, await disk.fill());
        await wait(1_500);
      });
      await filled.release?.();
      const began = performance.now();
      if (!(await readyWithin(hallway.origin, 30_000))) sum.failed_starts += 1;
      seconds.push((performance.now() - began) / 1000);
      const verdict = await verdictBeside(hallway, people);
      writes += verdict.answered;
      for (const { endedBy } of people.writers) ends.set(endedBy, (ends.get(endedBy) ?? 0) + 1);
      addUp(context, sum, verdict, 'the disk');
    }
    context.say(`on the full disk writers ended by status ${JSON.stringify(Object.fromEntries(ends))}`);
    await hallway.stop();
  } finally {
    await disk.remove();
  }
  return writes;
}

function addUp({ say }: BenchContext, sum: Sum, verdict: Verdict, hit: Target | 'the disk'): void {
  sum.rounds += 1;
  for (const key of ['lost', 'doubled', 'half_written'] as const) {
    sum[key] += verdict[key];
    if (verdict[key] > 0) say(`round ${sum.rounds}, hit ${hit}: ${verdict[key]} ${key}`);
  }
}

async function seedBeside(hallway: RunningHallway): Promise<ProductId | undefined> {
  const beside = await openBeside(hallway);
  await seedEdition(beside.house, 'crash');
  const shop = await seedShop(beside.house, 'crash-sale', { products: 1, capacity: 1_000_000 });
  await beside.close();
  return shop.products[0];
}

type Round = { readonly round: number; readonly product: ProductId | undefined };

function writeUntilKilled(hallway: RunningHallway, target: Target, round: Round): Promise<People> {
  return writeUntil(hallway, round, async () => {
    // Moments that differ from round to round, so that a kill meets every stage of a write.
    await wait(250 + ((round.round * 37) % 11) * 40);
    await hallway.kill(target);
  });
}

async function writeUntil(
  hallway: RunningHallway,
  { round, product }: Round,
  hit: () => Promise<void>,
): Promise<People> {
  const beside = await openBeside(hallway);
  const writers = await admitWriters(beside.house, hallway.origin, { count: 6, round });
  await beside.close();
  const stop = new AbortController();
  const buyers = Array.from({ length: product ? 4 : 0 }, (): Buyer => ({ answered: [], underWay: null }));
  const writing = [
    ...writers.map((writer) => writeStars(writer, `${hallway.origin}/crash/stars`, stop.signal)),
    ...buyers.map((buyer) =>
      product ? buyTickets(buyer, `${hallway.origin}/crash-sale/tickets`, product, stop.signal) : undefined,
    ),
  ];
  await hit();
  stop.abort();
  await Promise.all(writing);
  return { writers, buyers };
}

/** Where Node lives, its supervisor must bring PostgreSQL back; else Hallway is started again, a second time if the first fails. */
async function comeBack(hallway: RunningHallway, target: Target, start: () => Promise<RunningHallway>) {
  const began = performance.now();
  if (target === 'postgres') {
    const ready = await readyWithin(hallway.origin, 30_000);
    if (ready) return { hallway, failed: 0, seconds: (performance.now() - began) / 1000 };
    await hallway.kill('node');
    return { hallway: await start(), failed: 1, seconds: (performance.now() - began) / 1000 };
  }
  try {
    const again = await start();
    return { hallway: again, failed: 0, seconds: again.secondsToReady };
  } catch {
    return { hallway: await start(), failed: 1, seconds: (performance.now() - began) / 1000 };
  }
}

async function readyWithin(origin: string, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const status = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return true;
    await wait(25);
  }
  return false;
}

async function verdictBeside(hallway: RunningHallway, { writers, buyers }: People): Promise<Verdict> {
  const beside = await openBeside(hallway);
  const stars = await verdictOn(beside.house, writers);
  const orders = await verdictOnOrders(beside.house, buyers);
  await beside.close();
  return {
    answered: stars.answered + orders.answered,
    lost: stars.lost + orders.lost,
    doubled: stars.doubled + orders.doubled,
    half_written: stars.half_written + orders.half_written,
  };
}
