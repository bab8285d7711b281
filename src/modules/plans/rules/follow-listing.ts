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
    const next = { ...edition, listingId: hasBoth ? null : to };
    keys.set(keyOf(edition), keyOf(next));
    return next;
  });
  const pins = plan.pins.map((pin) => ({ ...pin, key: keys.get(pin.key) ?? pin.key }));
  return { ...plan, editions, pins };
}
