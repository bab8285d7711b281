import { request } from 'node:http';
import { findChromium } from '../scripts/chromium.js';
import { type RunningHallway, startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { load } from './load.ts';
import { median, rounded } from './measure.ts';
import { seedEdition, seedProgramme, startBenchDatabase } from './with-edition.ts';
import { openShop } from './with-orders.ts';
import { frabSchedule } from './with-programme.ts';
import { type Weight, weightOf } from './with-weight.ts';

const sessions = 900;

/** An anonymous schedule of 900 sessions under load, beside a bare server; how long a page takes that is not kept; what pages weigh. */
export const run: Bench = async (context) => {
  const database = await startBenchDatabase();
  try {
    const edition = await seedEdition(database.house, 'bench');
    await seedProgramme(database.house, edition, { name: 'bench.xml', text: frabSchedule(sessions) });
    await openShop(database.house, edition, { products: 12, capacity: 100 });
    const hallway = await startHallway({ mode: 'real', environment: { DATABASE_URL: database.url } });
    try {
      return await measure(context, hallway);
    } finally {
      await hallway.remove();
    }
  } finally {
    await database.stop();
  }
};

async function measure(context: BenchContext, hallway: RunningHallway) {
  const schedule = `${hallway.origin}/bench/schedule`;
  const shares: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < (context.full ? 11 : 5); round++) {
    const hello = await context.calibration.hello(1.5);
    const { rps, failed } = await load(schedule, 2, { 'accept-encoding': 'br' });
    if (failed > 0) throw new Error(`${failed} requests for ${schedule} failed.`);
    rates.push(rps);
    shares.push(rps / hello);
  }
  context.say(`${sessions} sessions, kept page: ${rates.map(Math.round).join(', ')} requests/s`);
  const uncached: number[] = [];
  for (let round = 0; round < 9; round++) uncached.push(await firstByteMs(`${schedule}?bench=${round}`));
  context.say(`not kept: first byte after ${uncached.map(Math.round).join(', ')} ms`);
  const weights = await weigh(context, hallway.origin);
  return {
    schedule_rps: rounded(median(rates)),
    schedule_to_hello: rounded(median(shares)),
    ttfb_uncached_ms: rounded(median(uncached)),
    ...weights,
  };
}

async function weigh({ say }: BenchContext, origin: string) {
  if (!findChromium()) {
    say('no Chromium here, so pages are not weighed');
    return {
      ...{ bytes_schedule: null, bytes_session: null, bytes_tickets: null },
      ...{ js_schedule: null, js_session: null },
    };
  }
  const schedule = await weightOf(`${origin}/bench/schedule`);
  const session = await weightOf(`${origin}${await firstSessionPath(origin)}`);
  const tickets = await weightOf(`${origin}/bench/tickets`);
  const told = (name: string, { total, script }: Weight) =>
    say(`${name}: ${total} bytes, ${script} of them JavaScript`);
  told('schedule', schedule);
  told('session', session);
  told('tickets', tickets);
  return {
    bytes_schedule: schedule.total,
    bytes_session: session.total,
    bytes_tickets: tickets.total,
    js_schedule: schedule.script,
    js_session: session.script,
  };
}

async function firstSessionPath(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/bench/schedule`)).text();
  const path = /href="(\/bench\/sessions\/[\w-]+)"/.exec(html)?.[1];
  if (!path) throw new Error('The schedule links to no session.');
  return path;
}

function firstByteMs(url: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(url, (answer) => {
      const ms = performance.now() - started;
      answer.resume().on('end', () => resolve(ms));
    });
    asked.on('error', reject).end();
  });
}
