import type { ListingId } from '../../../kernel/ids.ts';
import { keyOf, type Plan } from './plan.ts';

/**
 * A plan after two listings of the directory were found to be one edition. Where both stand in the plan, the one that is gone stays as
 * one written in by hand, with its trips and costs.
 */
export function followListing(plan: Plan, from: ListingId, to: ListingId): Plan {
  const hasBoth = plan.editions.some(({ listingId }) => listingId === to);
  const keys = new Map<string, string>();
  const editions = plan.editions.map((edition) => {
    if (edition.listingId !== from) return edition;
    const next = { ...edition, listingId: hasBoth ? null : to, mergedFrom: edition.mergedFrom ?? from };
    keys.set(keyOf(edition), keyOf(next));
    return next;
  });
  return { ...plan, editions, pins: renamed(plan, keys) };
}

/** A plan after such a merge was undone: what had named the one that is back names it again. */
export function unfollowListing(plan: Plan, former: ListingId): Plan {
  if (plan.editions.some(({ listingId }) => listingId === former)) return plan;
  const keys = new Map<string, string>();
  const editions = plan.editions.map((edition) => {
    if (edition.mergedFrom !== former) return edition;
    const { mergedFrom: _, ...known } = edition;
    const next = { ...known, listingId: former };
    keys.set(keyOf(edition), keyOf(next));
    return next;
  });
  return { ...plan, editions, pins: renamed(plan, keys) };
}

function renamed({ pins }: Plan, keys: ReadonlyMap<string, string>): Plan['pins'] {
  return pins.map((pin) => ({ ...pin, key: keys.get(pin.key) ?? pin.key }));
}
