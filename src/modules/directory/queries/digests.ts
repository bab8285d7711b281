import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { directoryTables } from '../tables.ts';

/** A list that is mailed to an address each week. */
export type Digest = {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  /** The filters as an address writes them. */
  readonly search: string;
  readonly confirmedAt: InstantText | null;
  /** When it was last looked whether there is news. */
  readonly sentAt: InstantText | null;
};

const columns = ['id', 'email', 'locale', 'search', 'confirmed_at', 'sent_at'] as const;

export async function findDigest(db: Db, id: string): Promise<Digest | null> {
  const row = await directoryTables(db)
    .selectFrom('directory.digest')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? readDigest(row) : null;
}

/** True if the address agreed to this list already. */
export async function isMailed(db: Db, email: string, search: string): Promise<boolean> {
  const row = await directoryTables(db)
    .selectFrom('directory.digest')
    .select('id')
    .where('email', '=', email)
    .where('search', '=', search)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes what an address is asked about until it agrees. Gives the row's id. */
export async function writeDigest(
  tx: Tx,
  wish: Pick<Digest, 'id' | 'email' | 'locale' | 'search'> & { readonly now: InstantText },
): Promise<string> {
  const tables = directoryTables(tx);
  const { id, email, search, locale, now } = wish;
  await tables
    .insertInto('directory.digest')
    .values({ id, email, search, locale, created_at: now })
    .onConflict((conflict) =>
      conflict
        .constraint('digest_once')
        .doUpdateSet({ locale, created_at: now })
        .where('directory.digest.confirmed_at', 'is', null),
    )
    .execute();
  const row = await tables
    .selectFrom('directory.digest')
    .select('id')
    .where('email', '=', email)
    .where('search', '=', search)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The address agreed; `full` if it gets as many lists as one may already. */
export async function confirmDigest(
  tx: Tx,
  id: string,
  most: number,
  now: InstantText,
): Promise<'done' | 'full' | 'gone'> {
  const tables = directoryTables(tx);
  const row = await tables
    .selectFrom('directory.digest')
    .select(['email', 'confirmed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'gone';
  if (row.confirmed_at) return 'done';
  const { count } = await tables
    .selectFrom('directory.digest')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('email', '=', row.email)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  if (count >= most) return 'full';
  await tables.updateTable('directory.digest').set({ confirmed_at: now }).where('id', '=', id).execute();
  return 'done';
}

/** Gives a digest other filters or another language; breaks the rule `digest_once` if the address gets that list already. */
export async function changeDigest(
  tx: Tx,
  id: string,
  changes: { readonly search: string; readonly locale: Locale },
): Promise<void> {
  await directoryTables(tx).updateTable('directory.digest').set(changes).where('id', '=', id).execute();
}

export async function removeDigest(tx: Tx, id: string): Promise<void> {
  await directoryTables(tx).deleteFrom('directory.digest').where('id', '=', id).execute();
}

/** Confirmed digests that were not looked at since `due`; locked for the caller, who notes that they are. */
export async function takeDueDigests(tx: Tx, due: InstantText, limit: number): Promise<Digest[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.digest')
    .select(columns)
    .where(sql<boolean>`coalesce(sent_at, confirmed_at) < ${due}::timestamptz`)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(readDigest);
}

export async function noteLooked(tx: Tx, ids: readonly string[], now: InstantText): Promise<void> {
  if (ids.length === 0) return;
  await directoryTables(tx)
    .updateTable('directory.digest')
    .set({ sent_at: now })
    .where('id', 'in', [...ids])
    .execute();
}

/** What lists an address gets, for whoever owns it. */
export async function listDigestsTo(
  db: Db,
  email: string,
): Promise<
  { search: string; locale: string; since: Date; confirmedAt: Date | null; lookedAt: Date | null }[]
> {
  return directoryTables(db)
    .selectFrom('directory.digest')
    .select(['search', 'locale', 'created_at as since', 'confirmed_at as confirmedAt', 'sent_at as lookedAt'])
    .where('email', '=', email)
    .orderBy('created_at')
    .execute();
}

/** Forgets an address in digests and in what it asked to be told. */
export async function forgetAddress(db: Db, email: string): Promise<void> {
  const tables = directoryTables(db);
  await tables.deleteFrom('directory.digest').where('email', '=', email).execute();
  await tables.deleteFrom('directory.subscription').where('email', '=', email).execute();
}

/** Forgets addresses that did not agree within seven days. */
export async function forgetOldDigests(db: Db, now: InstantText): Promise<number> {
  const { numDeletedRows } = await directoryTables(db)
    .deleteFrom('directory.digest')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', new Date(Date.parse(now) - 7 * 86_400_000))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

type Row = {
  id: string;
  email: string;
  locale: string;
  search: string;
  confirmed_at: Date | null;
  sent_at: Date | null;
};

function readDigest({ confirmed_at, sent_at, locale, ...row }: Row): Digest {
  return {
    ...row,
    locale: locale as Locale,
    confirmedAt: momentText(confirmed_at),
    sentAt: momentText(sent_at),
  };
}
