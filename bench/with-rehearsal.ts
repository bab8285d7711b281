import { sql } from 'kysely';
import { createOneClickSignIn } from '#people/server';
import type { PersonId } from '../src/kernel/ids.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import type { House } from '../src/platform/house.ts';
import { createLog } from '../src/platform/log.ts';
import { startPostgres } from '../src/platform/postgres/supervisor.ts';
import type { RunningHallway } from '../testing/running-hallway.ts';
import { testHouse } from '../testing/test-house.ts';

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

/** The cookie header of a browser in which this person has just signed in by one click. */
export async function cookieOf(house: House, origin: string, personId: PersonId): Promise<string> {
  const path = await createOneClickSignIn(house, personId);
  if (!path) throw new Error('One-click sign-in is for rehearsals only.');
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`One-click sign-in answered ${answer.status} and no cookie.`);
  return cookies.join('; ');
}

/** The rehearsal's edition that is under way, and a person who owns it. */
export async function currentEdition(house: House): Promise<{ slug: string; owner: PersonId }> {
  const { rows } = await sql<{ slug: string; owner: PersonId }>`
    SELECT e.slug, g.person_id AS owner FROM directory.edition e
    JOIN people."grant" g ON g.edition_id = e.id AND g.role IN ('owner', 'organiser')
    JOIN programme.session s ON s.edition_id = e.id
    GROUP BY e.slug, g.person_id, e.starts_on ORDER BY count(*) DESC LIMIT 1`.execute(house.db);
  if (!rows[0]) throw new Error('The rehearsal has no edition with an owner.');
  return rows[0];
}
