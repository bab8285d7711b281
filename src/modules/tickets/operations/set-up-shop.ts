import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { hasOrders, lockShop, writeShop } from '../queries/catalogue.ts';
import { newShop, type Shop, type ShopOf } from '../rules/shop.ts';
import { type ShopProblem, shopProblem } from '../rules/shop-problem.ts';
import { followWaitingRoom } from './follow-waiting-room.ts';

/** How the edition sells, as it will be; what is not given stays. */
export type ShopChanges = Partial<Shop> & { readonly isOpen?: boolean };

/**
 * Says how an edition sells. A form gives the `revision` that it was opened on. The currency stays once somebody has ordered: sums in
 * two currencies cannot be added up.
 */
export async function setUpShop(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly slug: string;
    readonly revision?: string;
    readonly changes: ShopChanges;
  },
): Promise<Outcome<ShopOf, ShopProblem | 'not-allowed' | 'edited-meanwhile' | 'currency-in-use'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, changes } = input;
  return house.db.transaction().execute(async (tx) => {
    const before = await lockShop(tx, editionId);
    if (before && isStale(input.revision, before)) return refuse('edited-meanwhile');
    const after: ShopOf = { ...newShop('EUR'), editionId, isOpen: false, ...before, ...changes };
    const problem = shopProblem(after);
    if (problem) return refuse(problem.code, { field: problem.field });
    if (before && before.currency !== after.currency && (await hasOrders(tx, editionId)))
      return refuse('currency-in-use', { field: 'currency' });
    const now = house.clock.now();
    await writeShop(tx, after, now);
    await followWaitingRoom(tx, house, after);
    const act =
      before?.isOpen === after.isOpen
        ? 'tickets.shop-set-up'
        : after.isOpen
          ? 'tickets.shop-opened'
          : 'tickets.shop-closed';
    await recordAct(tx, {
      at: now,
      editionId,
      personId: actorOf(viewer),
      act,
      subject: input.slug,
      facts: {},
    });
    await touchScope(tx, `edition:${input.slug}`);
    return done(after);
  });
}
