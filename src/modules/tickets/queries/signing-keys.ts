import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** The key pair of an edition as it is kept: the private key is sealed. */
export type StoredKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

export async function findSigningKeys(db: Db, editionId: EditionId): Promise<StoredKeys | null> {
  const row = await ticketsTables(db)
    .selectFrom('tickets.signing_key')
    .select(['public_key', 'private_key'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row ? { publicKey: row.public_key, privateKey: row.private_key } : null;
}

/** Writes the keys of an edition that has none yet; of several who try at once, one is heard. */
export async function insertSigningKeys(
  db: Db,
  editionId: EditionId,
  keys: StoredKeys,
  now: InstantText,
): Promise<void> {
  await ticketsTables(db)
    .insertInto('tickets.signing_key')
    .values({
      edition_id: editionId,
      public_key: keys.publicKey,
      private_key: keys.privateKey,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .execute();
}
