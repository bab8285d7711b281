import { type DateText, daysAfter } from '../../../kernel/time.ts';
import { converted } from './money.ts';
import type { Cost, CostKind, Plan, PlannedEdition } from './plan.ts';

/** A cost in the plan's currency. What was spent counts instead of what was planned; `null`: no rate. */
export type CountedCost = {
  readonly edition: PlannedEdition;
  readonly cost: Cost;
  /** When the money goes, as far as one can tell. */
  readonly on: DateText;
  readonly planned: number | null;
  readonly actual: number | null;
  /** Actual, else planned. */
  readonly counts: number | null;
};

/** Every cost of a plan, in the plan's currency. */
export function countedCosts(plan: Plan): CountedCost[] {
  return plan.editions.flatMap((edition) => edition.costs.map((cost) => counted(plan, edition, cost)));
}

function counted(plan: Plan, edition: PlannedEdition, cost: Cost): CountedCost {
  const on = cost.spentOn ?? usualDay(plan, edition, cost.kind);
  const sum = (amount: number | null) =>
    amount === null
      ? null
      : converted(
          { amount, currency: cost.currency },
          { currency: plan.currency, rates: plan.rates, on: cost.spentOn ?? plan.endsOn },
        );
  const [planned, actual] = [sum(cost.planned), sum(cost.actual)];
  return { edition, cost, on, planned, actual, counts: cost.actual === null ? planned : actual };
}

/** Days before an edition at which such a cost is usually paid. */
const paidBefore: Readonly<Record<CostKind, number>> = {
  booth: 120,
  ticket: 60,
  travel: 45,
  stay: 0,
  other: 0,
};

function usualDay(plan: Plan, edition: PlannedEdition, kind: CostKind): DateText {
  const start = edition.seen.startsOn;
  return start ? daysAfter(start, -paidBefore[kind]) : plan.endsOn;
}

export type BudgetTotals = {
  readonly planned: number;
  /** What was spent, and what is promised: planned costs of editions that are booked or done. */
  readonly spent: number;
  readonly left: number;
  readonly withoutRate: readonly string[];
};

/** The plan's money as sums in its currency. */
export function totalsOf(plan: Plan): BudgetTotals {
  const costs = countedCosts(plan);
  const planned = costs.reduce((sum, { counts }) => sum + (counts ?? 0), 0);
  const spent = costs.reduce((sum, { cost, edition, counts }) => {
    const promised = edition.state === 'booked' || edition.state === 'done';
    return sum + (cost.actual !== null || promised ? (counts ?? 0) : 0);
  }, 0);
  const withoutRate = [
    ...new Set(costs.filter(({ counts }) => counts === null).map(({ cost }) => cost.currency)),
  ].sort();
  return { planned, spent, left: plan.budget - planned, withoutRate };
}

export type Bar = { readonly key: string; readonly planned: number; readonly actual: number };

/** Sums by month (`2027-05`) in order, from the first cost to the last without gaps. */
export function byMonth(plan: Plan): Bar[] {
  const costs = countedCosts(plan);
  const months = costs.map(({ on }) => on.slice(0, 7)).sort();
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return [];
  return monthsBetween(first, last).map((key) =>
    barOf(
      key,
      costs.filter(({ on }) => on.startsWith(key)),
    ),
  );
}

/** Sums by edition, in the order of the plan. */
export function byEdition(plan: Plan): Bar[] {
  const costs = countedCosts(plan);
  return plan.editions.map(({ id }) =>
    barOf(
      id,
      costs.filter(({ edition }) => edition.id === id),
    ),
  );
}

function barOf(key: string, costs: readonly CountedCost[]): Bar {
  return {
    key,
    planned: costs.reduce((sum, { planned }) => sum + (planned ?? 0), 0),
    actual: costs.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
  };
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  while (months.length < 60) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    months.push(key);
    if (key >= last) break;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
