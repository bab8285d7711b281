import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hallway, type Ran } from '../../../testing/programs.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const real = existsSync(data);
if (!real) console.warn('Real lists (../shared/data) are not here: their tests are left out.');

// Processes take their time where much else goes on.
vi.setConfig({ testTimeout: 240_000 });

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hallway-lists-'));
  mkdirSync(join(folder, 'list/2031'), { recursive: true });
  const row = {
    name: 'Oak Conf',
    url: 'https://oak.example/',
    startDate: '2031-05-02',
    endDate: '2031-05-03',
  };
  writeFileSync(join(folder, 'list/2031/python.json'), JSON.stringify([row, { url: 'https://x.example/' }]));
  writeFileSync(join(folder, 'list/readme.md'), 'hello');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

function run(...args: readonly string[]): Promise<Ran> {
  const env = { DATABASE_URL: database.url, HALLWAY_DATA: join(folder, 'data') };
  return hallway(args, { cwd: folder, env });
}
async function counts() {
  const { rows } = await sql`SELECT (SELECT count(*)::int FROM directory.listing) AS listings,
    (SELECT count(*)::int FROM directory.record) AS records,
    (SELECT count(*)::int FROM directory.conference) AS conferences,
    (SELECT count(*)::int FROM directory.fact_change) AS changes`.execute(database.db);
  return rows[0];
}

describe('hallway import-directory', () => {
  test('reads a folder, names what it is and everything that could not be used', async () => {
    const ran = await run('import-directory', 'list');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toBe(
      'confs.tech: 1 edition read, 1 new, 0 known from other sources, 0 changed, 0 unchanged\n' +
        '  1 problem\n  2031/python.json #2 name: the entry has no name\n',
    );
  });

  test('reads into a source of another name, as a part', async () => {
    const ran = await run('import-directory', 'list/2031/python.json', '--source', 'Trees', '--part');
    expect(ran.out).toContain('Trees: 1 edition read, 0 new, 1 known from other sources');
    const { rows } = await sql`SELECT slug, kind FROM directory.source WHERE name = 'Trees'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ slug: 'trees', kind: 'confs-tech' }]);
  });

  test('refuses in one sentence what it cannot read', async () => {
    expect(await run('import-directory')).toMatchObject({
      code: 1,
      err: 'Say what to read: a file, a folder, an address or a list.\n',
    });
    expect(await run('import-directory', 'list/readme.md')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^This is none of the lists that we read/),
    });
    expect(await run('import-directory', 'nowhere')).toMatchObject({
      code: 1,
      err: 'nowhere could not be read (ENOENT).\n',
    });
    expect(await run('import-directory', 'http://127.0.0.1:1024/list.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('private network'),
    });
  });

  test.skipIf(!real)('takes the real lists in whole, and a second time nothing changes', async () => {
    const lists = ['python-deadlines', 'confs-tech', 'python-org-events/events.ics'];
    const given = lists.map((list) => join(data, list));
    expect(await run('import-directory', ...given)).toMatchObject({ code: 0, err: '' });
    const before = await counts();
    const again = await run('import-directory', ...given);
    const same = again.out.match(/ 0 new, 0 known from other sources, 0 changed, [\d,]+ unchanged/g);
    expect(same).toHaveLength(3);
    expect(await counts()).toEqual(before);
  });
});

describe('hallway refresh-directory', () => {
  test('says that nothing is due', async () => {
    expect(await run('refresh-directory')).toMatchObject({ code: 0, out: 'No list is due.\n' });
  });
});
