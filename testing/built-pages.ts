import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build, buildIsCurrent } from '../scripts/build.js';
import { loadPagesBuild, type PagesBuild } from '../src/wiring/pages-build.ts';

const project = join(import.meta.dirname, '..');
const lock = join(tmpdir(), `hallway-build-${project.replaceAll(/[^a-z0-9]+/gi, '-')}`);
const longestBuildMs = 120_000;

/** The pages as they would be served, built anew if their sources changed; several test files that ask at once wait for one building. Import `as-in-production.ts` first. */
export async function builtPages(): Promise<PagesBuild> {
  await locked(async () => {
    if (!buildIsCurrent() && build() !== 0) throw new Error('The pages could not be built.');
  });
  return loadPagesBuild(project);
}

async function locked(work: () => Promise<void>): Promise<void> {
  while (!taken()) await wait(100);
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

/** A lock that a killed run left behind counts no longer after a while. */
function taken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > longestBuildMs) rmdirSync(lock);
    return false;
  }
}
