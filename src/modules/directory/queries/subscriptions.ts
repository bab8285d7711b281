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

/** Writes or widens what an address asked for; gives the row's id. What it was told before stays noted. */
export async function upsertSubscription(
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
  const row = await directoryTables(tx)
    .insertInto('directory.subscription')
    .values({
      id: wish.id,
      edition_id: wish.editionId,
      email: wish.email,
      locale: wish.locale,
      topics: [...wish.topics],
      told: [],
      created_at: wish.now,
    })
    .onConflict((conflict) =>
      conflict
        .constraint('subscription_once')
        .doUpdateSet({ topics: [...wish.topics], locale: wish.locale, created_at: wish.now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The address agreed by opening its link; false if the row is gone. */
export async function confirmSubscription(
  tx: Tx,
  editionId: EditionId,
  id: string,
  now: InstantText,
): Promise<boolean> {
  const result = await directoryTables(tx)
    .updateTable('directory.subscription')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Forgets an address. */
export async function removeSubscription(tx: Tx, editionId: EditionId, id: string): Promise<void> {
  await directoryTables(tx)
    .deleteFrom('directory.subscription')
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .execute();
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

/** Notes that an address was told of a topic. */
export async function noteTold(tx: Tx, subscription: Subscription, topic: Topic): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.subscription')
    .set({ told: [...subscription.told, topic] })
    .where('id', '=', subscription.id)
    .execute();
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
