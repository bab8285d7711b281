import type { InstantText } from '../../../kernel/time.ts';
import type { FactName, ListingFacts, StatedFacts } from './listing.ts';

type Kept = {
  readonly facts: StatedFacts;
  readonly isGone: boolean;
  readonly goneAt: InstantText | null;
};

/** Since when the sources that state a fact have dropped it, for every fact that nobody states any more. */
export function droppedFacts(
  facts: ListingFacts,
  statements: readonly Kept[],
): ReadonlyMap<FactName, InstantText> {
  const fields = (Object.keys(facts) as FactName[]).filter((field) => isSaid(facts[field]));
  return new Map(
    fields.flatMap((field): [FactName, InstantText][] => {
      const since = droppedSince(statements.filter((statement) => isSaid(statement.facts[field])));
      return since ? [[field, since]] : [];
    }),
  );
}

/** When the last of these was dropped; `null` while one of them holds, or where there is none. */
export function droppedSince(statements: readonly Omit<Kept, 'facts'>[]): InstantText | null {
  if (statements.some(({ isGone }) => !isGone)) return null;
  return (
    statements
      .flatMap(({ goneAt }) => goneAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
