import type { FactName, StatedFacts } from './listing.ts';

/** The facts in which two statements differ, with both values; what one does not say is `undefined`. */
export function changedFacts(
  before: StatedFacts,
  after: StatedFacts,
): { readonly field: FactName; readonly before: unknown; readonly after: unknown }[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<FactName>;
  return [...fields]
    .filter((field) => written(before[field]) !== written(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** True if two values of a fact say the same. */
export function isSameFact(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

/** Lists are the same in any order; nothing and nothing said are the same. */
function written(value: unknown): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

/** Names a listing within its conference: its year; where that is taken, with its town; then with a number. */
export function listingSlug(
  facts: { readonly startsOn: string | null; readonly name: string; readonly city: string | null },
  taken: ReadonlySet<string>,
  slugFrom: (text: string) => string,
): string {
  const year = facts.startsOn?.slice(0, 4) ?? '';
  const base = year || slugFrom(facts.name) || 'edition';
  const withCity = facts.city ? `${base}-${slugFrom(facts.city)}`.slice(0, 60).replace(/-+$/, '') : base;
  const wishes = [base, withCity];
  for (let number = 2; ; number += 1) {
    const free = wishes.find((wish) => !taken.has(wish));
    if (free) return free;
    wishes.splice(0, wishes.length, `${base}-${number}`);
  }
}
