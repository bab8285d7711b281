import { sql } from 'kysely';
import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type Intent, reminderDays } from '../rules/intent.ts';
import { directoryTables } from '../tables.ts';
import { chosenDays, textOf } from './intents.ts';

/** Somebody whose edition has a deadline within a week, with what they were reminded of already. */
export type DueIntent = {
  readonly person: PersonId;
  readonly listing: ListingId;
  readonly intent: Intent;
  readonly setAt: InstantText;
  readonly reminded: readonly string[];
  readonly days: readonly number[];
};

const mostDays = Math.max(...reminderDays);

/** The next intents in order of their keys of which a deadline lies within the longest reminder's time. */
export async function listDueIntents(
  db: Db,
  now: InstantText,
  after: Pick<DueIntent, 'person' | 'listing'> | null,
  limit: number,
): Promise<DueIntent[]> {
  const within = (column: string) => sql`
    SELECT id FROM directory.listing AS l WHERE is_shown AND ${sql.ref(column)} IS NOT NULL
      AND ${sql.ref(column)} > ${now}::timestamptz
      AND ${sql.ref(column)} <= ${now}::timestamptz + make_interval(days => ${mostDays})`;
  const later = after ? sql`AND (i.person_id, i.listing_id) > (${after.person}, ${after.listing})` : sql``;
  const { rows } = await sql<
    Omit<DueIntent, 'setAt' | 'days'> & { setAt: Date; week: boolean; day: boolean }
  >`
    SELECT i.person_id AS person, i.listing_id AS listing, i.intent, i.set_at AS "setAt", i.reminded,
      coalesce(r.week_before, true) AS week, coalesce(r.day_before, true) AS day
    FROM directory.intent AS i LEFT JOIN directory.intent_reminder AS r ON r.person_id = i.person_id
    WHERE i.listing_id IN (
        ${sql.join(['l.call_closes_at', 'l.early_bird_ends_at', 'l.aid_closes_at'].map(within), sql` UNION `)})
      AND (r.person_id IS NULL OR r.week_before OR r.day_before) ${later}
    ORDER BY i.person_id, i.listing_id LIMIT ${limit}`.execute(db);
  return rows.map(({ week, day, ...row }) => ({
    ...row,
    setAt: textOf(row.setAt),
    days: chosenDays(week, day),
  }));
}

/** Locks somebody's intent and answers with the reminders that went out; `null` if it is gone or another process has it. */
export async function lockReminded(
  tx: Tx,
  key: Pick<DueIntent, 'person' | 'listing'>,
): Promise<readonly string[] | null> {
  const row = await directoryTables(tx)
    .selectFrom('directory.intent')
    .select('reminded')
    .where('person_id', '=', key.person)
    .where('listing_id', '=', key.listing)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.reminded ?? null;
}

/** Notes reminders as gone out. */
export async function noteReminded(
  tx: Tx,
  key: Pick<DueIntent, 'person' | 'listing'>,
  reminded: readonly string[],
): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.intent')
    .set({ reminded: [...reminded] })
    .where('person_id', '=', key.person)
    .where('listing_id', '=', key.listing)
    .execute();
}
