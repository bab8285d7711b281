import { sql } from 'kysely';
import { findPublishedProgramme, searchProgramme } from '#programme/server';
import { startHallway } from '../testing/running-hallway.ts';
import type { Bench, BenchContext } from './bench.ts';
import { percentile, rounded } from './measure.ts';
import {
  type BenchDatabase,
  type SeededEdition,
  seedEdition,
  seedProgramme,
  startBenchDatabase,
} from './with-edition.ts';
import { frabSchedule, searchWords } from './with-programme.ts';

const editions = 8000;

/** A search over a released programme of 1,000 sessions, and one over a directory of 8,000 editions. */
export const run: Bench = async (context) => {
  const database = await startBenchDatabase();
  try {
    const edition = await seedEdition(database.house, 'bench');
    await seedProgramme(database.house, edition, { name: 'bench.xml', text: frabSchedule(1000) });
    const sessions = await searchSessions(context, database, edition);
    await seedDirectory(database);
    return {
      sessions_p95_ms: rounded(percentile(sessions, 0.95)),
      editions_p95_ms: await searchEditions(context, database),
      editions,
    };
  } finally {
    await database.stop();
  }
};

/** As a page does it: ask which release is newest, then look in its index. */
async function searchSessions({ say, full }: BenchContext, { house }: BenchDatabase, edition: SeededEdition) {
  const times: number[] = [];
  let hits = 0;
  for (let round = 0; round < (full ? 5000 : 1000); round++) {
    const started = performance.now();
    const published = await findPublishedProgramme(house, edition.id);
    if (!published) throw new Error('The programme was not released.');
    hits += searchProgramme(published.search, searchWords[round % searchWords.length] ?? '').length;
    if (round > 0) times.push(performance.now() - started);
  }
  if (hits === 0) throw new Error('No search found anything: there is nothing to measure.');
  say(`sessions: ${times.length} searches, half within ${rounded(percentile(times, 0.5))} ms`);
  return times;
}

async function seedDirectory({ house }: BenchDatabase): Promise<void> {
  await sql`INSERT INTO directory.conference (id, slug, name, created_at)
    SELECT gen_random_uuid(), 'series-' || n, 'Series ' || n, now() FROM generate_series(1, 2000) n`.execute(
    house.db,
  );
  await sql`INSERT INTO directory.edition
      (id, conference_id, slug, name, starts_on, ends_on, zone, city, country, is_public, created_at, updated_at)
    SELECT gen_random_uuid(), c.id, c.slug || '-' || year, c.name || ' ' || year, make_date(year, 1 + year % 12, 5),
      make_date(year, 1 + year % 12, 7), 'UTC', (ARRAY['Lisbon','Seoul','Prague','Taipei','Bogotá'])[1 + year % 5], 'PT', true,
      now(), now()
    FROM directory.conference c, generate_series(2024, 2027) year WHERE c.slug LIKE 'series-%'`.execute(
    house.db,
  );
  await sql`ANALYZE directory.edition`.execute(house.db);
}

/** Through the API of a Hallway over this database; `null` if it has no such search. */
async function searchEditions({ say }: BenchContext, { url }: BenchDatabase): Promise<number | null> {
  const hallway = await startHallway({ mode: 'real', environment: { DATABASE_URL: url } });
  try {
    const times: number[] = [];
    for (let round = 0; round < 200; round++) {
      const started = performance.now();
      const answer = await fetch(`${hallway.origin}/api/v1/editions?q=series%20${round + 1}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) {
        say(`editions: the API answered ${answer.status}, so there is nothing to measure`);
        return null;
      }
      times.push(performance.now() - started);
    }
    say(`editions: ${times.length} searches over HTTP, half within ${rounded(percentile(times, 0.5))} ms`);
    return rounded(percentile(times, 0.95));
  } finally {
    await hallway.remove();
  }
}
