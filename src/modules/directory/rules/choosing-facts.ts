import { findContradictions } from './contradictions.ts';
import { listFacts, togetherFacts } from './fact-fields.ts';
import { type Contradiction, type FactName, type ListingFacts, nothingKnown } from './listing.ts';
import { sourceKinds } from './source.ts';
import type { Statement } from './statement.ts';

export type ChosenFacts = {
  readonly facts: ListingFacts;
  readonly contradictions: readonly Contradiction[];
};

/**
 * The facts that hold of what several sources state. The edition's own team here comes before editors, editors before the
 * official calendar, that before lists (see `sourceKinds`); of one kind the one seen last. Lists of words add up. What sources
 * state differently is named, with the value that holds first.
 */
export function chooseFacts(statements: readonly Statement[]): ChosenFacts {
  const ranked = withProvenNames([...statements].sort(byTrust));
  const [first] = ranked;
  if (!first) throw new Error('Facts of nobody cannot be chosen.');
  const facts = { ...nothingKnown, name: first.facts.name } as Record<FactName, unknown>;
  const grouped = new Set<FactName>([...togetherFacts.flat(), ...listFacts]);
  for (const group of togetherFacts) Object.assign(facts, groupOf(group, ranked));
  for (const field of listFacts)
    facts[field] = [...new Set(holding(field, ranked).flatMap((one) => [...(one.facts[field] ?? [])]))];
  for (const field of Object.keys(nothingKnown) as FactName[]) {
    if (!grouped.has(field)) facts[field] = valuesOf(field, ranked)[0] ?? null;
  }
  facts.mode = modeOf(ranked);
  const chosen = withoutPlace(facts as unknown as ListingFacts);
  return { facts: chosen, contradictions: findContradictions(chosen, ranked) };
}

function byTrust(a: Statement, b: Statement): number {
  return (
    Number(a.isGone ?? false) - Number(b.isGone ?? false) ||
    sourceKinds.indexOf(a.source.kind) - sourceKinds.indexOf(b.source.kind) ||
    (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0) ||
    (a.source.id < b.source.id ? -1 : 1)
  );
}

/** An editor who corrects a date does not speak for the name: it stays what the others call it. */
function withProvenNames(ranked: readonly Statement[]): readonly Statement[] {
  const isNaming = ({ source, cited }: Statement) => source.kind !== 'editors' || cited?.name !== undefined;
  const named = ranked.find(isNaming);
  if (!named) return ranked;
  return ranked.map((one) =>
    isNaming(one) ? one : { ...one, facts: { ...one.facts, name: named.facts.name } },
  );
}

function valuesOf(field: FactName, ranked: readonly Statement[]): readonly unknown[] {
  return ranked.map(({ facts }) => facts[field]).filter((value) => value !== null && value !== undefined);
}

/** The group as the first states it who says anything of its first fact. */
function groupOf(
  group: readonly FactName[],
  ranked: readonly Statement[],
): Partial<Record<FactName, unknown>> {
  const leader = ranked.find(({ facts }) => group.some((field) => isSaid(facts[field])));
  return Object.fromEntries(group.map((field) => [field, leader?.facts[field] ?? null]));
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** A list that says "hybrid" knows more than one that knows of the hall, or of the stream, only; whoever is of the team is right. */
function modeOf(ranked: readonly Statement[]): ListingFacts['mode'] {
  const stated = holding('mode', ranked);
  const [first] = stated;
  if (!first) return null;
  const isOwn = first.source.kind === 'hosted' || first.source.kind === 'editors';
  if (!isOwn && stated.some(({ facts }) => facts.mode === 'hybrid')) return 'hybrid';
  return first.facts.mode ?? null;
}

/** Who states a fact: those who have dropped it since count only where nobody else says anything. */
function holding(field: FactName, ranked: readonly Statement[]): readonly Statement[] {
  const stated = ranked.filter(({ facts }) => isSaid(facts[field]));
  const held = stated.filter(({ isGone }) => !isGone);
  return held.length > 0 ? held : stated;
}

/** What takes place online only has no city, whatever a list remembers of other years. */
function withoutPlace(facts: ListingFacts): ListingFacts {
  if (facts.mode !== 'online') return facts;
  return { ...facts, venueName: null, city: null, region: null, latitude: null, longitude: null };
}
