import { sql } from 'kysely';
import type { BasketId, EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { Claimant } from '../rules/claim.ts';
import type { Entitlement, EntitlementId, EntitlementKey, Gift } from '../rules/entitlement.ts';
import { capacityTables } from '../tables.ts';

/**
 * What people of an edition have by their roles now, the oldest first; of these claimants, or of all. With `isKept` nothing of it ends
 * before the transaction does: this lock comes before those of pools.
 */
export async function listEntitlements(
  db: Db,
  which: {
    readonly editionId: EditionId;
    readonly claimants?: readonly Claimant[];
    readonly isKept?: boolean;
  },
): Promise<readonly Entitlement[]> {
  const { editionId, claimants } = which;
  const rows = await capacityTables(db)
    .selectFrom('capacity.entitlement')
    .select(['id', 'role', 'claimant', 'source', 'gift', 'granted_at'])
    .where('edition_id', '=', editionId)
    .where('ended_at', 'is', null)
    .$if(claimants !== undefined, (query) =>
      query.where('claimant', '=', sql<Claimant>`ANY(${claimants ?? []})`),
    )
    .$if(which.isKept ?? false, (query) => query.forShare())
    .orderBy('granted_at')
    .orderBy('id')
    .execute();
  return rows.map(({ granted_at, ...row }) => ({ ...row, editionId, grantedAt: momentText(granted_at) }));
}

/** Writes an entitlement; false, and nothing written, where it stands already. Waits for whoever is just granting it. */
export async function insertEntitlement(
  tx: Tx,
  {
    id,
    editionId,
    role,
    claimant,
    source,
    gift,
  }: EntitlementKey & { readonly id: EntitlementId; readonly gift: Gift },
  now: InstantText,
): Promise<boolean> {
  const written = await capacityTables(tx)
    .insertInto('capacity.entitlement')
    .values({
      ...{ id, role, claimant, source, gift: json(gift) },
      ...{ edition_id: editionId, basket_id: null, granted_at: now, ended_at: null, ended_because: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function updateEntitlementBasket(tx: Tx, id: EntitlementId, basketId: BasketId): Promise<void> {
  await capacityTables(tx)
    .updateTable('capacity.entitlement')
    .set({ basket_id: basketId })
    .where('id', '=', id)
    .execute();
}

export async function deleteEntitlement(tx: Tx, id: EntitlementId): Promise<void> {
  await capacityTables(tx).deleteFrom('capacity.entitlement').where('id', '=', id).execute();
}

/** Ends one entitlement, or all of a claimant's, and answers with their baskets; `null` for a discount. */
export async function endEntitlements(
  tx: Tx,
  which: EntitlementKey | { readonly claimant: Claimant },
  because: string,
  now: InstantText,
): Promise<readonly (BasketId | null)[]> {
  const one = 'source' in which ? which : null;
  const rows = await capacityTables(tx)
    .updateTable('capacity.entitlement')
    .set({ ended_at: now, ended_because: because })
    .where('claimant', '=', which.claimant)
    .where('ended_at', 'is', null)
    .where((where) => where.and(one ? { edition_id: one.editionId, role: one.role, source: one.source } : {}))
    .returning('basket_id')
    .execute();
  return rows.map(({ basket_id }) => basket_id);
}
