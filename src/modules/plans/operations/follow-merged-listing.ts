import type { ListingId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { findPlan, listPlanIdsWith, writePlan } from '../queries/plans.ts';
import { followListing } from '../rules/follow-listing.ts';

/** Two listings of the directory are one edition now: plans that name the one that is gone name the other. Twice does no harm. */
export async function followMergedListing(house: House, from: ListingId, to: ListingId): Promise<void> {
  for (const id of await listPlanIdsWith(house.db, from)) {
    await house.db.transaction().execute(async (tx) => {
      const stored = await findPlan(tx, id, true);
      if (stored) await writePlan(tx, id, followListing(stored.plan, from, to), house.clock.now());
    });
  }
}
