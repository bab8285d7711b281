import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createClock } from '../clock.ts';
import { platformTables } from '../database/tables.ts';
import { createLog } from '../log.ts';
import {
  eraseOldLetters,
  findLetter,
  listLetters,
  readMailState,
  removeOldLetterFiles,
  retryLetter,
} from './letters.ts';
import { createMail, isMailAddress, type Letter } from './mail.ts';
import { createMailSender } from './sender.ts';
import { createFileTransport, createSmtpTransport, type Transport } from './transport.ts';

const from = 'Hallway <hallway@conf.example>';
const clock = createClock();
const mail = createMail({ clock, newId: randomUUID });
const lines: string[] = [];
const log = createLog((line) => lines.push(line));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
  lines.length = 0;
});
afterEach(async () => {
  await platformTables(database.db).deleteFrom('platform.letter').execute();
  await rm(folder, { recursive: true });
});
afterAll(() => database.close());

type Received = { to: string[]; raw: string };
/** A mail server on this machine that refuses whoever is named `nobody`. */
async function mailServer(port = 0) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _, answer) {
      const unknown = Object.assign(new Error('No such person here'), { responseCode: 550 });
      answer(address.startsWith('nobody@') ? unknown : null);
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.server.address() as AddressInfo;
  return {
    received,
    port: address.port,
    transport: () => createSmtpTransport(`smtp://127.0.0.1:${address.port}`, from),
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
const senderOf = (transport: Transport) => createMailSender({ db: database.db, log, transport });
const letter: Letter = {
  key: 'released/1',
  to: 'ada@example.org',
  subject: 'Fahrplan — 시간표',
  text: 'It is out: https://conf.example/schedule\n',
  html: '<p>It is out</p>',
  headers: {
    'List-Unsubscribe': `<https://conf.example/unsubscribe/${'x'.repeat(120)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};
const post = (...letters: Letter[]) =>
  database.db.transaction().execute(async (tx) => {
    for (const one of letters) await mail.post(tx, one);
  });
const makeDue = () =>
  platformTables(database.db)
    .updateTable('platform.letter')
    .set({ next_attempt_at: sql<string>`now()` })
    .execute();
const list = () => listLetters(database.db, { limit: 10 });

test('a letter arrives as it was written, and its outbox line says sent', async () => {
  const server = await mailServer();
  await post(letter);
  const sender = senderOf(server.transport());
  expect(await sender.sendDue()).toBe(1);
  expect(await sender.sendDue()).toBe(0);
  await sender.stop();
  await server.close();
  const parsed = await PostalMime.parse(server.received[0]?.raw ?? '');
  const header = (name: string) => parsed.headers.find(({ key }) => key === name)?.value;
  expect(server.received[0]?.to).toEqual(['ada@example.org']);
  expect([parsed.subject, parsed.text?.trim(), parsed.html?.trim(), parsed.from]).toEqual([
    letter.subject,
    letter.text.trim(),
    letter.html,
    { name: 'Hallway', address: 'hallway@conf.example' },
  ]);
  expect([header('list-unsubscribe'), header('list-unsubscribe-post'), header('auto-submitted')]).toEqual([
    letter.headers?.['List-Unsubscribe'],
    'List-Unsubscribe=One-Click',
    'auto-generated',
  ]);
  const [line] = await list();
  expect(parsed.messageId).toBe(`<${line?.id}@conf.example>`);
  expect(line).toEqual({
    id: expect.any(String),
    to: 'ada@example.org',
    subject: letter.subject,
    state: 'sent',
    createdAt: expect.stringMatching(/Z$/),
    attempts: 1,
    lastError: null,
    erased: false,
  });
});

test('the same key is sent once, also when two transactions post it at the same time', async () => {
  const server = await mailServer();
  await Promise.all([post(letter), post(letter), post({ ...letter, subject: 'later' })]);
  const senders = [senderOf(server.transport()), senderOf(server.transport())];
  await Promise.all(senders.map((sender) => sender.sendDue()));
  await Promise.all(senders.map((sender) => sender.stop()));
  await server.close();
  expect(server.received).toHaveLength(1);
});

test('three senders send thirty letters once each', async () => {
  const server = await mailServer();
  await post(...Array.from({ length: 30 }, (_, n) => ({ ...letter, key: `k${n}`, to: `p${n}@example.org` })));
  const senders = [1, 2, 3].map(() => senderOf(server.transport()));
  const drain = async (sender: (typeof senders)[number]) => {
    while ((await sender.sendDue()) > 0);
    await sender.stop();
  };
  await Promise.all(senders.map(drain));
  await server.close();
  const recipients = server.received.map(({ to }) => to.join());
  expect([recipients.length, new Set(recipients).size]).toEqual([30, 30]);
});

test('a server that is down is tried again a minute later, and the letter arrives when it is up', async () => {
  const first = await mailServer();
  await first.close();
  await post(letter);
  const sender = senderOf(createSmtpTransport(`smtp://127.0.0.1:${first.port}`, from));
  expect(await sender.sendDue()).toBe(1);
  expect(await sender.sendDue()).toBe(0);
  expect(await list()).toMatchObject([
    { state: 'waiting', attempts: 1, lastError: expect.stringContaining('ECONNREFUSED') },
  ]);
  const row = await platformTables(database.db)
    .selectFrom('platform.letter')
    .select(sql<number>`extract(epoch FROM next_attempt_at - now())::float8`.as('rest'))
    .executeTakeFirstOrThrow();
  expect(Math.round(row.rest)).toBe(60);
  const second = await mailServer(first.port);
  await makeDue();
  expect(await sender.sendDue()).toBe(1);
  await sender.stop();
  await second.close();
  expect([second.received.length, (await list())[0]?.state]).toEqual([1, 'sent']);
  expect(lines.join()).not.toContain('ada@');
});

test('after the sixth attempt a letter has failed, and a steward may let it try again', async () => {
  const server = await mailServer();
  await server.close();
  await post(letter);
  const sender = senderOf(createSmtpTransport(`smtp://127.0.0.1:${server.port}`, from));
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await makeDue();
    expect(await sender.sendDue()).toBe(1);
  }
  await makeDue();
  expect(await sender.sendDue()).toBe(0);
  const [line] = await list();
  expect(line).toMatchObject({ state: 'failed', attempts: 6 });
  expect(await retryLetter(database.db, line?.id ?? '')).toBe(true);
  expect(await list()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  await sender.stop();
});

test('a recipient whom the server does not know fails at once', async () => {
  const server = await mailServer();
  await post({ ...letter, to: 'nobody@example.org' });
  const sender = senderOf(server.transport());
  await sender.sendDue();
  await sender.stop();
  await server.close();
  expect(await list()).toMatchObject([
    { state: 'failed', attempts: 1, lastError: expect.stringContaining('550') },
  ]);
});

test('if our note of the sending is lost, the letter goes out again with the same Message-ID', async () => {
  const server = await mailServer();
  await post(letter);
  await sql`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crashed'; END $$`.execute(
    database.db,
  );
  await sql`CREATE TRIGGER lose BEFORE UPDATE OF sent_at ON platform.letter FOR EACH ROW EXECUTE FUNCTION lose()`.execute(
    database.db,
  );
  const sender = senderOf(server.transport());
  await sender.sendDue();
  expect(await sender.sendDue()).toBe(0);
  await sql`DROP TRIGGER lose ON platform.letter`.execute(database.db);
  await makeDue();
  await sender.sendDue();
  await sender.stop();
  await server.close();
  const ids = await Promise.all(
    server.received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId),
  );
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test('without a mail server letters are kept as files of our own, and the outbox says so', async () => {
  await post({ ...letter, confidential: true });
  const sender = senderOf(createFileTransport(folder, from));
  await sender.sendDue();
  await sender.stop();
  const [file = ''] = await readdir(folder);
  const parsed = await PostalMime.parse(await readFile(join(folder, file)));
  expect([parsed.subject, parsed.to?.[0]?.address]).toEqual([letter.subject, letter.to]);
  expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  const [line] = await list();
  expect(line?.state).toBe('kept');
  // There it is the only way for the link to reach anybody.
  expect((await findLetter(database.db, line?.id ?? ''))?.text).toBe(letter.text);
  expect(await readMailState(database.db)).toEqual({ waiting: 0, failed: 0, kept: 1 });
  expect(await removeOldLetterFiles(folder, Date.now())).toBe(0);
  await utimes(join(folder, file), 1, 1);
  expect(await removeOldLetterFiles(folder, Date.now())).toBe(1);
});

test('a confidential letter is not shown on its way and is erased once a mail server has it', async () => {
  const server = await mailServer();
  await post({ ...letter, confidential: true });
  const [line] = await list();
  const bodyShown = async () => (await findLetter(database.db, line?.id ?? ''))?.text;
  expect(await bodyShown()).toBe('');
  const sender = senderOf(server.transport());
  await sender.sendDue();
  await sender.stop();
  await server.close();
  expect(server.received[0]?.raw).toContain('conf.example/schedule');
  const row = await platformTables(database.db)
    .selectFrom('platform.letter')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect([row.body_text, row.body_html, (await list())[0]?.erased]).toEqual(['', null, true]);
});

test.each([
  'ada@example.org\r\nBcc: all@example.org',
  'ada@example.org, eve@example.org',
  'Ada <ada@example.org>',
  '"ada@example.org eve"@example.org',
  'ada@example.org>',
  '-oQ/tmp@example.org',
  'ada@',
  '@example.org',
  'ada',
  '',
  `${'a'.repeat(250)}@example.org`,
])('%j is no address: its letter is shown as failed and never sent', async (to) => {
  expect(isMailAddress(to)).toBe(false);
  await post({ ...letter, to });
  expect(await list()).toMatchObject([{ state: 'failed', lastError: 'bad-address' }]);
  expect(await retryLetter(database.db, (await list())[0]?.id ?? '')).toBe(false);
});

test('no line end in a subject or header starts a header', async () => {
  const server = await mailServer();
  const evil = 'Hello\r\nBcc: all@example.org\u2028X-Evil: 1\n\nbody';
  await post({ ...letter, subject: evil, headers: { 'Reply-To': `a@example.org\r\nX-Evil: 2` } });
  const sender = senderOf(server.transport());
  await sender.sendDue();
  await sender.stop();
  await server.close();
  const parsed = await PostalMime.parse(server.received[0]?.raw ?? '');
  expect(parsed.headers.map(({ key }) => key).filter((key) => /evil|bcc/i.test(key))).toEqual([]);
  expect(server.received[0]?.to).toEqual(['ada@example.org']);
});

test('a header beyond the known ones is a mistake in the program', async () => {
  const headers = { Bcc: 'all@example.org' } as Letter['headers'];
  await expect(post({ ...letter, headers })).rejects.toThrow('no header Bcc');
});

test('letters are listed newest first, a page at a time', async () => {
  await post(...['a', 'b', 'c', 'd', 'e'].map((key) => ({ ...letter, key, subject: key })));
  const first = await listLetters(database.db, { limit: 3 });
  const second = await listLetters(database.db, { limit: 3, before: first.at(-1)?.id });
  const subjects = [...first, ...second].map(({ subject }) => subject);
  expect([first.length, second.length, subjects.toSorted()]).toEqual([3, 2, ['a', 'b', 'c', 'd', 'e']]);
});

test('thirty days after it was sent a letter says nothing any more, and its key still counts', async () => {
  await post(letter, { ...letter, key: 'fresh' });
  await platformTables(database.db)
    .updateTable('platform.letter')
    .set({ sent_at: sql<string>`now() - interval '31 days'`, sent_to: 'smtp' })
    .where('key', '=', letter.key)
    .execute();
  expect([await eraseOldLetters(database.db), await eraseOldLetters(database.db)]).toEqual([1, 0]);
  const rows = await platformTables(database.db)
    .selectFrom('platform.letter')
    .selectAll()
    .orderBy('key')
    .execute();
  expect(rows).toMatchObject([
    { key: 'fresh', recipient: 'ada@example.org', erased_at: null },
    { key: 'released/1', recipient: '', subject: '', body_text: '', body_html: null, headers: {} },
  ]);
  await post(letter);
  expect(await list()).toHaveLength(2);
});
