import { timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { Gauge } from 'prom-client';
import type { House } from '../platform/house.ts';
import { readOutboxState } from '../platform/outbox-lanes.ts';
import { socketAddressOf } from './web-parts.ts';

const lateSeconds = 300;

/** Adds what operators and their machines ask: does it live, is it ready, how does it do. */
export function addOperatorsAddresses(app: Hono, house: House): void {
  app.get('/healthz', (c) => c.text('ok', 200, noStore));
  app.get('/readyz', async (c) => {
    const problem = await unreadiness(house);
    return problem ? c.text(problem, 503, { ...noStore, 'Retry-After': '5' }) : c.text('ready', 200, noStore);
  });
  watchOutbox(house);
  app.get('/metrics', async (c) => {
    const { authorization } = c.req.header();
    if (!isLocal(c) && !opens(authorization, house.config.metricsToken)) {
      return authorization ? c.text('This token does not open it.', 401) : c.notFound();
    }
    const { registry } = house.metrics;
    return c.body(await registry.metrics(), 200, { ...noStore, 'Content-Type': registry.contentType });
  });
}

const noStore = { 'Cache-Control': 'no-store' };

/** Why this process should get no requests, or `null`. */
async function unreadiness(house: House): Promise<string | null> {
  try {
    const { oldestSeconds } = await readOutboxState(house.db, house.clock.now());
    // A rehearsal's clock jumps, so how old its events are says nothing.
    if (!house.config.roles.worker || house.config.mode === 'rehearsal') return null;
    return oldestSeconds > lateSeconds ? `events wait for ${oldestSeconds} s` : null;
  } catch (error) {
    house.log.warn('web.not-ready', { error: error instanceof Error ? error.message : String(error) });
    return 'the database does not answer';
  }
}

/** True for a program on this machine that asks directly: nothing stands in between that could have brought a stranger. */
function isLocal(c: Context): boolean {
  const socket = socketAddressOf(c)?.replace(/^::ffff:/, '') ?? '';
  const { hostname } = new URL(c.req.url);
  return (
    (socket === '::1' || socket.startsWith('127.')) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname) &&
    !['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name) !== undefined)
  );
}

function opens(authorization: string | undefined, token: string | null): boolean {
  if (!token || !authorization) return false;
  const given = Buffer.from(authorization);
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Numbers of the outbox, read when somebody asks for them. */
function watchOutbox(house: House): void {
  const { registry } = house.metrics;
  const name = 'hallway_outbox_waiting';
  if (registry.getSingleMetric(name)) return;
  const oldest = new Gauge({
    name: 'hallway_outbox_oldest_seconds',
    help: 'Age of the event that waits longest for its delivery.',
    registers: [registry],
  });
  new Gauge({
    name,
    help: 'Events that wait for their delivery.',
    registers: [registry],
    async collect() {
      const state = await readOutboxState(house.db, house.clock.now());
      this.set(Number(state.waiting));
      oldest.set(state.oldestSeconds);
    },
  });
}
