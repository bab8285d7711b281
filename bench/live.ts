import { setTimeout as wait } from 'node:timers/promises';
import { tellLive } from '../src/platform/live/live-events.ts';
import { type RunningHallway, startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { percentile, rounded } from './measure.ts';
import {
  type BenchDatabase,
  type SeededEdition,
  seedEdition,
  seedProgramme,
  startBenchDatabase,
} from './with-edition.ts';
import { megabytesOf } from './with-memory.ts';
import { frabSchedule } from './with-programme.ts';
import { closeStreams, type Hear, type OpenStream, openStreams, type StreamPlace } from './with-streams.ts';

const changes = 60;
/** The first of them, without anything else. */
const calm = 20;
/** Streams that are cut each time, and how often. */
const cut = { share: 0.01, everyMs: 250 };

/**
 * Ten thousand open streams of one process (`--streams=`): what each costs, how soon a change that was committed is heard by all, and
 * whether any is missed while streams break at random and come back with their `Last-Event-ID`, and transactions commit in any order.
 */
export const run: Bench = async (context) => {
  const count = Number(context.flags.find((flag) => flag.startsWith('--streams='))?.slice(10) ?? 10_000);
  const database = await startBenchDatabase();
  try {
    const edition = await seedEdition(database.house, 'live');
    await seedProgramme(database.house, edition, { name: 'bench.xml', text: frabSchedule(30) });
    const hallway = await startHallway({
      mode: 'real',
      environment: { DATABASE_URL: database.url, LIVE_STREAMS: String(count * 2) },
    });
    try {
      return await measure(context, { count, database, edition, hallway });
    } finally {
      await hallway.remove();
    }
  } finally {
    await database.stop();
  }
};

type Site = {
  readonly count: number;
  readonly database: BenchDatabase;
  readonly edition: SeededEdition;
  readonly hallway: RunningHallway;
};

async function measure({ say }: BenchContext, site: Site) {
  const { count, edition, hallway } = site;
  const place: StreamPlace = { port: hallway.port, slug: edition.slug };
  const heardAt = Array.from({ length: count }, () => new Float64Array(changes + 1));
  const hear: Hear = ({ number }, { kind, of }, at) => {
    const heard = heardAt[number];
    const change = Number(of);
    if (kind === 'room' && heard && heard[change] === 0) heard[change] = at;
  };
  // The first streams load what all share.
  closeStreams(await openStreams(500, place, () => undefined));
  await wait(1_000);
  const megabytes = () => megabytesOf([hallway.process.pid ?? null]);
  const before = megabytes();
  const kilobytesEach = () => ((megabytes() - before) * 1024) / count;
  const began = performance.now();
  const streams = await openStreams(count, place, hear);
  say(`${count} streams opened in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await wait(3_000);
  say(`${kilobytesEach().toFixed(1)} KB a stream, with what is left of so many openings at once`);
  const times = await tellInPeace(site, heardAt);
  const [half, most, all] = [0.5, 0.99, 1].map((share) => Math.round(percentile(times, share)));
  say(`heard after ${half} ms (half), ${most} ms (99 %), ${all} ms (all)`);
  const kilobytes = kilobytesEach();
  say(`${kilobytes.toFixed(1)} KB a stream, after ${calm} changes`);
  const broken = await tellWhileBreaking(site, streams);
  const missed = heardAt.reduce((sum, heard) => sum + heard.subarray(1).filter((at) => at === 0).length, 0);
  say(`${broken} streams were cut and came back; ${missed} of ${count * changes} changes were missed`);
  const refused = streams.reduce((sum, each) => sum + each.refused, 0);
  if (refused > 0) say(`${refused} streams were refused`);
  closeStreams(streams);
  return {
    streams: count,
    kb_per_stream: rounded(kilobytes),
    edit_p99_ms: rounded(percentile(times, 0.99)),
    missed,
    cut: broken,
  };
}

/** Changes one after the other; answers with the milliseconds from the beginning of each to its arrival, of every stream. */
async function tellInPeace(site: Site, heardAt: readonly Float64Array[]): Promise<number[]> {
  const toldAt: number[] = [];
  for (let change = 1; change <= calm; change += 1) {
    toldAt[change] = await tell(site, change, 0);
    await wait(300);
  }
  await wait(1_500);
  return arrivals(heardAt, toldAt, calm);
}

/** Many changes at once, some of which take longer to commit than others that began later, while streams are cut; answers with how many. */
async function tellWhileBreaking(site: Site, streams: readonly OpenStream[]): Promise<number> {
  const breaking = breakStreams(streams);
  const underWay: Promise<unknown>[] = [];
  for (let change = calm + 1; change <= changes; change += 1) {
    underWay.push(tell(site, change, Math.random() < 0.3 ? Math.random() * 900 : 0));
    await wait(100);
  }
  await Promise.all(underWay);
  const broken = await breaking.stop();
  await wait(2_000);
  return broken;
}

/** Says that something changed; answers with when that began. */
async function tell({ database, edition }: Site, change: number, holdMs: number) {
  const { house } = database;
  const began = performance.now();
  await house.db.transaction().execute(async (tx) => {
    await tellLive(tx, { editionId: edition.id, kind: 'room', subject: String(change) });
    if (holdMs > 0) await wait(holdMs);
  });
  return began;
}

function arrivals(heardAt: readonly Float64Array[], toldAt: readonly number[], last: number): number[] {
  const times: number[] = [];
  for (const heard of heardAt)
    for (let change = 1; change <= last; change += 1)
      times.push((heard[change] || Number.POSITIVE_INFINITY) - (toldAt[change] ?? 0));
  return times;
}

/** Cuts streams at random, which come back by and by. */
function breakStreams(streams: readonly OpenStream[]) {
  let broken = 0;
  const timer = setInterval(() => {
    for (const { socket } of streams) {
      if (Math.random() > cut.share || !socket) continue;
      socket.destroy();
      broken += 1;
    }
  }, cut.everyMs);
  return {
    async stop() {
      clearInterval(timer);
      while (streams.some(({ socket }) => socket === null)) await wait(100);
      return broken;
    },
  };
}
