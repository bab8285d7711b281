import type { ListingId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { findPlan, listPlanIdsMergedFrom, writePlan } from '../queries/plans.ts';
import { unfollowListing } from '../rules/follow-listing.ts';

/** A merge of listings was undone: plans that followed it name the one again that they had named. Twice does no harm. */
export async function followPartedListing(house: House, former: ListingId): Promise<void> {
  for (const id of await listPlanIdsMergedFrom(house.db, former)) {
    await house.db.transaction().execute(async (tx) => {
      const stored = await findPlan(tx, id, true);
      if (stored) await writePlan(tx, id, unfollowListing(stored.plan, former), house.clock.now());
    });
  }
}
