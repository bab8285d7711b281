import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { openBeside } from '../testing/beside.ts';
import { newDataFolder, startHallway } from '../testing/running-hallway.ts';
import type { Bench } from './bench.ts';
import { median, rounded } from './measure.ts';
import { sendAll } from './send.ts';
import { megabytesOf } from './with-memory.ts';
import { orderForm, seedShop } from './with-orders.ts';

/** Seconds until the first answer, on an empty folder and later, and the memory of Node and PostgreSQL together. */
export const run: Bench = async ({ calibration, full, say }) => {
  const rounds = full ? 15 : 5;
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < (full ? 5 : 3); round++) first.push(await firstStart());
  say(`very first start: ${first.map(rounded).join(', ')} s`);
  const dataFolder = await newDataFolder();
  try {
    const seeded = await startHallway({ dataFolder, mode: 'rehearsal' });
    await seeded.stop();
    let idle = 0;
    for (let round = 0; round < rounds; round++) {
      const hallway = await startHallway({ dataFolder, mode: 'rehearsal', asCommand: true });
      later.push(hallway.secondsToReady);
      if (round === rounds - 1) {
        await wait(5000);
        idle = megabytesOf([hallway.process.pid ?? null, hallway.postgresPid()]);
      }
      await hallway.stop();
    }
    say(`later starts, with the rehearsal conference: ${later.map(rounded).join(', ')} s`);
    const busy = await underStorm(dataFolder);
    say(`memory idle: ${rounded(idle)} MB; after ten seconds of a rush of orders: ${rounded(busy)} MB`);
    calibration.fdatasync(dataFolder);
    return {
      first_start_s: rounded(median(first)),
      start_s: rounded(median(later)),
      rss_idle_mb: rounded(idle),
      rss_storm_mb: rounded(busy),
    };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

/** Megabytes that Node and PostgreSQL hold after ten seconds in which 64 people order as fast as they are answered. */
async function underStorm(dataFolder: string): Promise<number> {
  const environment = { TRUSTED_PROXIES: '127.0.0.1,::1', LOG_LEVEL: 'error' };
  const hallway = await startHallway({ dataFolder, mode: 'rehearsal', environment });
  const beside = await openBeside(hallway);
  const shop = await seedShop(beside.house, 'storm', { products: 1, capacity: null });
  await beside.close();
  const [product] = shop.products;
  const until = performance.now() + 10_000;
  const next = () =>
    product && performance.now() < until ? orderForm(hallway.origin, shop.slug, product) : null;
  await sendAll({ host: 'localhost', ports: [hallway.port], connections: 64, next });
  const megabytes = megabytesOf([hallway.process.pid ?? null, hallway.postgresPid()]);
  await hallway.stop();
  return megabytes;
}

/** The real thing on an empty folder, as `npm start` runs it once it is built. */
async function firstStart(): Promise<number> {
  const hallway = await startHallway({ mode: 'real', asCommand: true });
  await hallway.remove();
  return hallway.secondsToReady;
}
