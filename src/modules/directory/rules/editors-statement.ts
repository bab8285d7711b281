import { type FactChanges, listFacts, togetherFacts } from './fact-fields.ts';
import type { FactName, ListingFacts, StatedFacts } from './listing.ts';

/** Addresses that prove single facts. */
export type CitedFacts = Partial<Record<FactName, string>>;

/**
 * What editors state of an edition after these changes: what they said before stays, each new fact has the page that proves it, and
 * facts that mean something only together come along as they are known. A change to `null` takes a fact back.
 */
export function editorsStatement(
  before: { readonly facts: StatedFacts; readonly cited: CitedFacts } | null,
  known: ListingFacts | null,
  changes: FactChanges,
  link: string,
): { readonly facts: StatedFacts; readonly cited: CitedFacts } {
  const facts: Record<string, unknown> = { ...before?.facts };
  const cited: CitedFacts = { ...before?.cited };
  for (const [field, value] of Object.entries(changes) as [FactName, unknown][]) {
    if (value === null) {
      delete facts[field];
      delete cited[field];
    } else {
      const isList = (listFacts as readonly FactName[]).includes(field);
      facts[field] = isList ? [...new Set([...asList(facts[field]), ...asList(value)])] : value;
      cited[field] = link;
    }
  }
  for (const group of togetherFacts) {
    if (!group.some((field) => isSaid(changes[field]))) continue;
    for (const field of group) {
      if (!isSaid(facts[field]) && !(field in changes) && isSaid(known?.[field]))
        facts[field] = known?.[field];
    }
  }
  if (isSaid(changes.callClosesAt) && !isSaid(changes.callState)) facts.callState = 'announced';
  return { facts: { ...facts, name: String(facts.name ?? known?.name ?? '') } as StatedFacts, cited };
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
