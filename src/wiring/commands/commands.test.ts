import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findEdition, listEditions } from '#directory/server';
import { listSponsors } from '#expo/server';
import { insertGrant, insertPerson, viewerOfToken } from '#people/server';
import { findPublishedProgramme, listImports } from '#programme/server';
import { seedRehearsal } from '#rehearsal/server';
import { type EmptyDatabases, emptyDatabases } from '../../../testing/empty-databases.ts';
import { hallway, type Ran, type RunOptions } from '../../../testing/programs.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { CannotStart } from '../../platform/config.ts';
import { type Db, openDatabase } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { createLog } from '../../platform/log.ts';
import { writeSetting } from '../../platform/settings.ts';
import { backupCommand, restoreCommand } from './backups.ts';
import { crowdCommand } from './crowd.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export-programme.ts';
import { type ImportOptions, importCommand } from './import-programme.ts';
import { optionTexts } from './option-texts.ts';
import { tokenCommand } from './token.ts';
import { CommandRefused, commandConfig } from './with-house.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const real = existsSync(data);
if (!real) console.warn('Real programmes (../shared/data) are not here: their tests are left out.');

// Processes take their time where much else goes on.
vi.setConfig({ testTimeout: 120_000 });

let databases: EmptyDatabases;
let folder: string;
let url: string;
let house: TestHouse;
const opened: Db[] = [];
function houseOn(databaseUrl: string): TestHouse {
  const db = openDatabase({
    url: databaseUrl,
    connections: 2,
    log: createLog(() => undefined),
    slowMs: 60_000,
  });
  opened.push(db);
  return testHouse(db);
}
beforeAll(async () => {
  databases = emptyDatabases();
  folder = await mkdtemp(join(tmpdir(), 'hallway-commands-'));
  url = await databases.create();
  await migrate(url);
  house = houseOn(url);
  writeFileSync(
    join(folder, 'talks.csv'),
    'Title,Start,End,Room\nOpening,2027-05-14 09:00,2027-05-14 09:30,Hall\n세션,2027-05-14 10:00,2027-05-14 11:00,Hall\n',
  );
  writeFileSync(join(folder, 'bytes.bin'), Buffer.from([0, 1, 2, 255, 254]));
  writeFileSync(join(folder, 'empty.csv'), '');
});
afterAll(async () => {
  for (const db of opened) await db.destroy();
  await databases.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({ DATABASE_URL: url, HALLWAY_DATA: join(folder, 'data') });
/** A command as a process of its own. */
function run(line: string, options: RunOptions = {}): Promise<Ran> {
  return hallway(line.split(' ').filter(Boolean), {
    cwd: folder,
    ...options,
    env: { ...settings(), ...options.env },
  });
}
/** A command in this process, which is quicker: what it wrote, or the sentence with which it refused. */
async function here(work: () => Promise<void>, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const written: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: unknown) => void written.push(String(line)));
  for (const [name, value] of Object.entries({ HALLWAY_MODE: '', ...settings(), ...env }))
    vi.stubEnv(name, value);
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandRefused || error instanceof CannotStart) return error.message;
    throw error;
  } finally {
    vi.unstubAllEnvs();
    log.mockRestore();
  }
  return written.join('\n');
}
const inFolder = (name: string) => join(folder, name);

describe('the settings of a command', () => {
  test('are those of the environment; a rehearsal that is alone here is meant', async () => {
    const before = process.cwd();
    const place = await mkdtemp(join(tmpdir(), 'hallway-place-'));
    process.chdir(place);
    try {
      expect(commandConfig({})).toMatchObject({ mode: 'real', dataFolder: resolve('.data') });
      mkdirSync('.data/rehearsal/postgres', { recursive: true });
      expect(commandConfig({})).toMatchObject({ mode: 'rehearsal', dataFolder: resolve('.data/rehearsal') });
      expect(commandConfig({ HALLWAY_DATA: '' })).toMatchObject({ dataFolder: resolve('.data/rehearsal') });
      expect(commandConfig({ HALLWAY_DATA: 'x' })).toMatchObject({ mode: 'real', dataFolder: resolve('x') });
      expect(commandConfig({ DATABASE_URL: 'postgres://db/h' })).toMatchObject({
        mode: 'real',
        dataFolder: resolve('.data'),
      });
      mkdirSync('.data/postgres');
      expect(commandConfig({})).toMatchObject({ mode: 'real', dataFolder: resolve('.data') });
    } finally {
      process.chdir(before);
      rmSync(place, { recursive: true });
    }
  });

  test('leave options as they were typed', () => {
    const typed = ['--edition', '007', '--release=1.0', '--people', '5', '--edition', '1e3', '--to', 'x'];
    expect(
      optionTexts(
        { edition: [7, 1000], release: 1, people: 5, to: 'x', all: true, dryRun: undefined },
        typed,
      ),
    ).toEqual({
      edition: '1e3',
      release: '1.0',
      people: '5',
      to: 'x',
      all: true,
      dryRun: undefined,
    });
  });
});

describe('hallway import', () => {
  test('makes the edition, reports, applies, and releases under the name that was typed', async () => {
    const talks = inFolder('talks.csv');
    expect(await here(() => importCommand(talks, { edition: '2027', dryRun: true }))).toContain(
      'There is no edition 2027 yet; it would be made.',
    );
    expect(await listEditions(house.db, 5)).toEqual([]);

    const made = await run('import talks.csv --edition 2027 --zone Asia/Seoul --name 한국 --release 1.0');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('2 sessions, 0 speakers, 1 rooms, 0 tracks, 0 sponsors, 0 pages were read.');
    expect(made.out).toContain('Released as “1.0”: http://localhost:3000/2027/schedule');
    const edition = await findEdition(house.db, '2027');
    expect(edition).toMatchObject({
      name: '한국',
      zone: 'Asia/Seoul',
      startsOn: '2027-05-14',
      isPublic: true,
    });
    const published = edition && (await findPublishedProgramme(house, edition.id));
    expect(published?.release.name).toBe('1.0');
    expect(published?.programme.sessions.map(({ title }) => title).sort()).toEqual(['Opening', '세션']);

    expect(await here(() => importCommand(talks, { edition: '2027', dryRun: true }))).toContain(
      'Applying would change 0 things',
    );
    expect(edition && (await listImports(house.db, edition.id))).toHaveLength(1);
  });

  test('refuses what it cannot read in one sentence, and makes no edition for it', async () => {
    const bring = (source: string, options: ImportOptions = { edition: 'x' }) =>
      here(() => importCommand(source, options));
    const sentences = [
      await bring(inFolder('talks.csv'), {}),
      await bring('no-such-file.xml'),
      await bring(folder),
      await bring(inFolder('bytes.bin')),
      await bring(inFolder('empty.csv')),
      await bring(inFolder('talks.csv'), { edition: 'x', format: 'odt' }),
      await bring(inFolder('talks.csv'), { edition: 'api' }),
      await bring('http://127.0.0.1:9/x.json'),
    ];
    expect(sentences).toEqual([
      'Say into which edition: --edition SLUG.',
      'The file no-such-file.xml could not be read (ENOENT).',
      expect.stringMatching(/^The file .* could not be read \(EISDIR\)\.$/),
      expect.stringMatching(/^[A-Z][^\n]+\.$/),
      expect.stringMatching(/^[A-Z][^\n]+\.$/),
      expect.stringMatching(/^There is no format odt; there are [^\n]+\.$/),
      'The edition api could not be made: slug-reserved (slug).',
      expect.stringMatching(/^The address could not be read: [a-z-]+\.$/),
    ]);
    expect(await findEdition(house.db, 'x')).toBeUndefined();
  });

  test('that is typed wrongly ends with 1 and a sentence', async () => {
    const [none, unknown, refused] = await Promise.all([
      run('import'),
      run('exprot'),
      run('import talks.csv --edition api --all'),
    ]);
    expect([none, unknown, refused].map(({ code, err }) => [code, err.trim()])).toEqual([
      [1, 'missing required args for command `import <source>`'],
      [1, 'There is no command exprot. `hallway --help` lists them.'],
      [1, 'The edition api could not be made: slug-reserved (slug).'],
    ]);
  });

  test.skipIf(!real)('brings real conferences in whole, with their sponsors', async () => {
    const path = (name: string) => new URL(name, data).pathname;
    const pycon = { edition: 'py-con', zone: 'America/New_York', release: 'First' };
    expect(await here(() => importCommand(path('pycon-us-2024/conference.json'), pycon))).toContain(
      '236 sessions',
    );
    const fosdem = { edition: 'fosdem', release: 'First' };
    expect(await here(() => importCommand(path('fosdem/fosdem-2025.xml'), fosdem))).toContain('943 sessions');
    const edition = await findEdition(house.db, 'py-con');
    expect(edition && (await listSponsors(house.db, edition.id))).toHaveLength(92);
  });
});

describe('hallway export', () => {
  test('writes every format, whole, also through a pipe', async () => {
    const begins = { xml: '<?xml', json: '{', ics: 'BEGIN:VCALENDAR', csv: '' };
    for (const [format, start] of Object.entries(begins)) {
      const to = inFolder(`out.${format}`);
      expect(await here(() => exportCommand({ edition: '2027', format, to }))).toBe('');
      const file = readFileSync(to, 'utf8');
      expect([file.startsWith(start), file.includes('세션')]).toEqual([true, true]);
    }
    expect(await run('export --edition 2027 --format csv')).toEqual({
      code: 0,
      err: '',
      out: readFileSync(inFolder('out.csv'), 'utf8'),
    });
  });

  test('says what is missing', async () => {
    await here(() => importCommand(inFolder('talks.csv'), { edition: 'unreleased' }));
    const write = (options: Parameters<typeof exportCommand>[0]) => here(() => exportCommand(options));
    expect([
      await write({}),
      await write({ edition: 'nowhere' }),
      await write({ edition: 'unreleased' }),
      await write({ edition: '2027', format: 'pdf' }),
      await write({ edition: '2027', to: '/no/such/folder/x.xml' }),
    ]).toEqual([
      'Say which edition: --edition SLUG.',
      'There is no edition nowhere.',
      'Nothing of unreleased has been released yet.',
      'Choose --format xml, json, ics, csv.',
      'The file /no/such/folder/x.xml could not be written (ENOENT).',
    ]);
  });
});

describe('hallway token', () => {
  test('makes a key with a role that the person has, and no mightier one', async () => {
    const edition = await findEdition(house.db, '2027');
    const personId = house.newId<PersonId>();
    await house.db.transaction().execute(async (tx) => {
      await insertPerson(tx, { id: personId, name: 'Ada', email: 'ada@example.org', locale: 'en' });
      if (edition)
        await insertGrant(tx, {
          editionId: edition.id,
          personId,
          role: 'programme',
          grantedBy: null,
          grantedAt: house.clock.now(),
        });
    });
    const given = { email: 'Ada@example.org', edition: '2027', role: 'programme' };
    const make = (options: Partial<typeof given>, action = 'create') =>
      here(() => tokenCommand(action, { ...given, ...options }));
    expect(await viewerOfToken(house, await make({}))).toMatchObject({
      personId,
      via: 'token',
      grants: [{ editionId: edition?.id, role: 'programme' }],
    });
    expect([
      await make({ role: 'owner' }),
      await make({ email: 'nobody@example.org' }),
      await make({ edition: 'nowhere' }),
      await make({ edition: undefined }),
      await make({ role: 'king' }),
      await make({ email: undefined }),
      await make({}, 'destroy'),
    ]).toEqual([
      expect.stringMatching(/^The token was not made: [a-z-]+\.$/),
      'Nobody here has the address nobody@example.org.',
      'There is no edition nowhere.',
      'Say for which edition: --edition SLUG.',
      expect.stringMatching(/^Say which role: --role owner, [^\n]+\.$/),
      'Say whose: --email ADDRESS.',
      'There is only: token create --email E --edition SLUG --role R.',
    ]);
  });
});

describe('hallway backup and restore', () => {
  test('make the same installation again, row by row, on a server and in a folder of its own', async () => {
    const file = inFolder('whole.tar.gz');
    const before = await databases.everything(url);
    expect(await here(() => backupCommand({ to: file }))).toMatch(
      /whole\.tar\.gz: \d+ rows of \d+ tables, [\d.]+ MB\.$/,
    );
    const target = await databases.create();
    expect(await here(() => restoreCommand(file), { DATABASE_URL: target })).toMatch(/^Restored \d+ rows /);
    expect(await databases.everything(target)).toEqual(before);

    expect(await run('restore whole.tar.gz', own())).toMatchObject({ code: 0, err: '' });
    const exported = await run('export --edition 2027 --format csv', own());
    expect(exported.out).toBe(readFileSync(inFolder('out.csv'), 'utf8'));
    expect(await here(() => restoreCommand(file))).toMatch(/^The database is not empty [^\n]+\.$/);
  });

  test('say in a sentence what they cannot do', async () => {
    const empty = { DATABASE_URL: await databases.create() };
    expect([
      await here(() => restoreCommand(inFolder('nothing.tar.gz')), empty),
      await here(() => restoreCommand(inFolder('talks.csv')), empty),
      await here(() => restoreCommand('x'), { DATABASE_URL: `postgres://127.0.0.1:${await closedPort()}/x` }),
      await here(() => backupCommand({ to: '/no/such/folder/x.tar.gz' })),
      await here(() => backupCommand({ to: inFolder('talks.csv') })),
    ]).toEqual([
      expect.stringMatching(/^The backup [^\n]+\.$/),
      expect.stringMatching(/^The backup [^\n]+\.$/),
      expect.stringMatching(/^(The backup|No PostgreSQL answers at) [^\n]+\.$/),
      expect.stringMatching(/^The backup [^\n]+ cannot be written: its folder does not exist\.$/),
      expect.stringMatching(/^The file [^\n]+ is there already; [^\n]+\.$/),
    ]);
  });
});

describe('hallway doctor', () => {
  test('ends with 0 when all is well enough, and names the sick parts when not', async () => {
    const well = await run('doctor --json', own());
    expect(well).toMatchObject({ code: 0, err: '' });
    const found: { subject: string; state: string }[] = JSON.parse(well.out);
    expect(found.map(({ subject, state }) => [subject, state])).toEqual([
      ['database', expect.stringMatching(/well|look/)],
      ['time', 'well'],
      ['mail', 'look'],
      ['jobs', 'well'],
      ['storage', expect.stringMatching(/well|look/)],
      ['backup', 'look'],
      ['programmes', 'well'],
      ['claims', 'well'],
      ['orders', 'well'],
      ['conduct', 'well'],
    ]);
    // The tests' own server does not sync to disk, which is told as well.
    const mail = { SMTP_URL: `smtp://127.0.0.1:${await closedPort()}` };
    expect(await here(() => doctorCommand({}), mail)).toBe('Not well: database, mail.');
  });
});

describe('a command on a rehearsal', () => {
  test('takes the installation for what it is, and refuses when it was told otherwise', async () => {
    const env = { DATABASE_URL: await databases.create() };
    await here(() => doctorCommand({}), { ...env, HALLWAY_MODE: 'rehearsal' });
    const there = houseOn(env.DATABASE_URL);
    const yearAhead = { offsetMs: 31_536_000_000 };
    await there.db
      .transaction()
      .execute((tx) => writeSetting(tx, 'rehearsal.clock', yearAhead, there.clock.now()));
    expect(await here(() => importCommand(inFolder('talks.csv'), { edition: '2027' }), env)).toContain(
      'Applied: ',
    );
    const edition = await findEdition(there.db, '2027');
    const [stored] = edition ? await listImports(there.db, edition.id) : [];
    expect(Date.parse(stored?.createdAt ?? '')).toBeGreaterThan(Date.now() + 30_000_000_000);
    expect([
      await here(() => doctorCommand({}), { ...env, HALLWAY_MODE: 'real' }),
      await here(() => crowdCommand({ people: '0' }), env),
      await here(() => crowdCommand({ people: '3' }), env),
      await here(() => crowdCommand({ people: '3' })),
    ]).toEqual([
      expect.stringMatching(/^This data belongs to a rehearsal;/),
      '--people takes a whole number from 1 to 20000.',
      'The rehearsal conference is not there; start `npm run demo` once.',
      'A crowd comes to rehearsals only; start one with `npm run demo`.',
    ]);
  });

  test('a crowd comes to a rehearsal once, and stars what real people would, through the operations of real people', async () => {
    const env = { DATABASE_URL: await databases.create(), HALLWAY_MODE: 'rehearsal' };
    await here(() => doctorCommand({}), env);
    const there = houseOn(env.DATABASE_URL);
    await seedRehearsal(testHouse(there.db, { HALLWAY_MODE: 'rehearsal' }));
    const held = async () => {
      const { rows } = await sql<{ stars: number }>`SELECT count(*)::int AS stars FROM live.star`.execute(
        there.db,
      );
      return rows[0]?.stars ?? 0;
    };
    const before = await held();
    const said = await here(() => crowdCommand({ people: '40' }), env);
    const stars = Number(/^40 new people gave (\d+) stars\.$/.exec(said.trim())?.[1]);
    expect(stars).toBeGreaterThan(40);
    expect(await held()).toBe(before + stars);
    expect((await here(() => crowdCommand({ people: '40' }), env)).trim()).toBe('0 new people gave 0 stars.');
    expect(await held()).toBe(before + stars);
  });
});

/** An installation in a folder of its own, with its own PostgreSQL. */
function own(): RunOptions {
  return { env: { DATABASE_URL: '', HALLWAY_DATA: join(folder, 'own') } };
}

function closedPort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 1));
    });
  });
}
