import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEdition, getEdition, listEditions } from '#directory/server';
import { listSponsors } from '#expo/server';
import { insertGrant, insertPerson, viewerOfToken } from '#people/server';
import { findPublishedProgramme, listImports } from '#programme/server';
import { type EmptyDatabases, emptyDatabases } from '../../../testing/empty-databases.ts';
import { hallway, type Ran, type RunOptions } from '../../../testing/programs.ts';
import { type TestHouse, testHouse } from '../../../testing/test-house.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { type Db, openDatabase } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { createLog } from '../../platform/log.ts';
import { writeSetting } from '../../platform/settings.ts';
import { optionTexts } from './option-texts.ts';
import { commandConfig } from './with-house.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const here = existsSync(data);
if (!here) console.warn('Real programmes (../shared/data) are not here: their tests are left out.');

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

function run(line: string, options: RunOptions = {}): Promise<Ran> {
  return hallway(line.split(' ').filter(Boolean), {
    cwd: folder,
    ...options,
    env: { DATABASE_URL: url, HALLWAY_DATA: join(folder, 'data'), ...options.env },
  });
}
/** What each line says: the exit code and what it wrote for people, which is one sentence when it is refused. */
async function refusals(lines: readonly string[], options: RunOptions = {}) {
  const ran: Ran[] = [];
  for (let at = 0; at < lines.length; at += 2)
    ran.push(...(await Promise.all(lines.slice(at, at + 2).map((line) => run(line, options)))));
  return ran.map(({ code, err }) => [code, err.trim()]);
}

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
    const dry = await run('import talks.csv --edition 2027 --dry-run');
    expect([dry.code, dry.out]).toEqual([
      0,
      expect.stringContaining('There is no edition 2027 yet; it would be made.'),
    ]);
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
    expect(published?.programme.sessions.map(({ title }) => title)).toEqual(['Opening', '세션']);

    const again = await run('import talks.csv --edition 2027 --dry-run');
    expect(again.out).toContain('Applying would change 0 things');
    expect(edition && (await listImports(house.db, edition.id))).toHaveLength(1);
  });

  test('refuses what it cannot read in one sentence', async () => {
    expect(
      await refusals([
        'import',
        'import talks.csv',
        'import no-such-file.xml --edition x',
        'import . --edition x',
        'import bytes.bin --edition x',
        'import empty.csv --edition x',
        'import talks.csv --edition x --format odt',
        'import talks.csv --edition api',
        'import talks.csv --edition x --frob',
        'import http://127.0.0.1:9/x.json --edition x',
      ]),
    ).toEqual([
      [1, 'missing required args for command `import <source>`'],
      [1, 'Say into which edition: --edition SLUG.'],
      [1, 'The file no-such-file.xml could not be read (ENOENT).'],
      [1, 'The file . could not be read (EISDIR).'],
      [1, expect.stringMatching(/^[A-Z][^\n]+\.$/)],
      [1, expect.stringMatching(/^[A-Z][^\n]+\.$/)],
      [1, expect.stringMatching(/^There is no format odt; there are [^\n]+\.$/)],
      [1, 'The edition api could not be made: slug-reserved (slug).'],
      [1, 'Unknown option `--frob`'],
      [1, expect.stringMatching(/^The address could not be read: [a-z-]+\.$/)],
    ]);
    expect(await findEdition(house.db, 'x')).toBeUndefined();
  });

  test.skipIf(!here)('brings real conferences in whole, with their sponsors', async () => {
    const path = (name: string) => new URL(name, data).pathname;
    const [pycon, fosdem] = await Promise.all([
      run(
        `import ${path('pycon-us-2024/conference.json')} --edition py-con --zone America/New_York --release First`,
      ),
      run(`import ${path('fosdem/fosdem-2025.xml')} --edition fosdem --release First`),
    ]);
    expect([pycon.code, fosdem.code, pycon.err, fosdem.err]).toEqual([0, 0, '', '']);
    expect(pycon.out).toContain('236 sessions');
    expect(fosdem.out).toContain('943 sessions');
    const edition = await findEdition(house.db, 'py-con');
    expect(edition && (await listSponsors(house.db, edition.id))).toHaveLength(92);
  });
});

describe('hallway export', () => {
  test('writes every format, to a file as to a pipe', async () => {
    const begins = { xml: '<?xml', json: '{', ics: 'BEGIN:VCALENDAR', csv: '' };
    for (const [format, start] of Object.entries(begins)) {
      const [piped, filed] = await Promise.all([
        run(`export --edition 2027 --format ${format}`),
        run(`export --edition 2027 --format ${format} --to out.${format}`),
      ]);
      expect([piped.code, filed.code, filed.out]).toEqual([0, 0, '']);
      const file = readFileSync(join(folder, `out.${format}`), 'utf8');
      expect([file.startsWith(start), file.includes('세션')]).toEqual([true, true]);
      expect(piped.out.length).toBe(file.length);
    }
  });

  test('says what is missing', async () => {
    await run('import talks.csv --edition unreleased');
    expect(
      await refusals([
        'export',
        'export --edition nowhere',
        'export --edition unreleased',
        'export --edition 2027 --format pdf',
        'export --edition 2027 --to /no/such/folder/x.xml',
        'exprot',
      ]),
    ).toEqual([
      [1, 'Say which edition: --edition SLUG.'],
      [1, 'There is no edition nowhere.'],
      [1, 'Nothing of unreleased has been released yet.'],
      [1, 'Choose --format xml, json, ics, csv.'],
      [1, 'The file /no/such/folder/x.xml could not be written (ENOENT).'],
      [1, 'There is no command exprot. `hallway --help` lists them.'],
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
    const made = await run('token create --email Ada@example.org --edition 2027 --role programme');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(await viewerOfToken(house, made.out.trim())).toMatchObject({
      personId,
      via: 'token',
      grants: [{ editionId: edition?.id, role: 'programme' }],
    });
    expect(
      await refusals([
        'token create --email ada@example.org --edition 2027 --role owner',
        'token create --email nobody@example.org --edition 2027 --role programme',
        'token create --email ada@example.org --edition nowhere --role programme',
        'token create --email ada@example.org --edition 2027 --role king',
        'token create --edition 2027 --role programme',
        'token destroy',
      ]),
    ).toEqual([
      [1, expect.stringMatching(/^The token was not made: [a-z-]+\.$/)],
      [1, 'Nobody here has the address nobody@example.org.'],
      [1, 'There is no edition nowhere.'],
      [1, expect.stringMatching(/^Say which role: --role owner, [^\n]+\.$/)],
      [1, 'Say whose: --email ADDRESS.'],
      [1, 'There is only: token create --email E --edition SLUG --role R.'],
    ]);
  });
});

describe('hallway backup and restore', () => {
  test('make the same installation again, row by row, on a server and in a folder of its own', async () => {
    const before = await databases.everything(url);
    const made = await run('backup --to whole.tar.gz');
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringMatching(/^.*whole\.tar\.gz: \d+ rows of \d+ tables, [\d.]+ MB\.\n$/),
    ]);
    const target = await databases.create();
    const restored = await run('restore whole.tar.gz', { env: { DATABASE_URL: target } });
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(await databases.everything(target)).toEqual(before);

    const own = { env: { DATABASE_URL: '', HALLWAY_DATA: join(folder, 'own') } };
    expect(await run('restore whole.tar.gz', own)).toMatchObject({ code: 0, err: '' });
    const [exported, original] = await Promise.all([
      run('export --edition 2027 --format csv', own),
      run('export --edition 2027 --format csv'),
    ]);
    expect(exported.out).toBe(original.out);
    expect(await refusals(['restore whole.tar.gz'], own)).toEqual([
      [1, expect.stringMatching(/^The database is not empty /)],
    ]);
  });

  test('say in a sentence what they cannot do', async () => {
    const target = { env: { DATABASE_URL: await databases.create() } };
    expect(await refusals(['restore nothing.tar.gz', 'restore talks.csv', 'restore'], target)).toEqual([
      [1, expect.stringMatching(/^The backup [^\n]+\.$/)],
      [1, expect.stringMatching(/^The backup [^\n]+\.$/)],
      [1, 'missing required args for command `restore <file>`'],
    ]);
    expect(await refusals(['backup --to /no/such/folder/x.tar.gz', 'backup --to talks.csv'])).toEqual([
      [1, expect.stringMatching(/^The backup [^\n]+ cannot be written: its folder does not exist\.$/)],
      [1, expect.stringMatching(/^The file talks\.csv is there already;/)],
    ]);
  });
});

describe('hallway doctor', () => {
  test('ends with 0 when all is well enough, and with 1 and the sick parts when not', async () => {
    const own = { env: { DATABASE_URL: '', HALLWAY_DATA: join(folder, 'own') } };
    const well = await run('doctor --json', own);
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
    ]);
    const closed = await closedPort();
    // The tests' own server does not sync to disk, which is told as well.
    const ill = await run('doctor', { env: { SMTP_URL: `smtp://127.0.0.1:${closed}` } });
    expect([ill.code, ill.err.trim()]).toEqual([1, 'Not well: database, mail.']);
    expect(ill.out).toMatch(/^ill {3}mail/m);
  });
});

describe('a command on a rehearsal', () => {
  test('takes the installation for what it is, and refuses when it was told otherwise', async () => {
    const target = await databases.create();
    const env = { DATABASE_URL: target };
    await run('doctor', { env: { ...env, HALLWAY_MODE: 'rehearsal' } });
    const there = houseOn(target);
    await there.db
      .transaction()
      .execute((tx) => writeSetting(tx, 'rehearsal.clock', { offsetMs: 31_536_000_000 }, there.clock.now()));
    expect(await run('import talks.csv --edition 2027', { env })).toMatchObject({ code: 0, err: '' });
    const edition = await findEdition(there.db, '2027');
    expect(edition && (await getEdition(there.db, edition.id)).slug).toBe('2027');
    const [stored] = edition ? await listImports(there.db, edition.id) : [];
    expect(Date.parse(stored?.createdAt ?? '')).toBeGreaterThan(Date.now() + 30_000_000_000);
    expect(await refusals(['crowd --people 0', 'doctor'], { env: { ...env, HALLWAY_MODE: 'real' } })).toEqual(
      [
        [1, '--people takes a whole number from 1 to 20000.'],
        [1, expect.stringMatching(/^This data belongs to a rehearsal;/)],
      ],
    );
    expect(await refusals(['crowd --people 3'], { env })).toEqual([
      [1, 'The rehearsal conference is not there; start `npm run demo` once.'],
    ]);
    expect(await refusals(['crowd --people 3'])).toEqual([
      [1, 'A crowd comes to rehearsals only; start one with `npm run demo`.'],
    ]);
  });
});

function closedPort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 1));
    });
  });
}
