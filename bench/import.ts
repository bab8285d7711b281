import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImport } from '#programme/server';
import type { Bench, BenchContext } from './bench.ts';
import { median, rounded } from './measure.ts';
import { type BenchDatabase, orThrow, seedEdition, startBenchDatabase } from './with-edition.ts';
import { countUnreportedLosses } from './with-losses.ts';
import { frabSchedule } from './with-programme.ts';

const project = join(import.meta.dirname, '..');
const realFile = join(project, '../shared/data/fosdem/fosdem-2025.xml');

export const asksNoPages = true;

/** A frab file of 943 sessions through `hallway import`, beside the same command that does nothing; and what was lost on the way. */
export const run: Bench = async (context) => {
  const database = await startBenchDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hallway-import-'));
  try {
    const real = existsSync(realFile);
    const text = real ? await readFile(realFile, 'utf8') : frabSchedule(943);
    context.say(real ? 'a real schedule of 943 sessions' : 'a made-up schedule: the real one is not here');
    const losses = await losesNothing(database, text);
    const file = join(folder, 'schedule.xml');
    await writeFile(file, text);
    return {
      seconds: await commandSeconds(context, database, file),
      sessions: losses.sessions,
      unreported_losses: losses.unreported,
    };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

async function losesNothing({ house }: BenchDatabase, text: string) {
  const { organiser, id: editionId } = await seedEdition(house, 'losses');
  const bytes = new TextEncoder().encode(text);
  const { imported } = orThrow(
    await readImport(house, organiser, { editionId, sourceName: 'schedule.xml', bytes }),
  );
  return { sessions: imported.programme.sessions.length, unreported: countUnreportedLosses(text, imported) };
}

/** Each time into an edition of its own; what the process needs to start at all is taken off. */
async function commandSeconds({ say, full }: BenchContext, { house, url }: BenchDatabase, file: string) {
  const command = (...args: string[]) => {
    const started = performance.now();
    const env = { ...process.env, DATABASE_URL: url };
    const run = spawnSync(process.execPath, ['bin/hallway.js', ...args], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    if (run.status !== 0)
      throw new Error(`hallway ${args.join(' ')} ended with ${run.status}:\n${run.stdout}${run.stderr}`);
    return (performance.now() - started) / 1000;
  };
  const times: number[] = [];
  for (let round = 0; round < (full ? 9 : 5); round++) {
    const { slug } = await seedEdition(house, `import-${round}`);
    const bare = command('--help');
    times.push(command('import', file, '--edition', slug) - bare);
  }
  say(`beyond process start: ${times.map(rounded).join(', ')} s`);
  return rounded(median(times));
}
