import { sql, type Updateable } from 'kysely';
import type { ClaimId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Claimant } from '../rules/claim.ts';
import { type ClaimState, type ClaimTable, capacityTables } from '../tables.ts';

/** Writes this into claims, unless they are in that state already. */
async function updateClaims(
  tx: Tx,
  claimIds: readonly ClaimId[],
  changes: Updateable<ClaimTable>,
  unless?: ClaimState,
): Promise<void> {
  if (claimIds.length === 0) return;
  await capacityTables(tx)
    .updateTable('capacity.claim')
    .set(changes)
    .where('id', '=', sql<ClaimId>`ANY(${claimIds})`)
    .where(({ eb, lit }) => (unless ? eb('state', '<>', unless) : lit(true)))
    .execute();
}

/** Gives claims back, with the reason; what follows them on ancestors must be among them. */
export function releaseRows(
  tx: Tx,
  claimIds: readonly ClaimId[],
  because: string,
  now: InstantText,
): Promise<void> {
  const over = { expires_at: null, returning_since: null, released_because: because, changed_at: now };
  return updateClaims(tx, claimIds, { state: 'released', ...over }, 'released');
}

/** Confirms claims, also those whose hold was over; what was decided stands on the lock that the caller has. */
export function confirmRows(tx: Tx, claimIds: readonly ClaimId[], now: InstantText): Promise<void> {
  const settled = { expires_at: null, released_because: null, replaces_id: null, changed_at: now };
  return updateClaims(tx, claimIds, { state: 'confirmed', ...settled }, 'confirmed');
}

/** Holds claims until a moment; confirmed ones stay confirmed. */
export function holdRows(
  tx: Tx,
  claimIds: readonly ClaimId[],
  { heldUntil, now }: { readonly heldUntil: InstantText; readonly now: InstantText },
): Promise<void> {
  const held = { expires_at: heldUntil, released_because: null, changed_at: now };
  return updateClaims(tx, claimIds, { state: 'held', ...held }, 'confirmed');
}

/** Claims that got units of their own no longer stand for a place that somebody gives back. */
export function forgetReplaced(tx: Tx, claimIds: readonly ClaimId[]): Promise<void> {
  return updateClaims(tx, claimIds, { replaces_id: null });
}

/** Gives claims to other claimants, who have not said that they would give them back. */
export async function giveToClaimants(
  tx: Tx,
  given: readonly { readonly id: ClaimId; readonly to: Claimant }[],
  now: InstantText,
): Promise<void> {
  if (given.length === 0) return;
  await sql`
    UPDATE capacity.claim AS c SET claimant = g."to", returning_since = NULL, changed_at = ${now}
    FROM json_to_recordset(${json(given)}) AS g (id uuid, "to" text) WHERE c.id = g.id`.execute(tx);
}

/** Says how many units claims have. */
export function setUnits(tx: Tx, claimIds: readonly ClaimId[], units: number): Promise<void> {
  return updateClaims(tx, claimIds, { units });
}
