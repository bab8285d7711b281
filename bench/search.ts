import { findPublishedProgramme, searchProgramme } from '#programme/server';
import type { Bench, BenchContext } from './bench.ts';
import { percentile, rounded } from './measure.ts';
import {
  type BenchDatabase,
  type SeededEdition,
  seedEdition,
  seedProgramme,
  startBenchDatabase,
} from './with-edition.ts';
import { seedListings } from './with-listings.ts';
import { frabSchedule, searchWords } from './with-programme.ts';
import { askQuestions } from './with-questions.ts';

/** As many as real lists have; `--editions=1000000` for as many as it is made to hold. */
function countOf(flags: readonly string[]): number {
  const flag = flags.find((each) => each.startsWith('--editions='));
  const count = Number(flag?.split('=')[1] ?? 8000);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('--editions needs a whole number.');
  return count;
}

async function seed({ house }: BenchDatabase, editions: number, { say }: BenchContext): Promise<void> {
  const started = performance.now();
  await seedListings(house.db, editions);
  say(`${editions} made-up editions written in ${rounded((performance.now() - started) / 1000)} s`);
}

/** A search over a released programme of 1,000 sessions, and every question of the home page over a catalogue of 8,000 editions. */
export const run: Bench = async (context) => {
  const database = await startBenchDatabase();
  try {
    const edition = await seedEdition(database.house, 'bench');
    await seedProgramme(database.house, edition, { name: 'bench.xml', text: frabSchedule(1000) });
    const sessions = await searchSessions(context, database, edition);
    const editions = countOf(context.flags);
    await seed(database, editions, context);
    const asked = await askQuestions(database.house, context.full ? 20 : 5, context.say);
    return {
      sessions_p95_ms: rounded(percentile(sessions, 0.95)),
      editions_p95_ms: rounded(asked.p95),
      editions_cold_p95_ms: rounded(asked.coldP95),
      editions_worst_kind_cold_p95_ms: rounded(asked.worstCold),
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
