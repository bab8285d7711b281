import type { Entitlement } from '#capacity';
import { listEntitlements } from '#capacity/server';
import type { Tx } from '../../../platform/database/database.ts';
import { claimantsOf } from '../rules/in-role.ts';
import type { OrderWish } from '../rules/wish.ts';

/** What roles of those give who take something by them; no question where nobody does. It does not end before the transaction does. */
export async function entitledBy(tx: Tx, wishes: readonly OrderWish[]): Promise<readonly Entitlement[]> {
  const asking = wishes.flatMap(({ editionId, lines, byPerson }) =>
    byPerson
      ? lines.map(({ holder }) => ({ editionId, personId: byPerson, email: holder?.email ?? '' }))
      : [],
  );
  const found: Entitlement[] = [];
  for (const [editionId, own] of Map.groupBy(asking, (each) => each.editionId)) {
    const claimants = [...new Set(own.flatMap(claimantsOf))];
    found.push(...(await listEntitlements(tx, { editionId, claimants, isKept: true })));
  }
  return found;
}
