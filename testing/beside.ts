import { openDatabase } from '../src/platform/database/database.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { startPostgres } from '../src/platform/postgres/supervisor.ts';
import type { RunningHallway } from './running-hallway.ts';
import { testHouse } from './test-house.ts';

export type Beside = { readonly house: House; close(): Promise<void> };

/** A house over the database of a running Hallway, as its commands have one: to look at rows, and to make sign-ins. */
export async function openBeside(hallway: RunningHallway): Promise<Beside> {
  const log = createLog(() => undefined);
  const server = await startPostgres({ dataFolder: hallway.dataFolder, log, joinRunning: true });
  const db = openDatabase({ url: server.url, connections: 2, log, slowMs: 60_000 });
  const settings = { HALLWAY_MODE: 'rehearsal', ORIGIN: hallway.origin };
  return {
    house: testHouse(db, settings),
    close: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}
