import { rm } from 'node:fs/promises';
import { openDatabase } from '../src/platform/database/database.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { startPostgres } from '../src/platform/postgres/supervisor.ts';
import { openBeside } from '../testing/beside.ts';
import {
  newDataFolder,
  postgresPidOf,
  type RunningHallway,
  startHallway,
} from '../testing/running-hallway.ts';
import { testHouse } from '../testing/test-house.ts';
import type { Bench, BenchContext, Figures } from './bench.ts';
import { median, percentile, rounded } from './measure.ts';
import { type Sent, sendAll } from './send.ts';
import { megabytesOf } from './with-memory.ts';
import { orderForm, type SeededShop, seedProduct, seedShop, soldOf } from './with-orders.ts';

/**
 * A sale under a rush, through the whole of HTTP, durable. `--no-locks` is the control: the same sale by a till that does not lock, which
 * must sell what is not there. `--outside` keeps PostgreSQL apart from Hallway; `--processes=2` runs two Hallways on it.
 */
export const run: Bench = async (context) => {
  const flags = context.flags;
  const processes = Number(flags.find((flag) => flag.startsWith('--processes='))?.slice(12) ?? 1);
  const isControl = flags.includes('--no-locks');
  const site = await startSite({
    processes,
    isOutside: processes > 1 || flags.includes('--outside'),
    isControl,
  });
  try {
    const shop = await seedShop(site.house, 'storm', { products: 64, capacity: null });
    return {
      ...(isControl ? await control(context, site, shop) : await storm(context, site, shop)),
      processes,
    };
  } finally {
    await site.stop();
  }
};

type Site = {
  readonly hallways: readonly RunningHallway[];
  readonly house: House;
  readonly dataFolder: string;
  readonly postgresPid: number | null;
  stop(): Promise<void>;
};

async function startSite(options: {
  readonly processes: number;
  readonly isOutside: boolean;
  readonly isControl: boolean;
}): Promise<Site> {
  const dataFolder = await newDataFolder();
  const log = createLog(() => undefined);
  const environment = {
    TRUSTED_PROXIES: '127.0.0.1,::1',
    LOG_LEVEL: 'error',
    HALLWAY_TILL_LOCKS: options.isControl ? 'off' : 'on',
  };
  const mode = options.isControl ? 'rehearsal' : 'real';
  if (!options.isOutside) {
    const hallway = await startHallway({ mode, dataFolder, environment });
    const beside = await openBeside(hallway);
    const stop = async () => {
      await beside.close();
      await hallway.remove();
    };
    return { hallways: [hallway], house: beside.house, dataFolder, postgresPid: hallway.postgresPid(), stop };
  }
  const server = await startPostgres({ dataFolder, log, joinRunning: false });
  const db = openDatabase({ url: server.url, connections: 2, log, slowMs: 60_000 });
  const hallways: RunningHallway[] = [];
  for (let n = 0; n < options.processes; n++) {
    // One address for all, as a balancer gives them.
    const [first] = hallways;
    const beside: Readonly<Record<string, string>> = first
      ? { HALLWAY_ROLE: 'web', ORIGIN: first.origin }
      : {};
    const further = { DATABASE_URL: server.url, ...beside };
    hallways.push(await startHallway({ mode, environment: { ...environment, ...further } }));
  }
  const stop = async () => {
    for (const hallway of hallways) await hallway.remove();
    await db.destroy();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { hallways, house: testHouse(db), dataFolder, postgresPid: postgresPidOf(dataFolder), stop };
}

/** Sends orders for so long as fast as answers come, or at the moments that `dueAt` gives. */
function rush(
  { hallways }: Site,
  shop: SeededShop,
  products: readonly SeededShop['products'][number][],
  load: {
    readonly connections: number;
    readonly seconds?: number;
    readonly count?: number;
    readonly dueAt?: (n: number) => number;
  },
): Promise<Sent[]> {
  const until = performance.now() + (load.seconds ?? 3600) * 1000;
  const [first] = hallways;
  if (!first) throw new Error('Nothing runs.');
  let n = 0;
  return sendAll({
    host: 'localhost',
    ports: hallways.map(({ port }) => port),
    connections: load.connections,
    ...(load.dueAt ? { dueAt: load.dueAt } : {}),
    next: () => {
      if (performance.now() > until || n === load.count) return null;
      const product = products[n % products.length];
      n += 1;
      return product ? orderForm(first.origin, shop.slug, product) : null;
    },
  });
}

const isTaken = ({ status }: Sent) => status === 303;
const isServerError = ({ status, head }: Sent) =>
  status === 0 || (status >= 500 && !(status === 503 && /\r\nretry-after: *\d/i.test(head)));

/** Orders a second from the first sending to the last answer. */
function rateOf(all: readonly Sent[]): number {
  const from = Math.min(...all.map(({ sent }) => sent));
  const to = Math.max(...all.map(({ answered }) => answered));
  return all.filter(isTaken).length / ((to - from) / 1000);
}

function statuses(all: readonly Sent[]): string {
  const counts = Object.entries(Object.groupBy(all, ({ status }) => String(status)));
  return counts.map(([status, some = []]) => `${some.length} × ${status}`).join(', ');
}

async function storm(context: BenchContext, site: Site, shop: SeededShop): Promise<Figures> {
  const { say, calibration, full } = context;
  const [hotProduct] = shop.products;
  if (!hotProduct) throw new Error('There is nothing to sell.');
  await rush(site, shop, [hotProduct], { connections: 32, seconds: 3 });
  const [hot, spread, toHello]: number[][] = [[], [], []];
  const all: Sent[] = [];
  for (let round = 0; round < (full ? 9 : 5); round++) {
    const hello = await calibration.hello(0.5);
    const some = await rush(site, shop, [hotProduct], { connections: 64, seconds: 2 });
    hot?.push(rateOf(some));
    toHello?.push(rateOf(some) / hello);
    all.push(...some);
    const others = await rush(site, shop, shop.products, { connections: 64, seconds: 2 });
    spread?.push(rateOf(others));
    all.push(...others);
  }
  const peak = median(hot ?? []);
  say(
    `one hot product: ${(hot ?? []).map(Math.round).join(', ')} orders/s; 64 products: ${(spread ?? []).map(Math.round).join(', ')}`,
  );
  say(statuses(all));
  const sync = calibration.fdatasync(site.dataFolder);
  const sale = await sellOut(context, site, shop);
  const over = await overload(context, site, shop, peak);
  const megabytes = megabytesOf([
    ...site.hallways.map(({ process }) => process.pid ?? null),
    site.postgresPid,
  ]);
  say(`memory of Node and PostgreSQL after it: ${rounded(megabytes)} MB`);
  return {
    orders_rps: rounded(peak),
    orders_to_hello: rounded(median(toHello ?? [])),
    orders_to_fdatasync: rounded(peak / sync),
    hot_to_spread: rounded(peak / median(spread ?? [])),
    goodput_overload: rounded(over.goodput / peak),
    ...sale.figures,
    server_errors: [...all, ...sale.all, ...over.all].filter(isServerError).length,
    attempts: all.length + sale.all.length + over.all.length,
    rss_storm_mb: rounded(megabytes),
  };
}

const peakOfTrace = 1340;

/** A real sale's shape, ten times over: nothing at first, 1,340 a second after five seconds, and so on. */
function traceDueAt(n: number): number {
  const inRamp = (peakOfTrace * 5) / 2;
  return n < inRamp
    ? Math.sqrt(n / (peakOfTrace / 2 / 5)) * 1000
    : 5000 + ((n - inRamp) / peakOfTrace) * 1000;
}

/** Fewer places than people: what is sold against what there is, and who was refused while there was some. */
async function sellOut({ say }: BenchContext, site: Site, shop: SeededShop) {
  const capacity = 2500;
  const product = await seedProduct(site.house, shop, 'Scarce', capacity);
  const all = await rush(site, shop, [product], { connections: 256, count: 5500, dueAt: traceDueAt });
  const taken = all.filter(isTaken);
  const { units, orders } = await soldOf(site.house.db, product);
  const refused = all.filter(({ status }) => status === 409);
  const sentOfTaken = taken.map(({ sent }) => sent).sort((a, b) => a - b);
  // Whoever was refused before as many orders as there are places had even been sent was refused a place that was there.
  const full = sentOfTaken[capacity - 1] ?? Number.POSITIVE_INFINITY;
  const false_refusals = refused.filter(({ answered }) => answered < full).length;
  say(`the trace, ten times over: ${statuses(all)}; ${units} of ${capacity} sold in ${orders} orders`);
  const figures = {
    p99_ms: rounded(
      percentile(
        taken.map(({ sent, answered }) => answered - sent),
        0.99,
      ),
    ),
    oversold: Math.max(0, units - capacity) + Math.max(0, taken.length - orders),
    false_refusals,
    unsold: Math.max(0, capacity - units),
  };
  return { all, figures };
}

/** Five times as many as the till can take, for five seconds, whether or not they were answered. */
async function overload({ say }: BenchContext, site: Site, shop: SeededShop, peak: number) {
  const [product] = shop.products;
  const rate = peak * 5;
  const all = await rush(site, shop, product ? [product] : [], {
    ...{ connections: 400, count: Math.round(rate * 5), seconds: 5 },
    dueAt: (n) => (n / rate) * 1000,
  });
  say(`five times the peak: ${statuses(all)}`);
  return { all, goodput: rateOf(all) };
}

/** Without locks, the same small sale some times over: places are sold twice, or the proof proves nothing. */
async function control({ say }: BenchContext, site: Site, shop: SeededShop): Promise<Figures> {
  let oversold = 0;
  let attempts = 0;
  for (let round = 0; round < 8; round++) {
    const product = await seedProduct(site.house, shop, `Scarce ${round + 1}`, 100);
    const all = await rush(site, shop, [product], { connections: 64, count: 400 });
    const { units } = await soldOf(site.house.db, product);
    say(`without locks: ${units} of 100 sold; ${statuses(all)}`);
    oversold += Math.max(0, units - 100);
    attempts += all.length;
  }
  return { oversold, attempts };
}
