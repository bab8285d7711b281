import type { ConferenceId, EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import { directoryTables } from '../tables.ts';
import { isFormerSlugOfAnother } from './former-slugs.ts';

type EditionRow = {
  readonly id: EditionId;
  readonly conferenceId: ConferenceId;
  readonly slug: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly zone: string;
  readonly city: string | null;
  readonly country: string | null;
};

/** Writes a new hidden edition; false if another one has the address, or had it. */
export async function insertEdition(tx: Tx, edition: EditionRow, now: InstantText): Promise<boolean> {
  if (await isFormerSlugOfAnother(tx, edition.slug, edition.id)) return false;
  const made = await directoryTables(tx)
    .insertInto('directory.edition')
    .values({
      id: edition.id,
      conference_id: edition.conferenceId,
      slug: edition.slug,
      name: edition.name.trim(),
      tagline: '{}',
      starts_on: edition.startsOn,
      ends_on: edition.endsOn,
      zone: edition.zone,
      mode: 'on-site',
      city: edition.city,
      country: edition.country,
      about: json({}),
      for_whom: json({}),
      take_part: json({}),
      accent: '#0f6b5c',
      channels: json([]),
      is_public: false,
      is_rehearsal: false,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.constraint('edition_slug_once').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** The conference of this name, or the one that it was merged into; names that differ by case only are the same. */
export async function findConferenceNamed(tx: Tx, name: string): Promise<ConferenceId | undefined> {
  const row = await directoryTables(tx)
    .selectFrom('directory.conference')
    .select((conference) => conference.fn.coalesce('merged_into', 'id').as('id'))
    .where((conference) => conference(conference.fn('lower', ['name']), '=', name.toLowerCase()))
    .orderBy('created_at')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Writes a new conference; false if another one has the address. One that is just being made by somebody else at the same
 * moment is waited for.
 */
export async function insertConference(
  tx: Tx,
  conference: {
    readonly id: ConferenceId;
    readonly slug: string;
    readonly name: string;
    readonly website?: string | null;
  },
  now: InstantText,
): Promise<boolean> {
  const made = await directoryTables(tx)
    .insertInto('directory.conference')
    .values({ ...conference, about: '{}', created_at: now })
    .onConflict((conflict) => conflict.constraint('conference_slug_once').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}
