import { join } from 'node:path';
import { createAuth } from '#people/server';
import { oneClickSignIns } from '#rehearsal/server';
import { CannotStart, readConfig } from './platform/config.ts';
import type { House } from './platform/house.ts';
import { readProxies } from './platform/http/client-address.ts';
import { addAddresses } from './wiring/addresses.ts';
import { listen } from './wiring/listen.ts';
import { openHouse } from './wiring/open-house.ts';
import { loadPagesBuild } from './wiring/pages-build.ts';
import { openPagesInDevelopment, withoutKeptPages } from './wiring/pages-in-development.ts';
import { openRehearsal, settleMode } from './wiring/rehearsal.ts';
import { createWeb } from './wiring/web.ts';
import { startWorkers } from './wiring/workers.ts';

const project = join(import.meta.dirname, '..');

/** Starts one Hallway process as its settings say: web, worker, or both. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const proxies = readProxies(config.trustedProxies);
  const developing = process.env.NODE_ENV === 'development' ? await openPagesInDevelopment(project) : null;
  const pages = developing ?? (config.roles.web ? await loadPagesBuild(project) : null);
  const open = await openHouse(config);
  const closers: (() => Promise<void>)[] = [() => open.close()];
  if (developing) closers.push(developing.close);
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  const ending = endWith(close);
  try {
    await settleMode(open.house);
    if (config.mode === 'rehearsal') {
      const rehearsal = await openRehearsal(open.house);
      closers.push(async () => rehearsal.stop());
    }
    if (config.roles.worker) closers.push((await startWorkers(open)).stop);
    if (pages) {
      const auth = await createAuth(open.house);
      const house = developing ? withoutKeptPages(open.house) : open.house;
      const mode = developing ? 'development' : 'production';
      const app = createWeb({ house, auth, proxies, ...pages, mode, addAddresses });
      const server = await listen(app, config, developing?.before);
      closers.push(server.close);
      open.house.log.info('hallway.serving', { origin: config.origin, port: server.port, mode: config.mode });
      if (config.mode === 'rehearsal') await printSignIns(open.house);
    }
  } catch (error) {
    // Whoever is asked to end while starting finds everything closed under its hands.
    if (ending()) return;
    await close();
    throw error;
  }
}

/** Tells whoever started a rehearsal where to go and as whom. */
async function printSignIns(house: House): Promise<void> {
  const lines = (await oneClickSignIns(house)).map(
    ({ key, name, url }) => `  ${key.padEnd(10)} ${name.padEnd(24)} ${url}`,
  );
  console.log(
    `\nHallway rehearses at ${house.config.origin}\n\nSign in with one click as\n${lines.join('\n')}\n`,
  );
}

/** Ends in good order on a signal, once; tells whether it is at it. */
function endWith(close: () => Promise<void>): () => boolean {
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
  return () => ending;
}

main().catch((error: unknown) => {
  if (error instanceof CannotStart) console.error(`Hallway cannot start. ${error.message}`);
  else console.error('Hallway cannot start, and did not expect why:', error);
  process.exit(1);
});
