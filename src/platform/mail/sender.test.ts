import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startMailServer } from '../../../testing/mail-server.ts';
import { type TestDatabase, testDatabase } from '../../../testing/test-database.ts';
import { createClock } from '../clock.ts';
import { platformTables } from '../database/tables.ts';
import { createLog } from '../log.ts';
import { listLetters, retryLetter } from './letters.ts';
import { createMail, type Letter } from './mail.ts';
import { createMailSender } from './sender.ts';
import { createSmtpTransport } from './transport.ts';

const mail = createMail({ clock: createClock(), newId: randomUUID });
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await platformTables(database.db).deleteFrom('platform.letter').execute();
});
afterAll(() => database.close());

const lines: string[] = [];
const log = createLog((line) => lines.push(line));
const senderTo = ({ url }: { url: string }) => {
  const transport = createSmtpTransport(url, 'Hallway <hallway@conf.example>');
  return createMailSender({ db: database.db, log, transport });
};
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
  const server = await startMailServer();
  await post(letter);
  const sender = senderTo(server);
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
  const server = await startMailServer();
  await Promise.all([post(letter), post(letter), post({ ...letter, subject: 'later' })]);
  const senders = [senderTo(server), senderTo(server)];
  await Promise.all(senders.map((sender) => sender.sendDue()));
  await Promise.all(senders.map((sender) => sender.stop()));
  await server.close();
  expect(server.received).toHaveLength(1);
});

test('three senders send thirty letters once each', async () => {
  const server = await startMailServer();
  await post(...Array.from({ length: 30 }, (_, n) => ({ ...letter, key: `k${n}`, to: `p${n}@example.org` })));
  const senders = [1, 2, 3].map(() => senderTo(server));
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
  const first = await startMailServer();
  await first.close();
  await post(letter);
  const sender = senderTo(first);
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
  const second = await startMailServer(first.port);
  await makeDue();
  expect(await sender.sendDue()).toBe(1);
  await sender.stop();
  await second.close();
  expect([second.received.length, (await list())[0]?.state]).toEqual([1, 'sent']);
  expect(lines.join()).not.toContain('ada@');
});

test('after the sixth attempt a letter has failed, and a steward may let it try again', async () => {
  const server = await startMailServer();
  await server.close();
  await post(letter);
  const sender = senderTo(server);
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
  const server = await startMailServer();
  await post({ ...letter, to: 'nobody@example.org' });
  const sender = senderTo(server);
  await sender.sendDue();
  await sender.stop();
  await server.close();
  expect(await list()).toMatchObject([
    { state: 'failed', attempts: 1, lastError: expect.stringContaining('550') },
  ]);
});

test('if our note of the sending is lost, the letter goes out again with the same Message-ID', async () => {
  const server = await startMailServer();
  await post(letter);
  await sql`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crashed'; END $$`.execute(
    database.db,
  );
  await sql`CREATE TRIGGER lose BEFORE UPDATE OF sent_at ON platform.letter FOR EACH ROW EXECUTE FUNCTION lose()`.execute(
    database.db,
  );
  const sender = senderTo(server);
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

test('no line end in a subject or header starts a header', async () => {
  const server = await startMailServer();
  const evil = 'Hello\r\nBcc: all@example.org\u2028X-Evil: 1\n\nbody';
  await post({ ...letter, subject: evil, headers: { 'Reply-To': `a@example.org\r\nX-Evil: 2` } });
  const sender = senderTo(server);
  await sender.sendDue();
  await sender.stop();
  await server.close();
  const parsed = await PostalMime.parse(server.received[0]?.raw ?? '');
  expect(parsed.headers.map(({ key }) => key).filter((key) => /evil|bcc/i.test(key))).toEqual([]);
  expect(server.received[0]?.to).toEqual(['ada@example.org']);
});
