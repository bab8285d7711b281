import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { InstantText } from '../kernel/time.ts';
import type { Db, Tx } from './database/database.ts';
import { json, platformTables } from './database/tables.ts';

/** A setting of the whole installation; `null` if it was never written. Throws if what is stored has another shape. */
export async function readSetting<Value>(
  db: Db,
  key: string,
  schema: z.ZodType<Value>,
): Promise<Value | null> {
  const row = await platformTables(db)
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? schema.parse(row.value) : null;
}

/** Writes a setting, over what was there. */
export async function writeSetting(tx: Tx, key: string, value: unknown, now: InstantText): Promise<void> {
  const row = { value: json(value), updated_at: now };
  await platformTables(tx)
    .insertInto('platform.setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** Writes a setting if it was never written; of two who do so at once, one writes it. */
export async function makeSetting(db: Db, key: string, value: unknown): Promise<void> {
  await platformTables(db)
    .insertInto('platform.setting')
    .values({ key, value: json(value), updated_at: sql`now()` })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lets nobody else lock or write a setting that is there until the transaction ends. */
export async function lockSetting(tx: Tx, key: string): Promise<void> {
  await platformTables(tx)
    .selectFrom('platform.setting')
    .select('key')
    .where('key', '=', key)
    .forUpdate()
    .execute();
}

const secretKey = 'signing-secret';

/** The installation's 32 secret bytes for signed addresses: made by whoever asks first, the same for everyone afterwards. */
export async function signingSecret(db: Db): Promise<Uint8Array> {
  const tables = platformTables(db);
  const find = () =>
    tables.selectFrom('platform.setting').select('value').where('key', '=', secretKey).executeTakeFirst();
  let row = await find();
  if (!row) {
    await makeSetting(db, secretKey, randomBytes(32).toString('base64url'));
    row = await find();
  }
  const secret = Buffer.from(String(row?.value), 'base64url');
  if (secret.length !== 32) throw new Error('The signing secret in platform.setting is damaged.');
  return secret;
}

/** Signs a text for one purpose (HMAC-SHA-256, base64url, 43 signs); a signature for one purpose is worthless for another. */
export function signText(secret: Uint8Array, purpose: string, text: string): string {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** True if `signature` is ours for this text and purpose; takes the same time whether or not. */
export function verifyText(secret: Uint8Array, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(signText(secret, purpose, text));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
