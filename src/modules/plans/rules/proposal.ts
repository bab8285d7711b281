import type { Purpose } from '#directory';
import type { InstantText } from '../../../kernel/time.ts';
import type { Offered, OutReason } from './build-problem.ts';
import { type EditionFacts, isDecided, keyOf, type Plan, type TripRole } from './plan.ts';
import type { Choices, ProposalProblem } from './proposal-problem.ts';
import { isForTeam } from './purpose.ts';
import { type Weighed, weighChoices } from './weigh-choices.ts';

/** An edition that a proposal chose. */
export type ProposedEdition = {
  readonly key: string;
  readonly listingId: Offered['listingId'];
  readonly facts: EditionFacts;
  readonly trips: readonly {
    readonly travellerId: string;
    readonly as: TripRole;
    readonly cost: number;
    readonly days: number;
  }[];
  readonly cost: number;
  /** Purposes that it serves, the most important first, with what it adds to their targets. */
  readonly serves: readonly { readonly purpose: Purpose; readonly adds: number }[];
};

/** Why something wished for is not there. */
export type LeftOut = {
  readonly key: string;
  readonly name: string;
  readonly reason: OutReason | 'pinned-out' | 'impossible' | 'less-worth' | 'not-tried';
  /** With it: what would have to go, what it would cost more, by how many percent less the whole would be worth. */
  readonly instead: readonly string[];
  readonly costMore: number;
  readonly lossPercent: number;
};

/** A proposal as it was computed; it is shown, adjusted by pins and weights, and taken over or not. */
export type Proposal = {
  readonly askedAt: InstantText;
  readonly state: 'optimal' | 'feasible' | 'impossible' | 'nothing';
  /** Percent by which a better one could at most win; `null`: unknown. */
  readonly gapPercent: number | null;
  readonly ms: number;
  /** Editions in the period that were looked at, and those that were weighed. */
  readonly offered: number;
  readonly weighed: number;
  readonly editions: readonly ProposedEdition[];
  readonly cost: number;
  readonly budget: number;
  readonly days: Readonly<Record<string, number>>;
  readonly reached: readonly {
    readonly purpose: Purpose;
    readonly target: number;
    readonly sum: number;
  }[];
  readonly nextBest: {
    readonly adds: readonly string[];
    readonly drops: readonly string[];
    readonly lossPercent: number;
  } | null;
  readonly leftOut: readonly LeftOut[];
};

/** The editions of some choices with roles, costs and what they serve, the earliest first. */
export function proposedEditions(
  plan: Plan,
  problem: ProposalProblem,
  offered: readonly Offered[],
  choices: Choices,
): ProposedEdition[] {
  const byKey = new Map(offered.map((each) => [each.key, each]));
  return choices
    .flatMap((choice) => {
      const each = byKey.get(choice.key);
      const candidate = problem.candidates.find(({ key }) => key === choice.key);
      if (!each || !candidate) return [];
      const roles = rolesFor(plan, each, choice);
      const trips = choice.travellerIds.flatMap((travellerId) => {
        const option = candidate.options.find((one) => one.travellerId === travellerId);
        const as = roles.get(travellerId) ?? ('attend' as const);
        return option ? [{ travellerId, as, cost: option.cost, days: option.days }] : [];
      });
      const booth = choice.sponsors ? (candidate.boothCost ?? 0) : 0;
      const cost = trips.reduce((sum, trip) => sum + trip.cost, candidate.fixedCost + booth);
      const serves = servesOf(problem, choice, each);
      return [{ key: each.key, listingId: each.listingId, facts: each.facts, trips, cost, serves }];
    })
    .sort((a, b) => (a.facts.startsOn ?? '').localeCompare(b.facts.startsOn ?? ''));
}

/** From here on a score is good enough to send somebody for it. */
const worthGoing = 0.5;

/** One each speaks, recruits or stands for the sponsor, where that is wished for and promising; who has a role keeps it. */
function rolesFor(
  plan: Plan,
  { key, scores, facts }: Offered,
  choice: Choices[number],
): ReadonlyMap<string, TripRole> {
  const known = plan.editions.find((edition) => keyOf(edition) === key);
  const kept = (known?.trips ?? []).map(({ travellerId, as }) => [travellerId, as] as const);
  const roles = new Map<string, TripRole>(kept);
  const wishes = (purpose: Purpose) =>
    plan.targets.some((target) => target.purpose === purpose && target.weight > 0) &&
    (scores[purpose] ?? 0) >= worthGoing;
  const wanted: TripRole[] = [
    ...(choice.sponsors ? (['sponsor'] as const) : []),
    ...(wishes('speak') && facts.callClosesAt ? (['speak'] as const) : []),
    ...(wishes('hire') ? (['recruit'] as const) : []),
  ];
  const free = choice.travellerIds.filter((id) => !roles.has(id));
  for (const role of wanted) {
    if ([...roles].some(([id, as]) => as === role && choice.travellerIds.includes(id))) continue;
    const next = free.shift();
    if (next) roles.set(next, role);
  }
  return roles;
}

function servesOf(problem: ProposalProblem, choice: Choices[number], { scores }: Offered) {
  return problem.wishes
    .map(({ purpose, weight, target }) => {
      const once = purpose === 'sponsor' ? Number(choice.sponsors) : 1;
      const adds = (scores[purpose] ?? 0) * (isForTeam(purpose) ? once : choice.travellerIds.length);
      return { purpose, adds, worth: (weight * adds) / Math.max(1, target) };
    })
    .filter(({ adds }) => adds >= 0.05)
    .sort((a, b) => b.worth - a.worth)
    .map(({ purpose, adds }) => ({ purpose, adds: Math.round(adds * 100) / 100 }));
}

/** By how many percent less one weighing is worth than another; 0 if it is not less. */
export function lossPercent(best: Weighed, other: Weighed): number {
  if (best.worth <= 0) return 0;
  return Math.max(0, Math.round(((best.worth - other.worth) / Math.abs(best.worth)) * 1000) / 10);
}

/** What differs between two sets of choices, by name. */
export function difference(
  offered: readonly Offered[],
  from: Choices,
  to: Choices,
): { readonly adds: string[]; readonly drops: string[] } {
  const names = new Map(offered.map(({ key, facts }) => [key, facts.name]));
  const keys = (choices: Choices) => new Set(choices.map(({ key }) => key));
  const named = (all: ReadonlySet<string>, without: ReadonlySet<string>) =>
    [...all].filter((key) => !without.has(key)).map((key) => names.get(key) ?? key);
  return { adds: named(keys(to), keys(from)), drops: named(keys(from), keys(to)) };
}

/** Editions worth a word if they are not chosen: those of the plan, those pinned in, and the best of the others. */
export function wished(
  plan: Plan,
  problem: ProposalProblem,
  offered: readonly Offered[],
  choices: Choices,
): Offered[] {
  const chosen = new Set(choices.map(({ key }) => key));
  const own = new Set(plan.editions.filter((edition) => !isDecided(edition)).map(keyOf));
  const score = ({ scores }: Offered) =>
    problem.wishes.reduce((sum, { purpose, weight }) => sum + weight * (scores[purpose] ?? 0), 0);
  const missing = offered.filter(
    ({ key }) =>
      !chosen.has(key) && !plan.editions.some((edition) => keyOf(edition) === key && isDecided(edition)),
  );
  const first = missing.filter(({ key }) => own.has(key));
  const rest = missing.filter(({ key }) => !own.has(key)).sort((a, b) => score(b) - score(a));
  return [...first, ...rest].slice(0, Math.max(first.length, 4));
}

/** The facts of a proposal that follow from its choices. */
export function weighedFacts(
  problem: ProposalProblem,
  choices: Choices,
): Pick<Proposal, 'cost' | 'days' | 'reached'> {
  const { cost, days, reached } = weighChoices(problem, choices);
  return {
    cost,
    days,
    reached: reached.map(({ purpose, target, sum }) => ({
      purpose,
      target,
      sum: Math.round(sum * 100) / 100,
    })),
  };
}
