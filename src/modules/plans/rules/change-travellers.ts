import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type Blackout, type Home, most, type Plan, type Traveller } from './plan.ts';
import type { ChangeBasis, PlanCode } from './plan-code.ts';
import { nameProblem, oneLine, readCount, readCountry, readDate } from './read-values.ts';

/** What is about one person only: where from, when not, which visas. Lines as people type them. */
export type OwnFactsInput = {
  /** `undefined`: as it is. */
  readonly home: Home | null | undefined;
  /** A line each: first date, last date, words. */
  readonly blackouts: string;
  /** A line each: country (two letters), days. */
  readonly visas: string;
};

export type TravellerChange =
  | {
      readonly kind: 'add-traveller';
      readonly names: string;
      readonly home: Home | null;
      readonly daysAllowed: string;
    }
  | ({
      readonly kind: 'traveller';
      readonly travellerId: string;
      readonly name: string;
      readonly daysAllowed: string;
    } & OwnFactsInput)
  | ({ readonly kind: 'own-facts'; readonly travellerId: string } & OwnFactsInput)
  | { readonly kind: 'remove-traveller'; readonly travellerId: string };

/** Adds, changes and removes the people of a plan. */
export function changeTravellers(
  plan: Plan,
  change: TravellerChange,
  basis: ChangeBasis,
): Outcome<Plan, PlanCode> {
  switch (change.kind) {
    case 'add-traveller':
      return addTravellers(plan, change, basis);
    case 'traveller':
      return changeOne(plan, change.travellerId, (traveller) => {
        const name = oneLine(change.name);
        const problem = nameProblem(name);
        if (problem) return refuse(problem, { field: 'name' });
        const daysAllowed = readCount(change.daysAllowed, 800);
        if (daysAllowed === undefined) return refuse('number-not-readable', { field: 'daysAllowed' });
        return withOwnFacts({ ...traveller, name, daysAllowed }, change);
      });
    case 'own-facts':
      return changeOne(plan, change.travellerId, (traveller) => withOwnFacts(traveller, change));
    case 'remove-traveller':
      return removeTraveller(plan, change.travellerId);
  }
}

function addTravellers(
  plan: Plan,
  change: Extract<TravellerChange, { kind: 'add-traveller' }>,
  { newId }: ChangeBasis,
): Outcome<Plan, PlanCode> {
  const names = readNames(change.names);
  if (names.length === 0) return refuse('name-empty', { field: 'names' });
  if (names.some((name) => nameProblem(name))) return refuse('text-too-long', { field: 'names' });
  if (plan.travellers.length + names.length > most.travellers)
    return refuse('too-many', { field: 'names', details: { most: most.travellers } });
  const daysAllowed = readCount(change.daysAllowed, 800);
  if (daysAllowed === undefined) return refuse('number-not-readable', { field: 'daysAllowed' });
  const added = names.map(
    (name): Traveller => ({ id: newId(), name, home: change.home, daysAllowed, blackouts: [], visas: [] }),
  );
  return done({ ...plan, travellers: [...plan.travellers, ...added] });
}

/** Names as people type them: one a line, or with commas. */
function readNames(text: string): string[] {
  return text
    .split(/[\n,;、，]/)
    .map(oneLine)
    .filter(Boolean);
}

function changeOne(
  plan: Plan,
  id: string,
  change: (traveller: Traveller) => Outcome<Traveller, PlanCode>,
): Outcome<Plan, PlanCode> {
  const before = plan.travellers.find((traveller) => traveller.id === id);
  if (!before) return refuse('not-found');
  const after = change(before);
  if (!after.ok) return after;
  const travellers = plan.travellers.map((one) => (one.id === id ? after.value : one));
  return done({ ...plan, travellers });
}

function withOwnFacts(traveller: Traveller, input: OwnFactsInput): Outcome<Traveller, PlanCode> {
  const blackouts = readBlackouts(input.blackouts);
  if (!blackouts) return refuse('date-not-readable', { field: 'blackouts' });
  const visas = readVisas(input.visas);
  if (!visas) return refuse('country-unknown', { field: 'visas' });
  const home = input.home === undefined ? traveller.home : input.home;
  return done({ ...traveller, home, blackouts, visas });
}

/** Lines such as `2027-08-01 2027-08-14 holiday`; `null` if one cannot be read. */
function readBlackouts(text: string): Blackout[] | null {
  const lines = linesOf(text).map((line) => {
    const [, from = '', to = '', words = ''] =
      /^(\d{4}-\d{2}-\d{2})(?:[\s,–-]+(\d{4}-\d{2}-\d{2}))?[\s,]*(.*)$/u.exec(line) ?? [];
    const [first, last] = [readDate(from), readDate(to || from)];
    return first && last && first <= last ? { first, last, words: words.slice(0, most.line) } : null;
  });
  const read = lines.filter((line) => line !== null);
  return read.length === lines.length ? read.slice(0, 50) : null;
}

/** Blackout dates as the lines that are read back. */
export function blackoutLines(blackouts: readonly Blackout[]): string {
  return blackouts.map(({ first, last, words }) => `${first} ${last} ${words}`.trim()).join('\n');
}

function readVisas(text: string): Traveller['visas'][number][] | null {
  const lines = linesOf(text).map((line) => {
    const [, code = '', days = ''] = /^([A-Za-z]{2})[\s,:]+(\d{1,3})\b/.exec(line) ?? [];
    const country = readCountry(code);
    return country && days ? { country, leadDays: Number(days) } : null;
  });
  const read = lines.filter((line) => line !== null);
  return read.length === lines.length ? read.slice(0, 50) : null;
}

/** Visas as the lines that are read back. */
export function visaLines(visas: Traveller['visas']): string {
  return visas.map(({ country, leadDays }) => `${country} ${leadDays}`).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function removeTraveller(plan: Plan, id: string): Outcome<Plan, PlanCode> {
  if (!plan.travellers.some((traveller) => traveller.id === id)) return refuse('not-found');
  return done({
    ...plan,
    travellers: plan.travellers.filter((traveller) => traveller.id !== id),
    pins: plan.pins.filter(({ travellerId }) => travellerId !== id),
    editions: plan.editions.map((edition) => ({
      ...edition,
      trips: edition.trips.filter(({ travellerId }) => travellerId !== id),
      // What was spent on somebody who left is still spent.
      costs: edition.costs.filter(({ travellerId, actual }) => travellerId !== id || actual !== null),
    })),
  });
}
