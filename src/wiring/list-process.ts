import { carryOutReading, fillPlaces } from '#directory/server';
import { openGazetteer } from '../platform/gazetteer/gazetteer.ts';
import { listCities } from '../platform/gazetteer/list-cities.ts';
import { safeFetch } from '../platform/http/safe-fetch.ts';
import type { ListWork, ListWorkEnd } from './list-work.ts';
import { openHouseBeside } from './open-house.ts';

/** The process of `doListWork`: parsing and comparing whole lists, which would keep every page waiting. */

/** Towns of this size are known by name to whoever looks for what is near. */
const leastPeople = 15_000;

const stopping = new AbortController();
// Whoever ends Hallway at a terminal means its parent, which says what is to become of the work.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => stopping.abort());
process.on('message', (message: ListWork | 'stop') => {
  if (message === 'stop') stopping.abort();
  else void begin(message);
});

async function begin(given: ListWork): Promise<void> {
  const open = openHouseBeside(given.config, given.databaseUrl, { connections: 2 });
  open.house.clock.setOffset(given.offsetMs);
  const end: ListWorkEnd = await work(given).then(
    (done) => ({ done }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  await open.close();
  if (process.connected) process.send?.(end, () => process.disconnect());

  async function work({ task }: ListWork): Promise<boolean> {
    if (task.kind === 'places') return fillPlaces(open.house, () => listCities(leastPeople));
    const tools = { fetch: safeFetch, openPlaces: openGazetteer, signal: stopping.signal };
    await carryOutReading(open.house, task.runId, tools);
    return true;
  }
}
