import type { ListingId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { StatedFacts } from '../rules/listing.ts';
import { directoryTables } from '../tables.ts';
import type { Cited } from './record-rows.ts';

/** What one source states of a listing, for readers. */
export type Statement = {
  readonly sourceId: string;
  readonly source: string;
  /** Where people read the source, and the page of this very record if there is one. */
  readonly page: string | null;
  readonly link: string | null;
  readonly licence: string | null;
  readonly facts: StatedFacts;
  readonly cited: Cited;
  readonly firstSeenAt: InstantText;
  readonly seenAt: InstantText;
  readonly isGone: boolean;
  readonly goneAt: InstantText | null;
};

/** Who states what of a listing, in the order of their first word. */
export async function listStatements(db: Db, listing: ListingId): Promise<Statement[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.record as r')
    .innerJoin('directory.source as s', 's.id', 'r.source_id')
    .where('r.listing_id', '=', listing)
    .select(['s.id as sourceId', 's.name as source', 's.page', 's.licence'])
    .select([
      'r.link',
      'r.facts',
      'r.cited',
      'r.first_seen_at',
      'r.seen_at',
      'r.is_gone as isGone',
      'r.gone_at',
    ])
    .orderBy('r.first_seen_at')
    .orderBy('r.id')
    .limit(100)
    .execute();
  return rows.map(({ first_seen_at, seen_at, gone_at, ...row }) => ({
    ...row,
    firstSeenAt: momentText(first_seen_at),
    seenAt: momentText(seen_at),
    goneAt: momentText(gone_at),
  }));
}

export type PastChange = {
  readonly at: InstantText;
  readonly source: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** How the facts of a listing changed, the latest first. */
export async function listFactChanges(db: Db, listing: ListingId, limit: number): Promise<PastChange[]> {
  const rows = await directoryTables(db)
    .selectFrom('directory.fact_change as f')
    .innerJoin('directory.source as s', 's.id', 'f.source_id')
    .where('f.listing_id', '=', listing)
    .select(['f.at', 's.name as source', 'f.field', 'f.before', 'f.after'])
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: momentText(at) }));
}
