import { createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createClock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { createLog } from '../src/platform/log.ts';
import { createMail } from '../src/platform/mail/mail.ts';
import { hallway, runProgram } from '../testing/programs.ts';
import { freePort, newDataFolder, startHallway } from '../testing/running-hallway.ts';
import { startScratchPostgres } from '../testing/scratch-postgres.ts';

test('Hallway ends in good order on SIGTERM, with its PostgreSQL, and commands work beside it until then', async () => {
  const running = await startHallway({ mode: 'real' });
  const env = { HALLWAY_DATA: running.dataFolder };
  const doctor = await hallway(['doctor'], { env });
  expect([doctor.code, doctor.err]).toEqual([0, '']);
  const postgres = running.postgresPid();
  await running.stop();
  expect([running.process.exitCode, running.process.signalCode]).toEqual([0, null]);
  expect(() => process.kill(postgres ?? 0, 0)).toThrow('ESRCH');
  expect(running.postgresPid()).toBeNull();
  await running.remove();
});

test('a port that is taken ends the start with 1, one sentence, and no PostgreSQL left behind', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, '0.0.0.0', listening));
  const dataFolder = await newDataFolder();
  const env = { HALLWAY_DATA: dataFolder, PORT: String(port), NODE_ENV: 'production', LOG_LEVEL: 'error' };
  const refused = await runProgram('src/main.ts', [], { env });
  expect(refused).toEqual({
    code: 1,
    out: '',
    err: `Hallway cannot start. Port ${port} is taken by another program; stop that one, or set PORT to a free port.\n`,
  });
  await new Promise((closed) => other.close(closed));
  const started = await startHallway({ mode: 'real', dataFolder });
  await started.remove();
});

test('web and worker run as processes of their own on one database: the web serves, the worker delivers', async () => {
  const postgres = await startScratchPostgres();
  const environment = { DATABASE_URL: postgres.url };
  const web = await startHallway({ mode: 'real', environment: { ...environment, HALLWAY_ROLE: 'web' } });
  const db = openDatabase({
    url: postgres.url,
    connections: 1,
    log: createLog(() => undefined),
    slowMs: 60_000,
  });
  const mail = createMail({ clock: createClock(), newId: () => crypto.randomUUID() });
  const letter = { key: 'x', to: 'ada@example.org', subject: 'Hello', text: 'Hello' };
  await db.transaction().execute((tx) => mail.post(tx, letter));
  const sent = async () =>
    (await sql<{ sent: string }>`SELECT sent_to AS sent FROM platform.letter`.execute(db)).rows[0]?.sent ??
    null;
  expect((await fetch(web.origin)).status).toBe(200);
  expect(await sent()).toBeNull();
  const port = await freePort();
  const settings = {
    ...environment,
    HALLWAY_ROLE: 'worker',
    HALLWAY_DATA: web.dataFolder,
    PORT: String(port),
  };
  const ended = new AbortController();
  const worker = runProgram('src/main.ts', [], { env: settings, signal: ended.signal });
  await expect.poll(sent, { timeout: 30_000 }).toBe('file');
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  ended.abort();
  expect((await worker).code).toBe(0);
  await db.destroy();
  await web.remove();
  await postgres.stop();
});
