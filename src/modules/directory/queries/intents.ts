import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type Intent, type ReminderDays, reminderDays } from '../rules/intent.ts';
import type { Listing } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';
import { listingRows, readListing } from './listings.ts';

/** What somebody said of a listing. */
export type StatedIntent = {
  readonly listing: Listing;
  readonly intent: Intent;
  readonly setAt: InstantText;
};

/** What the person said of this listing; `null` if nothing. */
export async function findIntent(db: Db, person: PersonId, listing: ListingId): Promise<Intent | null> {
  const row = await directoryTables(db)
    .selectFrom('directory.intent')
    .select('intent')
    .where('person_id', '=', person)
    .where('listing_id', '=', listing)
    .executeTakeFirst();
  return row?.intent ?? null;
}

/** Everything that the person said of what is shown, soonest edition first. */
export async function listIntents(db: Db, person: PersonId): Promise<StatedIntent[]> {
  const rows = await listingRows(db)
    .innerJoin('directory.intent as i', 'i.listing_id', 'l.id')
    .select(['i.intent', 'i.set_at'])
    .where('i.person_id', '=', person)
    .where('l.is_shown', '=', true)
    .orderBy('l.starts_on')
    .orderBy('l.id')
    .execute();
  return rows.map((row) => ({ listing: readListing(row), intent: row.intent, setAt: textOf(row.set_at) }));
}

/** What the person said of these listings; those of which they said nothing are left out. */
export async function listIntentsOf(
  db: Db,
  person: PersonId,
  listings: readonly ListingId[],
): Promise<Record<ListingId, Intent>> {
  if (listings.length === 0) return {};
  const rows = await directoryTables(db)
    .selectFrom('directory.intent')
    .select(['listing_id', 'intent'])
    .where('person_id', '=', person)
    .where('listing_id', 'in', [...listings])
    .execute();
  return Object.fromEntries(rows.map(({ listing_id, intent }) => [listing_id, intent]));
}

export async function countIntents(db: Db, person: PersonId): Promise<number> {
  const row = await directoryTables(db)
    .selectFrom('directory.intent')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Writes what the person says, over what they said before; reminders that went out are remembered. */
export async function writeIntent(
  tx: Tx,
  said: {
    readonly person: PersonId;
    readonly listing: ListingId;
    readonly intent: Intent;
    readonly now: InstantText;
  },
): Promise<void> {
  await directoryTables(tx)
    .insertInto('directory.intent')
    .values({ person_id: said.person, listing_id: said.listing, intent: said.intent, set_at: said.now })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'listing_id']).doUpdateSet({ intent: said.intent }),
    )
    .execute();
}

export async function removeIntent(tx: Tx, person: PersonId, listing: ListingId): Promise<void> {
  await directoryTables(tx)
    .deleteFrom('directory.intent')
    .where('person_id', '=', person)
    .where('listing_id', '=', listing)
    .execute();
}

/** How many days before a deadline the person wants a letter. */
export async function readReminderDays(db: Db, person: PersonId): Promise<readonly ReminderDays[]> {
  const row = await directoryTables(db)
    .selectFrom('directory.intent_reminder')
    .select(['week_before', 'day_before'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  return chosenDays(row?.week_before ?? true, row?.day_before ?? true);
}

export async function writeReminderDays(tx: Tx, person: PersonId, days: readonly number[]): Promise<void> {
  const row = { week_before: days.includes(7), day_before: days.includes(1) };
  await directoryTables(tx)
    .insertInto('directory.intent_reminder')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** Sets the fingerprint of the person's private calendar address, over the one before; `null` ends it. */
export async function writeCalendarKey(tx: Tx, person: PersonId, hash: Buffer | null): Promise<void> {
  const tables = directoryTables(tx);
  await tables.deleteFrom('directory.intent_calendar').where('person_id', '=', person).execute();
  if (hash)
    await tables
      .insertInto('directory.intent_calendar')
      .values({ person_id: person, key_hash: hash })
      .execute();
}

export async function hasCalendarKey(db: Db, person: PersonId): Promise<boolean> {
  const row = await directoryTables(db)
    .selectFrom('directory.intent_calendar')
    .select('person_id')
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findPersonByCalendarKey(db: Db, hash: Buffer): Promise<PersonId | null> {
  const row = await directoryTables(db)
    .selectFrom('directory.intent_calendar')
    .select('person_id')
    .where('key_hash', '=', hash)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** The days before a deadline as the two columns say them. */
export function chosenDays(weekBefore: boolean, dayBefore: boolean): readonly ReminderDays[] {
  return reminderDays.filter((days) => (days === 7 ? weekBefore : dayBefore));
}

export function textOf(moment: Date): InstantText {
  return instantText(Temporal.Instant.fromEpochMilliseconds(moment.getTime()));
}
