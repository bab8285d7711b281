import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, newDataFolder, type RunningHallway, startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { percentile, rounded } from './measure.ts';
import { seedEdition } from './with-edition.ts';
import { openBeside } from './with-rehearsal.ts';
import { admitWriters, type Verdict, verdictOn, type Writer, writeStars } from './with-writers.ts';

const targets = ['node', 'postgres', 'everything'] as const;
type Target = (typeof targets)[number];

/** `kill -9` of Node, of PostgreSQL, of both, while people write; then every answered write is looked for. */
export const run: Bench = async (context) => {
  const dataFolder = await newDataFolder();
  const options = { mode: 'rehearsal', dataFolder, port: await freePort() } as const;
  let hallway = await startHallway(options);
  const sum = { rounds: 0, lost: 0, doubled: 0, half_written: 0, failed_starts: 0 };
  const seconds: number[] = [];
  let writes = 0;
  try {
    await seedBeside(hallway);
    const until = performance.now() + (context.full ? Number.POSITIVE_INFINITY : 35_000);
    while (sum.rounds < (context.full ? 210 : 60) && performance.now() < until) {
      const target = targets[sum.rounds % targets.length] ?? 'node';
      const writers = await writeUntilKilled(hallway, target, sum.rounds);
      const restart = await comeBack(hallway, target, () => startHallway(options));
      hallway = restart.hallway;
      sum.failed_starts += restart.failed;
      seconds.push(restart.seconds);
      const verdict = await verdictBeside(hallway, writers);
      writes += verdict.answered;
      addUp(context, sum, verdict, target);
    }
    context.say(`${writes} answered writes in ${sum.rounds} rounds; a full disk is not tried here`);
    return { ...sum, p95_start_s: rounded(percentile(seconds, 0.95)) };
  } finally {
    await hallway.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

function addUp({ say }: BenchContext, sum: Record<string, number>, verdict: Verdict, target: Target): void {
  sum.rounds = (sum.rounds ?? 0) + 1;
  for (const key of ['lost', 'doubled', 'half_written'] as const) {
    sum[key] = (sum[key] ?? 0) + verdict[key];
    if (verdict[key] > 0) say(`round ${sum.rounds}, killed ${target}: ${verdict[key]} ${key}`);
  }
}

async function seedBeside(hallway: RunningHallway): Promise<void> {
  const beside = await openBeside(hallway);
  await seedEdition(beside.house, 'crash');
  await beside.close();
}

async function writeUntilKilled(hallway: RunningHallway, target: Target, round: number): Promise<Writer[]> {
  const beside = await openBeside(hallway);
  const writers = await admitWriters(beside.house, hallway.origin, { count: 6, round });
  await beside.close();
  const stop = new AbortController();
  const writing = writers.map((writer) => writeStars(writer, `${hallway.origin}/crash/stars`, stop.signal));
  // Moments that differ from round to round, so that a kill meets every stage of a write.
  await wait(250 + ((round * 37) % 11) * 40);
  await hallway.kill(target);
  stop.abort();
  await Promise.all(writing);
  return writers;
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

async function verdictBeside(hallway: RunningHallway, writers: readonly Writer[]): Promise<Verdict> {
  const beside = await openBeside(hallway);
  const verdict = await verdictOn(beside.house, writers);
  await beside.close();
  return verdict;
}
