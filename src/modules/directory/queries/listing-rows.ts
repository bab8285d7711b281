import { sql } from 'kysely';
import type { ConferenceId, EditionId, ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Contradiction, ListingFacts } from '../rules/listing.ts';
import { listingMarks, listingWords } from '../rules/listing-marks.ts';
import { directoryTables } from '../tables.ts';

/** A listing as it is written; what search needs beside the facts is worked out here. */
export type ListingDraft = {
  readonly id: ListingId;
  readonly conferenceId: ConferenceId;
  /** Names of the conference, past ones too. */
  readonly conferenceNames: readonly string[];
  readonly slug: string;
  readonly editionId: EditionId | null;
  readonly facts: ListingFacts;
  readonly contradictions: readonly Contradiction[];
  readonly isShown: boolean;
  /** Since when no source states it any more. */
  readonly droppedAt: InstantText | null;
};

/** Writes listings, new ones and changed ones, with their words; addresses must be free (see `freeSlugs`). */
export async function upsertListings(
  tx: Tx,
  drafts: readonly ListingDraft[],
  now: InstantText,
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => rowOf(draft, now));
  await directoryTables(tx)
    .insertInto('directory.listing')
    .values(rows.map(({ row }) => row))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((next) => ({
        conference_id: next.ref('excluded.conference_id'),
        slug: next.ref('excluded.slug'),
        edition_id: next.ref('excluded.edition_id'),
        facts: next.ref('excluded.facts'),
        contradictions: next.ref('excluded.contradictions'),
        starts_on: next.ref('excluded.starts_on'),
        ends_on: next.ref('excluded.ends_on'),
        latitude: next.ref('excluded.latitude'),
        longitude: next.ref('excluded.longitude'),
        call_opens_at: next.ref('excluded.call_opens_at'),
        call_closes_at: next.ref('excluded.call_closes_at'),
        early_bird_ends_at: next.ref('excluded.early_bird_ends_at'),
        tickets_close_at: next.ref('excluded.tickets_close_at'),
        aid_closes_at: next.ref('excluded.aid_closes_at'),
        marks: next.ref('excluded.marks'),
        words: next.ref('excluded.words'),
        is_shown: next.ref('excluded.is_shown'),
        merged_into: next.ref('excluded.merged_into'),
        dropped_at: next.ref('excluded.dropped_at'),
        updated_at: next.ref('excluded.updated_at'),
        revision: sql<number>`directory.listing.revision + 1`,
      })),
    )
    .execute();
  await insertMarkSets(
    tx,
    drafts.map(({ id }) => id),
  );
  const words = [...new Set(rows.flatMap((row) => row.words))].filter((word) => word.length > 2).sort();
  if (words.length > 0) {
    // In one order everywhere, so that two imports never wait for each other.
    await sql`INSERT INTO directory.word (word) SELECT unnest(${words}::text[]) ON CONFLICT DO NOTHING`.execute(
      tx,
    );
  }
}

/** Whoever wrote marks makes the sets of these listings known, by which they are counted. */
export async function insertMarkSets(tx: Tx, listings: readonly ListingId[]): Promise<void> {
  await sql`INSERT INTO directory.mark_set (marks)
    SELECT DISTINCT marks FROM directory.listing WHERE id = ANY(${[...listings]}::uuid[]) ORDER BY marks
    ON CONFLICT DO NOTHING`.execute(tx);
}

function rowOf(draft: ListingDraft, now: InstantText) {
  const { facts } = draft;
  const words = listingWords(facts, [...draft.conferenceNames, ...countryNames(facts.country)]);
  const row = {
    id: draft.id,
    conference_id: draft.conferenceId,
    slug: draft.slug,
    edition_id: draft.editionId,
    facts: json(facts),
    contradictions: json(draft.contradictions),
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    latitude: facts.latitude,
    longitude: facts.longitude,
    call_opens_at: facts.callOpensAt,
    call_closes_at: facts.callClosesAt,
    early_bird_ends_at: facts.earlyBirdEndsAt,
    tickets_close_at: facts.ticketsCloseAt,
    aid_closes_at: facts.aidClosesAt,
    marks: listingMarks(facts, draft.editionId !== null),
    words: sql<string>`array_to_tsvector(${words}::text[])`,
    is_shown: draft.isShown,
    merged_into: null,
    dropped_at: draft.droppedAt,
    created_at: now,
    updated_at: now,
  };
  return { row, words };
}

/** A country's names in the languages that readers search in. */
function countryNames(country: string | null): string[] {
  if (!country || !/^[A-Z]{2}$/.test(country)) return [];
  return ['en', 'ko', 'zh-Hans'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country,
  );
}
