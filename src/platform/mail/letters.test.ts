import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startMailServer } from '../../../testing/mail-server.ts';
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
const mail = createMail({ clock: createClock(), newId: randomUUID });
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await platformTables(database.db).deleteFrom('platform.letter').execute();
});
afterAll(() => database.close());

const senderOf = (transport: Transport) =>
  createMailSender({ db: database.db, log: createLog(() => undefined), transport });
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
const list = () => listLetters(database.db, { limit: 10 });

test('without a mail server letters are kept as files of our own, and the outbox says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
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
  await rm(folder, { recursive: true });
});

test('a confidential letter is not shown on its way and is erased once a mail server has it', async () => {
  const server = await startMailServer();
  await post({ ...letter, confidential: true });
  const [line] = await list();
  const bodyShown = async () => (await findLetter(database.db, line?.id ?? ''))?.text;
  expect(await bodyShown()).toBe('');
  const sender = senderOf(createSmtpTransport(server.url, from));
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
