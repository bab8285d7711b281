import { purposes } from '#directory';
import { isCurrency, readMoney } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { daysBetween } from '../../../kernel/time.ts';
import type { EstimateConstants } from './estimate-constants.ts';
import { converted, type Rate } from './money.ts';
import { most, type Plan, type Target, type TargetOutcome } from './plan.ts';
import type { PlanCode } from './plan-code.ts';

import { nameProblem, oneLine, readCount, readDate } from './read-values.ts';

/** What the plan is about and with how much money; sums as people type them. */
export type FactsInput = {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly currency: string;
  readonly budget: string;
  readonly atHome: string;
  readonly together: string;
  readonly everyoneOnce: boolean;
  readonly topics: string;
};

export type FactsChange =
  | ({ readonly kind: 'facts' } & FactsInput)
  | { readonly kind: 'targets'; readonly targets: readonly Target[] }
  | { readonly kind: 'estimates'; readonly sums: Readonly<Record<keyof EstimateConstants, string>> }
  | { readonly kind: 'rates'; readonly rates: readonly Rate[] }
  | { readonly kind: 'remove-rate'; readonly on: string; readonly currency: string }
  | { readonly kind: 'outcome'; readonly outcomes: readonly TargetOutcome[] };

/** The facts of a plan, read; or what is wrong and where. */
export function readFacts(
  input: FactsInput,
): Outcome<
  Pick<
    Plan,
    'name' | 'startsOn' | 'endsOn' | 'currency' | 'budget' | 'atHome' | 'together' | 'everyoneOnce' | 'topics'
  >,
  PlanCode
> {
  const name = oneLine(input.name);
  const problem = nameProblem(name);
  if (problem) return refuse(problem, { field: 'name' });
  const [startsOn, endsOn] = [readDate(input.startsOn), readDate(input.endsOn)];
  if (!startsOn) return refuse('date-not-readable', { field: 'startsOn' });
  if (!endsOn) return refuse('date-not-readable', { field: 'endsOn' });
  if (endsOn < startsOn) return refuse('ends-before-start', { field: 'endsOn' });
  if (daysBetween(startsOn, endsOn) > 800) return refuse('period-too-long', { field: 'endsOn' });
  const currency = input.currency.trim().toUpperCase();
  if (!isCurrency(currency)) return refuse('currency-unknown', { field: 'currency' });
  const budget = readMoney(input.budget, currency);
  if (budget === null) return refuse('money-not-readable', { field: 'budget' });
  const atHome = readCount(input.atHome, most.travellers);
  if (atHome === undefined) return refuse('number-not-readable', { field: 'atHome' });
  const together = readCount(input.together, most.travellers);
  if (together === undefined || together === 0) return refuse('number-not-readable', { field: 'together' });
  const topics = readTopics(input.topics);
  return done({
    ...{ name, startsOn, endsOn, currency, budget, topics, everyoneOnce: input.everyoneOnce },
    atHome: atHome ?? 1,
    together: together ?? 3,
  });
}

/** Topics as people type them, in the directory's spelling. */
function readTopics(text: string): string[] {
  const words = text.split(/[,;、，]/).map((word) => word.trim().toLowerCase().replace(/\s+/g, '-'));
  return [...new Set(words.filter((word) => word && word.length <= 40))].slice(0, 12);
}

/** Changes what stands over the whole plan. */
export function changeFacts(plan: Plan, change: FactsChange): Outcome<Plan, PlanCode> {
  switch (change.kind) {
    case 'facts': {
      const facts = readFacts(change);
      if (!facts.ok) return facts;
      const isSame = facts.value.currency === plan.currency;
      return done({ ...(isSame ? plan : inCurrency(plan, facts.value.currency)), ...facts.value });
    }
    case 'targets':
      return done({ ...plan, targets: change.targets.map(tidyTarget).filter(isWished) });
    case 'estimates':
      return changeEstimates(plan, change.sums);
    case 'rates':
      return addRates(plan, change.rates);
    case 'remove-rate':
      return done({
        ...plan,
        rates: plan.rates.filter(({ on, currency }) => on !== change.on || currency !== change.currency),
      });
    case 'outcome': {
      const outcomes = change.outcomes.map(({ purpose, count, words }) => ({
        purpose,
        count: Math.max(0, Math.min(10_000, Math.round(count) || 0)),
        words: oneLine(words).slice(0, most.line),
      }));
      return done({ ...plan, outcomes });
    }
  }
}

function tidyTarget(target: Target): Target {
  return {
    purpose: target.purpose,
    count: target.count === null ? null : Math.max(0, Math.min(1000, Math.round(target.count) || 0)),
    words: oneLine(target.words).slice(0, most.line),
    weight: Math.max(0, Math.min(5, target.weight || 0)),
  };
}

/** A purpose without weight, number and words is not in the plan. */
function isWished({ weight, count, words }: Target): boolean {
  return weight > 0 || count !== null || words !== '';
}

/** Estimates follow the plan into another currency as far as a rate is known; rates are those of the old one and go. */
function inCurrency(plan: Plan, currency: string): Plan {
  const basis = { currency: plan.currency, rates: plan.rates, on: plan.endsOn };
  const one = converted({ amount: 1_000_000, currency }, basis);
  if (one === null || one === 0) return { ...plan, rates: [] };
  const factor = 1_000_000 / one;
  const { airFromKm, ...sums } = plan.estimates;
  const turned = Object.fromEntries(
    Object.entries(sums).map(([key, sum]) => [key, Math.max(1, Math.round(sum * factor))]),
  ) as Omit<EstimateConstants, 'airFromKm'>;
  return { ...plan, rates: [], estimates: { ...turned, airFromKm } };
}

function changeEstimates(
  plan: Plan,
  sums: Readonly<Record<keyof EstimateConstants, string>>,
): Outcome<Plan, PlanCode> {
  const read: Record<string, number> = {};
  for (const key of Object.keys(plan.estimates) as (keyof EstimateConstants)[]) {
    const text = sums[key];
    const value = key === 'airFromKm' ? (readCount(text, 20_000) ?? null) : readMoney(text, plan.currency);
    if (value === null) return refuse('money-not-readable', { field: key });
    read[key] = value;
  }
  return done({ ...plan, estimates: { ...plan.estimates, ...read } });
}

function addRates(plan: Plan, rates: readonly Rate[]): Outcome<Plan, PlanCode> {
  if (rates.length === 0) return refuse('rates-not-readable', { field: 'rates' });
  const byKey = new Map(plan.rates.map((rate) => [`${rate.on} ${rate.currency}`, rate]));
  for (const rate of rates) {
    if (rate.currency !== plan.currency) byKey.set(`${rate.on} ${rate.currency}`, rate);
  }
  const all = [...byKey.values()].sort((a, b) =>
    a.currency === b.currency ? b.on.localeCompare(a.on) : a.currency.localeCompare(b.currency),
  );
  return all.length > most.rates ? refuse('too-many', { field: 'rates' }) : done({ ...plan, rates: all });
}

/** Targets as a new plan has them: every purpose named with the same weight, without numbers. */
export function plainTargets(named: readonly string[]): Target[] {
  return purposes
    .filter((purpose) => named.includes(purpose))
    .map((purpose) => ({ purpose, count: null, words: '', weight: 1 }));
}
