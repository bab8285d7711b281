import { sql } from 'kysely';
import type { ListingId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { WeighedReason } from '../rules/matching.ts';
import type { DoubtId } from '../rules/suggestion.ts';
import { directoryTables } from '../tables.ts';

/** A pair that may be one edition. */
export type Doubt = {
  readonly id: DoubtId;
  readonly listingId: ListingId;
  readonly otherId: ListingId;
  readonly score: number;
  readonly reasons: readonly WeighedReason[];
  readonly isDecided: boolean;
};

function doubtRows(db: Db) {
  return directoryTables(db)
    .selectFrom('directory.doubt as d')
    .innerJoin('directory.listing as one', 'one.id', 'd.listing_id')
    .innerJoin('directory.listing as other', 'other.id', 'd.other_id')
    .select([
      'd.id',
      'd.listing_id as listingId',
      'd.other_id as otherId',
      'd.score',
      'd.reasons',
      'd.decided_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof doubtRows>['executeTakeFirstOrThrow']>>;

function readDoubt({ decided_at, reasons, id, ...row }: Row): Doubt {
  return {
    ...row,
    id: id as DoubtId,
    reasons: reasons as readonly WeighedReason[],
    isDecided: decided_at !== null,
  };
}

/** Pairs that nobody has decided on, those whose editions come soonest first, what is over last. */
export async function listOpenDoubts(
  db: Db,
  today: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<Doubt[]> {
  const rows = await doubtRows(db)
    .where('d.decided_at', 'is', null)
    .where('one.merged_into', 'is', null)
    .where('other.merged_into', 'is', null)
    .orderBy(sql`greatest(one.ends_on, other.ends_on) < ${today}::date`)
    .orderBy(sql`abs(greatest(one.starts_on, other.starts_on) - ${today}::date)`)
    .orderBy('d.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(readDoubt);
}

/** A pair for a transaction that decides: whoever else decides waits. */
export async function lockDoubt(tx: Tx, id: DoubtId): Promise<Doubt | undefined> {
  const row = await doubtRows(tx).where('d.id', '=', id).forUpdate('d').executeTakeFirst();
  return row && readDoubt(row);
}

export type Verdict = {
  readonly verdict: 'same' | 'different';
  readonly by: PersonId | null;
  readonly at: InstantText;
};

export async function closeDoubt(tx: Tx, id: DoubtId, { verdict, by, at }: Verdict): Promise<void> {
  await directoryTables(tx)
    .updateTable('directory.doubt')
    .set({ verdict, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .execute();
}

/** Notes that two listings are two editions, so that nobody is asked. */
export async function noteDifferent(
  tx: Tx,
  pair: { readonly id: DoubtId; readonly listingId: ListingId; readonly otherId: ListingId },
  { by, at }: Pick<Verdict, 'by' | 'at'>,
): Promise<void> {
  const decided = { verdict: 'different' as const, decided_by: by, decided_at: at };
  await directoryTables(tx)
    .insertInto('directory.doubt')
    .values({
      id: pair.id,
      listing_id: pair.listingId,
      other_id: pair.otherId,
      score: 0,
      reasons: json([]),
      asked_at: at,
      ...decided,
    })
    .onConflict((conflict) => conflict.constraint('doubt_once').doUpdateSet(decided))
    .execute();
}
