import type { ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { Listing, StatedFacts } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';
import { listingRows, readListing } from './listings.ts';
import type { Cited } from './record-rows.ts';

/** What a source states, as an editor sees it. */
export type DeskRecord = {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly link: string | null;
  readonly facts: StatedFacts;
  readonly cited: Cited;
  readonly seenAt: InstantText;
  readonly isGone: boolean;
  readonly goneAt: InstantText | null;
};

/** A listing, hidden or not, with who states what. */
export type DeskListing = Listing & { readonly isShown: boolean; readonly records: readonly DeskRecord[] };

/** Listings for editors, hidden ones too, with all that sources state of them; in two queries. */
export async function listDeskListings(
  db: Db,
  ids: readonly ListingId[],
): Promise<ReadonlyMap<ListingId, DeskListing>> {
  if (ids.length === 0) return new Map();
  const rows = await listingRows(db)
    .select('l.is_shown')
    .where('l.id', 'in', [...ids])
    .execute();
  const records = await directoryTables(db)
    .selectFrom('directory.record as r')
    .innerJoin('directory.source as s', 's.id', 'r.source_id')
    .select(['r.id', 'r.listing_id', 's.name as source', 's.kind', 'r.link', 'r.facts', 'r.cited'])
    .select(['r.seen_at', 'r.is_gone as isGone', 'r.gone_at'])
    .where('r.listing_id', 'in', [...ids])
    .orderBy('r.first_seen_at')
    .orderBy('r.id')
    .execute();
  const byListing = Map.groupBy(records, ({ listing_id }) => listing_id);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...readListing(row),
        isShown: row.is_shown,
        records: (byListing.get(row.id) ?? []).map(({ seen_at, gone_at, listing_id: _, ...record }) => ({
          ...record,
          seenAt: momentText(seen_at),
          goneAt: momentText(gone_at),
        })),
      },
    ]),
  );
}
