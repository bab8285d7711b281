import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { Topic } from '../rules/edition.ts';
import { directoryTables } from '../tables.ts';

export type Subscription = {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly topics: readonly Topic[];
  readonly told: readonly Topic[];
};

/** What an address asked for, and whether it agreed. */
export async function findSubscription(
  db: Db,
  editionId: EditionId,
  email: string,
): Promise<{ topics: readonly Topic[]; confirmed: boolean } | undefined> {
  const row = await directoryTables(db)
    .selectFrom('directory.subscription')
    .select(['topics', 'confirmed_at'])
    .where('edition_id', '=', editionId)
    .where('email', '=', email)
    .executeTakeFirst();
  return row && { topics: row.topics, confirmed: row.confirmed_at !== null };
}

/** Notes what an address asked for until it agrees; what it agreed to before stays as it is. Gives the row's id. */
export async function writeSubscription(
  tx: Tx,
  wish: {
    id: string;
    editionId: EditionId;
    email: string;
    locale: Locale;
    topics: readonly Topic[];
    now: InstantText;
  },
): Promise<string> {
  const tables = directoryTables(tx);
  const asked = { topics: [...wish.topics], locale: wish.locale, created_at: wish.now };
  await tables
    .insertInto('directory.subscription')
    .values({ id: wish.id, edition_id: wish.editionId, email: wish.email, told: [], ...asked })
    .onConflict((conflict) =>
      conflict
        .constraint('subscription_once')
        .doUpdateSet(asked)
        .where('directory.subscription.confirmed_at', 'is', null),
    )
    .execute();
  const row = await tables
    .selectFrom('directory.subscription')
    .select('id')
    .where('edition_id', '=', wish.editionId)
    .where('email', '=', wish.email)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The address agreed by opening its link: to what the link names, beside what it agreed to before; false if the row is gone. */
export async function confirmSubscription(
  tx: Tx,
  agreed: {
    readonly editionId: EditionId;
    readonly id: string;
    readonly topics: readonly Topic[];
    readonly now: InstantText;
  },
): Promise<boolean> {
  const own = directoryTables(tx);
  const row = await own
    .selectFrom('directory.subscription')
    .select(['topics', 'confirmed_at'])
    .where('id', '=', agreed.id)
    .where('edition_id', '=', agreed.editionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return false;
  const before = row.confirmed_at ? row.topics : [];
  await own
    .updateTable('directory.subscription')
    .set({
      topics: [...new Set([...before, ...agreed.topics])],
      confirmed_at: row.confirmed_at?.toISOString() ?? agreed.now,
    })
    .where('id', '=', agreed.id)
    .execute();
  return true;
}

/** Forgets an address. */
export async function removeSubscription(tx: Tx, id: string): Promise<void> {
  await directoryTables(tx).deleteFrom('directory.subscription').where('id', '=', id).execute();
}

/** Confirmed addresses that asked for a topic and were not told yet; locked for the caller, who notes that they are told. */
export async function takeUntold(
  tx: Tx,
  editionId: EditionId,
  topic: Topic,
  limit: number,
): Promise<Subscription[]> {
  const rows = await directoryTables(tx)
    .selectFrom('directory.subscription')
    .select(['id', 'email', 'locale', 'topics', 'told'])
    .where('edition_id', '=', editionId)
    .where('confirmed_at', 'is not', null)
    .where((row) => row(row.val(topic), '=', row.fn.any('topics')))
    .where((row) => row.not(row(row.val(topic), '=', row.fn.any('told'))))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ ...row, locale: row.locale as Locale }));
}

/** What an address asked to be told, by edition. */
export async function listSubscriptionsTo(
  db: Db,
  email: string,
): Promise<{ editionId: EditionId; topics: readonly Topic[]; told: readonly Topic[]; since: Date }[]> {
  return directoryTables(db)
    .selectFrom('directory.subscription')
    .select(['edition_id as editionId', 'topics', 'told', 'created_at as since'])
    .where('email', '=', email)
    .orderBy('created_at')
    .execute();
}

/** Notes that an address was told of a topic. */
export async function noteTold(tx: Tx, subscription: Subscription, topic: Topic): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.subscription')
    .set({ told: [...subscription.told, topic] })
    .where('id', '=', subscription.id)
    .execute();
}

/** Which topics somebody waits for, by edition. */
export async function listAwaitedTopics(db: Db): Promise<{ editionId: EditionId; topic: Topic }[]> {
  const { rows } = await sql<{ editionId: EditionId; topic: Topic }>`
    SELECT DISTINCT edition_id AS "editionId", topic
    FROM directory.subscription, unnest(topics) AS topic
    WHERE confirmed_at IS NOT NULL AND topic <> ALL (told) ORDER BY 1, 2`.execute(db);
  return rows;
}

/** Forgets addresses that never confirmed within two days, and all of editions that ended more than 30 days ago. */
export async function forgetOldSubscriptions(db: Db, now: InstantText): Promise<number> {
  const days = (count: number) => new Date(Date.parse(now) - count * 86_400_000).toISOString();
  const unconfirmed = await directoryTables(db)
    .deleteFrom('directory.subscription')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', new Date(days(2)))
    .executeTakeFirst();
  const over = await directoryTables(db)
    .deleteFrom('directory.subscription')
    .where((row) =>
      row(
        'edition_id',
        'in',
        row
          .selectFrom('directory.edition')
          .select('directory.edition.id')
          .where('directory.edition.ends_on', '<', days(30).slice(0, 10)),
      ),
    )
    .executeTakeFirst();
  return Number(unconfirmed.numDeletedRows + over.numDeletedRows);
}
