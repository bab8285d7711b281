import { type ListingId, readId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type ListingDraft, upsertListings } from '../queries/listing-rows.ts';
import { type Candidate, listForWriting, replaceMatchKeys } from '../queries/match-rows.ts';
import { listRecordsOf, type StoredRecord, upsertRecords } from '../queries/record-rows.ts';
import { chooseFacts } from '../rules/choosing-facts.ts';
import { droppedSince } from '../rules/dropped-facts.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { blockingKeys } from '../rules/matching.ts';

/** A listing under work: what it will be when it is written. */
export type Draft = Pick<
  Candidate,
  'id' | 'conferenceId' | 'conferenceName' | 'slug' | 'editionId' | 'isShown'
> & { facts: StatedFacts };

export type ToRechoose = {
  /** Listings that may not be in the database yet. */
  readonly drafts?: readonly Draft[];
  /** Records to write along; those that are written already are found. */
  readonly written?: readonly StoredRecord[];
  /** Listings concerned beside those of `written`. */
  readonly listings?: readonly ListingId[];
  /** Shows the listings even if they were hidden. */
  readonly show?: boolean;
};

/**
 * Chooses the facts of every listing concerned anew from all who state them, and writes listings, records and keys. A listing of
 * which nobody states anything is left as it is.
 */
export async function rechooseListings(tx: Tx, wish: ToRechoose, now: InstantText): Promise<void> {
  const { written = [], show = false } = wish;
  const given = new Map<ListingId, Draft>((wish.drafts ?? []).map((draft) => [draft.id, draft]));
  const ids = [...new Set([...written.map(({ listingId }) => listingId), ...(wish.listings ?? [])])];
  const known = await listForWriting(
    tx,
    ids.filter((id) => !given.has(id)),
  );
  const isWritten = new Set(written.map(({ id }) => id));
  const others = (await listRecordsOf(tx, ids)).filter(({ id }) => !isWritten.has(id));
  const records = Map.groupBy([...others, ...written], ({ listingId }) => listingId);
  const rows = [...given.values(), ...known.values()].flatMap((draft) => {
    const of = records.get(draft.id);
    return of ? [listingFrom(draft, of, show)] : [];
  });
  await upsertListings(tx, rows, now);
  await upsertRecords(tx, written, now);
  await replaceMatchKeys(
    tx,
    new Map(ids.map((id) => [id, (records.get(id) ?? []).flatMap(({ facts }) => blockingKeys(facts))])),
  );
}

/** A listing with the facts that hold of all its records, of which there is at least one. */
export function listingFrom(draft: Draft, records: readonly StoredRecord[], show: boolean): ListingDraft {
  const { facts, contradictions } = chooseFacts(
    records.map((record) => ({ ...record, source: { id: record.sourceId, kind: record.sourceKind } })),
  );
  const names = records.flatMap(({ facts }) => [facts.name, ...(facts.series ? [facts.series] : [])]);
  const hosted = records.find(({ sourceKind }) => sourceKind === 'hosted');
  return {
    id: draft.id,
    conferenceId: draft.conferenceId,
    conferenceNames: [...new Set([draft.conferenceName, ...names])],
    slug: draft.slug,
    // The record of an edition that is hosted here has the edition's id as its key.
    editionId: hosted ? readId<'edition'>(hosted.key) : null,
    facts,
    contradictions,
    isShown: draft.isShown || show,
    droppedAt: droppedSince(records),
  };
}
