import type { EditionId, FileId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Edition } from '../rules/edition.ts';
import { directoryTables } from '../tables.ts';
import { getEdition } from './editions.ts';
import { isFormerSlugOfAnother } from './former-slugs.ts';

/** The edition, for a transaction that writes it back: whoever else changes it waits, and nobody's change is lost. */
export async function lockEdition(tx: Tx, id: EditionId): Promise<Edition> {
  await directoryTables(tx)
    .selectFrom('directory.edition')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
  return getEdition(tx, id);
}

/** Writes an edition's facts; false if another edition has the address, or had it. */
export async function updateEditionRow(tx: Tx, edition: Edition, now: InstantText): Promise<boolean> {
  const tables = directoryTables(tx);
  const taken = await tables
    .selectFrom('directory.edition')
    .select('id')
    .where('slug', '=', edition.slug)
    .where('id', '!=', edition.id)
    .executeTakeFirst();
  if (taken || (await isFormerSlugOfAnother(tx, edition.slug, edition.id))) return false;
  await tables
    .updateTable('directory.edition')
    .set({ ...columnsOf(edition), updated_at: now })
    .where('id', '=', edition.id)
    .execute();
  return true;
}

function columnsOf(edition: Edition) {
  return {
    slug: edition.slug,
    name: edition.name,
    tagline: json(edition.tagline),
    starts_on: edition.startsOn,
    ends_on: edition.endsOn,
    zone: edition.zone,
    mode: edition.mode,
    venue_name: edition.venueName,
    address: edition.address,
    city: edition.city,
    country: edition.country,
    latitude: edition.latitude,
    longitude: edition.longitude,
    website: edition.website,
    about: json(edition.about),
    for_whom: json(edition.forWhom),
    take_part: json(edition.takePart),
    accent: edition.accent,
    logo_file: edition.logoFile,
    cover_file: edition.coverFile,
    channels: json(edition.channels),
    call_opens_at: edition.callOpensAt,
    call_closes_at: edition.callClosesAt,
    tickets_open_at: edition.ticketsOpenAt,
    aid_closes_at: edition.aidClosesAt,
    is_public: edition.isPublic,
    is_rehearsal: edition.isRehearsal,
  };
}

/** Editions that show this file as their logo or cover. */
export async function listEditionsWithFile(db: Db, file: FileId): Promise<EditionId[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.edition')
    .select('id')
    .where((edition) => edition.or([edition('logo_file', '=', file), edition('cover_file', '=', file)]))
    .execute();
  return rows.map((row) => row.id);
}

/** Removes an edition and, by the database's own rules, everything that belongs to it. */
export async function deleteEdition(tx: Tx, id: EditionId): Promise<void> {
  await directoryTables(tx).deleteFrom('directory.edition').where('id', '=', id).execute();
}
