import type { ListingId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { upsertListings } from '../queries/listing-rows.ts';
import { findFormerListing, lockListings } from '../queries/merge-rows.ts';
import type { StoredRecord } from '../queries/record-rows.ts';
import { openConferenceBook } from './conference-book.ts';
import { reviveListing } from './part-listings.ts';
import { listingFrom } from './rechoose-listings.ts';

/** Where a record goes that is taken out of a listing: to the one that it had before a merge, which comes back, or to a new one. */
export async function listingForRecord(
  house: House,
  tx: Tx,
  from: ListingId,
  record: StoredRecord,
): Promise<ListingId> {
  const { name, startsOn = null } = record.facts;
  const former = record.mergedFrom ?? (await findFormerListing(tx, from, { name, startsOn }));
  const known = former && (await lockListings(tx, [former])).get(former);
  if (known?.mergedInto === from) await reviveListing(house, tx, known.id, from);
  if (known && (!known.mergedInto || known.mergedInto === from)) return known.id;
  const book = await openConferenceBook(house, tx, [record]);
  const draft = await book.newDraft(record);
  await upsertListings(tx, [{ ...listingFrom(draft, [record], false), editionId: null }], house.clock.now());
  return draft.id;
}
