import { isCurrency, readMoney } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type Cost, type CostKind, most, type Plan, type PlannedEdition } from './plan.ts';
import type { ChangeBasis, PlanCode } from './plan-code.ts';
import { oneLine, readDate } from './read-values.ts';
import { reopened } from './reopened.ts';

export type CostChange =
  | {
      readonly kind: 'cost';
      readonly editionId: string;
      /** `null`: a new one. */
      readonly costId: string | null;
      readonly costKind: CostKind;
      readonly travellerId: string | null;
      readonly words: string;
      readonly currency: string;
      readonly planned: string;
      readonly actual: string;
      readonly spentOn: string;
    }
  | { readonly kind: 'remove-cost'; readonly editionId: string; readonly costId: string };

/** Writes and removes costs. */
export function changeCosts(plan: Plan, change: CostChange, basis: ChangeBasis): Outcome<Plan, PlanCode> {
  const edition = plan.editions.find(({ id }) => id === change.editionId);
  if (!edition) return refuse('not-found');
  const costs =
    change.kind === 'cost' ? written(plan, edition, change, basis) : removed(edition, change.costId);
  if (!costs.ok) return costs;
  const after = reopened(plan, edition, { ...edition, costs: costs.value });
  return done({ ...plan, editions: plan.editions.map((one) => (one.id === edition.id ? after : one)) });
}

function removed(edition: PlannedEdition, costId: string): Outcome<Cost[], PlanCode> {
  const costs = edition.costs.filter(({ id }) => id !== costId);
  return costs.length < edition.costs.length ? done(costs) : refuse('not-found');
}

function written(
  plan: Plan,
  edition: PlannedEdition,
  change: Extract<CostChange, { kind: 'cost' }>,
  { newId }: ChangeBasis,
): Outcome<Cost[], PlanCode> {
  const before = edition.costs.find(({ id }) => id === change.costId);
  if (change.costId !== null && !before) return refuse('not-found');
  if (!before && edition.costs.length >= most.costs) return refuse('too-many');
  const currency = change.currency.trim().toUpperCase();
  if (!isCurrency(currency)) return refuse('currency-unknown', { field: 'currency' });
  const planned = readMoney(change.planned || '0', currency);
  if (planned === null) return refuse('money-not-readable', { field: 'planned' });
  const actual = change.actual.trim() ? readMoney(change.actual, currency) : null;
  if (change.actual.trim() && actual === null) return refuse('money-not-readable', { field: 'actual' });
  const spentOn = change.spentOn ? readDate(change.spentOn) : null;
  if (change.spentOn && !spentOn) return refuse('date-not-readable', { field: 'spentOn' });
  const isSame = before?.planned === planned && before.currency === currency;
  const cost: Cost = {
    id: before?.id ?? newId(),
    kind: change.costKind,
    travellerId: plan.travellers.some(({ id }) => id === change.travellerId) ? change.travellerId : null,
    words: oneLine(change.words).slice(0, most.line),
    ...{ currency, planned, actual, spentOn },
    isEstimate: isSame ? before.isEstimate : false,
  };
  return done(
    before ? edition.costs.map((one) => (one.id === cost.id ? cost : one)) : [...edition.costs, cost],
  );
}
