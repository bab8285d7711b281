import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { readSetting, signingSecret, signText, verifyText, writeSetting } from './settings.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const write = (key: string, value: unknown) =>
  database.db.transaction().execute((tx) => writeSetting(tx, key, value, '2027-05-14T08:00:00Z'));

test('a setting is read as it was last written, and is nothing before', async () => {
  const schema = z.object({ ms: z.number() });
  expect(await readSetting(database.db, 'clock', schema)).toBeNull();
  await write('clock', { ms: 1 });
  await write('clock', { ms: 2 });
  expect(await readSetting(database.db, 'clock', schema)).toEqual({ ms: 2 });
});

test('a setting may be a plain text or null', async () => {
  await write('plain', 'text');
  await write('nothing', null);
  expect(await readSetting(database.db, 'plain', z.string())).toBe('text');
  expect(await readSetting(database.db, 'nothing', z.null())).toBeNull();
});

test('a setting of another shape is an error', async () => {
  await write('clock', 'soon');
  await expect(readSetting(database.db, 'clock', z.number())).rejects.toThrow();
});

test('all who ask for the secret at once get the same one', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, () => signingSecret(database.db)));
  const texts = new Set(secrets.map((secret) => Buffer.from(secret).toString('hex')));
  expect([texts.size, secrets[0]?.length]).toEqual([1, 32]);
});

test('a signature holds for its text, purpose and secret only', async () => {
  const secret = await signingSecret(database.db);
  const signature = signText(secret, 'unsubscribe', 'person-1');
  expect(signature).toMatch(/^[\w-]{43}$/);
  expect(verifyText(secret, 'unsubscribe', 'person-1', signature)).toBe(true);
  expect([
    verifyText(secret, 'unsubscribe', 'person-2', signature),
    verifyText(secret, 'calendar', 'person-1', signature),
    verifyText(new Uint8Array(32), 'unsubscribe', 'person-1', signature),
    verifyText(secret, 'unsubscribe', 'person-1', ''),
    verifyText(secret, 'unsubscribe', 'person-1', `${signature}A`),
    verifyText(secret, 'unsubscribe', 'person-1', signature.toLowerCase()),
    verifyText(secret, 'unsubscribe', 'person-1', 'é'.repeat(43)),
  ]).toEqual([false, false, false, false, false, false, false]);
});
