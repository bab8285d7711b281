import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type EmptyDatabases, emptyDatabases } from '../../testing/empty-databases.ts';
import { runProgram } from '../../testing/programs.ts';
import { CannotStart, readConfig } from '../platform/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { createLog } from '../platform/log.ts';
import { listen } from './listen.ts';
import { openHouse } from './open-house.ts';
import { loadPagesBuild } from './pages-build.ts';

vi.setConfig({ testTimeout: 60_000 });

let databases: EmptyDatabases;
let folder: string;
beforeAll(async () => {
  databases = emptyDatabases();
  folder = await mkdtemp(join(tmpdir(), 'hallway-starting-'));
});
afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

const open = (settings: Readonly<Record<string, string>>) =>
  openHouse(readConfig({ HALLWAY_DATA: join(folder, 'data'), ...settings }), {
    log: createLog(() => undefined),
  });
async function whyNot(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'It could.',
    (thrown: unknown) => thrown,
  );
  return error instanceof CannotStart ? error.message : `Not expected: ${error}`;
}
function taken(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}

describe('a database', () => {
  test('that is there is opened, made ready, and closed again', async () => {
    const url = await databases.create();
    const opened = await open({ DATABASE_URL: url });
    const { rows } = await sql`SELECT count(*) AS there FROM directory.edition`.execute(opened.house.db);
    expect(rows).toEqual([{ there: 0 }]);
    await opened.close();
    await expect(sql`SELECT 1`.execute(opened.house.db)).rejects.toThrow();
  });

  test('that is not there, or is not for us, is one sentence without the password', async () => {
    const { server, port } = await taken();
    await new Promise((closed) => server.close(closed));
    const there = new URL(inject('postgresUrl'));
    const at = (change: (url: URL) => void) => {
      const url = new URL(there);
      change(url);
      return open({ DATABASE_URL: url.href });
    };
    const sentences = [
      await whyNot(open({ DATABASE_URL: `postgres://u:secret@127.0.0.1:${port}/h` })),
      await whyNot(open({ DATABASE_URL: 'postgres://u:secret@no-such-host.invalid/h' })),
      await whyNot(
        at((url) => {
          url.pathname = '/no_such_database';
        }),
      ),
      await whyNot(
        at((url) => {
          url.username = 'nobody_at_all';
          url.password = 'secret';
        }),
      ),
    ];
    expect(sentences).toEqual([
      `No PostgreSQL answers at 127.0.0.1:${port} (ECONNREFUSED); start it, or correct DATABASE_URL.`,
      expect.stringMatching(
        /^No PostgreSQL answers at no-such-host\.invalid \([A-Z_]+\); start it, or correct DATABASE_URL\.$/,
      ),
      `PostgreSQL at ${there.host} has no database of that name; create it, or correct DATABASE_URL.`,
      `PostgreSQL at ${there.host} refuses the user or password of DATABASE_URL.`,
    ]);
    expect(sentences.join()).not.toContain('secret');
  });

  test('of a newer Hallway, in an encoding that cannot keep every language, or not ours to change, is refused', async () => {
    const newer = await databases.create();
    await migrate(newer);
    const client = await databases.connect(newer);
    await client.query("INSERT INTO platform.migration (name) VALUES ('9999-later.sql')");
    expect(await whyNot(open({ DATABASE_URL: newer }))).toMatch(/^The database was made by a newer Hallway /);

    const name = `ascii_${crypto.randomUUID().replaceAll('-', '')}`;
    await client.query(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`);
    const ascii = new URL(newer);
    ascii.pathname = `/${name}`;
    expect(await whyNot(open({ DATABASE_URL: ascii.href }))).toMatch(
      /^The database is in the encoding SQL_ASCII /,
    );
    await client.query(`DROP DATABASE ${name}`);
  });
});

describe('a data folder', () => {
  test('that cannot be made is one sentence', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await whyNot(open({ HALLWAY_DATA: join(folder, 'file', 'data') }))).toMatch(
      /^The data folder [^\n]+ cannot be made \([^\n]+\); set HALLWAY_DATA to a folder that can be written\.$/,
    );
  });

  test.skipIf(process.platform !== 'linux')(
    'in a place that takes no folders is one sentence, and not a start that never ends',
    async () => {
      for (const path of ['/proc/nothing', '/proc/nothing/in/it', '/proc'])
        expect(await whyNot(open({ HALLWAY_DATA: path }))).toMatch(
          /^The (?:data )?folder \/proc[^\n]+ set HALLWAY_DATA to a folder that can be written\.$/,
        );
    },
  );
});

describe('a port', () => {
  const web = { fetch: () => new Response('hello'), quick: () => false, close: () => undefined };

  test('that is free is served until it is closed', async () => {
    const served = await listen(web, { port: 0, host: '127.0.0.1' });
    const answer = await fetch(`http://127.0.0.1:${served.port}/`);
    expect(await answer.text()).toBe('hello');
    await served.close();
    await expect(fetch(`http://127.0.0.1:${served.port}/`)).rejects.toThrow();
  });

  test('that is taken, or of no address of ours, is one sentence', async () => {
    const { server, port } = await taken();
    expect(await whyNot(listen(web, { port, host: '127.0.0.1' }))).toBe(
      `Port ${port} is taken by another program; stop that one, or set PORT to a free port.`,
    );
    expect(await whyNot(listen(web, { port: 0, host: '203.0.113.7' }))).toBe(
      'The setting HOST must be an address of this machine; 203.0.113.7 is none.',
    );
    await new Promise((closed) => server.close(closed));
  });
});

test('pages that are not built are one sentence', async () => {
  expect(await whyNot(loadPagesBuild(folder))).toBe(
    'The pages are not built yet; run `npm run build` first.',
  );
});

describe('a process', () => {
  test('that cannot start ends with 1 and one sentence', async () => {
    const start = (env: Readonly<Record<string, string>>) =>
      runProgram('src/main.ts', [], {
        env: { HALLWAY_ROLE: 'worker', HALLWAY_DATA: join(folder, 'x'), ...env },
      });
    const [setting, proxies] = await Promise.all([
      start({ PORT: 'http' }),
      start({ TRUSTED_PROXIES: 'everybody', DATABASE_URL: 'postgres://127.0.0.1:1/x' }),
    ]);
    expect([setting, proxies]).toEqual([
      {
        code: 1,
        out: '',
        err: 'Hallway cannot start. The setting PORT must be a port number from 0 to 65535; it is not.\n',
      },
      {
        code: 1,
        out: '',
        err: 'Hallway cannot start. The setting TRUSTED_PROXIES must hold addresses or ranges; everybody is neither.\n',
      },
    ]);
  });
});
