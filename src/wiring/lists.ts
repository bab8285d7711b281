import {
  askForDueReadings,
  closeLostRuns,
  hasPlaces,
  listLeftRuns,
  listPublicEditionsOnce,
  type RunId,
  takeStarter,
} from '#directory/server';
import { operator } from '#people';
import { readId } from '../kernel/ids.ts';
import { openGazetteer } from '../platform/gazetteer/gazetteer.ts';
import type { House } from '../platform/house.ts';
import { safeFetch } from '../platform/http/safe-fetch.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { doListWork } from './list-work.ts';
import type { OpenHouse } from './open-house.ts';

/** What a reading needs that a command carries out itself; the gazetteer is opened for each and let go after it. */
export const readingTools = { fetch: safeFetch, openPlaces: openGazetteer };

type Opened = Pick<OpenHouse, 'house' | 'databaseUrl'>;

/** Reads lists when somebody asked, when their time has come, and when a process died over one. */
export function defineLists(jobs: Jobs, open: Opened): void {
  jobs.define<{ runId: RunId }>(
    'directory.read-list',
    { minutes: 30, lookSeconds: 2 },
    async ({ runId }, { signal }) => {
      await doListWork(open, { kind: 'reading', runId }, { signal });
    },
  );
  jobs.define('directory.keep-lists', { minutes: 10, lookSeconds: 5 }, (_, { signal }) =>
    keepLists(jobs, open, signal),
  );
  jobs.schedule('directory.keep-lists', '*/5 * * * *');
}

/** One look after the lists; harmless at any time. */
async function keepLists(jobs: Jobs, open: Opened, signal: AbortSignal): Promise<void> {
  const { house } = open;
  const isFilled = await hasPlaces(house.db);
  if (!isFilled && (await doListWork(open, { kind: 'places' }, { signal })))
    house.log.info('directory.places-filled', {});
  await closeLostRuns(house.db, house.clock.now());
  const due = await askForDueReadings(house, operator);
  const asked = due.ok ? due.value.map(({ run }) => run) : [];
  for (const runId of [...asked, ...(await listLeftRuns(house.db))]) {
    await jobs.send('directory.read-list', { runId }, { key: runId });
  }
}

/** Sends a reading that somebody asked for to the workers. */
export function listReactions(jobs: Jobs): Reactions<House> {
  return {
    'directory.reading-asked': [
      async (_, event) => {
        const runId = readId<'run'>(String(event.facts.runId));
        if (runId) await jobs.send('directory.read-list', { runId }, { key: runId });
      },
    ],
  };
}

/** What an installation begins with: the starter list and public editions that are not listed yet at once, places as soon as a worker has a moment. */
export async function beginCatalogue(jobs: Jobs, house: House): Promise<void> {
  if (house.config.starter && (await takeStarter(house))) house.log.info('directory.starter-taken', {});
  const listed = await listPublicEditionsOnce(house);
  if (listed > 0) house.log.info('directory.editions-listed', { editions: listed });
  await jobs.send('directory.keep-lists', {}, { key: 'schedule' });
}
