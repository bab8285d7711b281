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
  /** `working`: asked for, and not there yet. */
  readonly state: 'working' | 'optimal' | 'feasible' | 'impossible' | 'nothing';
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
  /** False as long as what follows is still being worked out. */
  readonly isExplained: boolean;
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
  basis: {
    readonly problem: ProposalProblem;
    readonly offered: readonly Offered[];
    readonly now: InstantText;
  },
  choices: Choices,
): ProposedEdition[] {
  const { problem, offered } = basis;
  const byKey = new Map(offered.map((each) => [each.key, each]));
  const chosen = choices.flatMap((choice) => byKey.get(choice.key) ?? []);
  const roles = wantedRoles(problem, chosen, basis.now);
  return choices
    .flatMap((choice) => {
      const each = byKey.get(choice.key);
      const candidate = problem.candidates.find(({ key }) => key === choice.key);
      if (!each || !candidate) return [];
      const as = rolesOf(plan, choice, roles.get(choice.key) ?? []);
      const trips = choice.travellerIds.flatMap((travellerId) => {
        const option = candidate.options.find((one) => one.travellerId === travellerId);
        const role = as.get(travellerId) ?? ('attend' as const);
        return option ? [{ travellerId, as: role, cost: option.cost, days: option.days }] : [];
      });
      const booth = choice.sponsors ? (candidate.boothCost ?? 0) : 0;
      const cost = trips.reduce((sum, trip) => sum + trip.cost, candidate.fixedCost + booth);
      const serves = servesOf(problem, choice, each);
      return [{ key: each.key, listingId: each.listingId, facts: each.facts, trips, cost, serves }];
    })
    .sort((a, b) => (a.facts.startsOn ?? '').localeCompare(b.facts.startsOn ?? ''));
}

/** Talks are submitted to twice as many calls as are wanted: about half are declined. */
const callsForTalk = 2;
/** From here on an edition is good enough to send somebody for a purpose. */
const worthGoing = 0.3;

/** At which editions somebody should speak or recruit: the best ones for it, as many as it takes to reach the target. */
function wantedRoles(
  { wishes }: ProposalProblem,
  chosen: readonly Offered[],
  now: InstantText,
): ReadonlyMap<string, readonly TripRole[]> {
  const best = (purpose: Purpose, times: number, may: (each: Offered) => boolean) => {
    const wish = wishes.find((one) => one.purpose === purpose);
    const count = wish ? Math.ceil(Math.max(0, wish.target - wish.already) * times) : 0;
    const score = ({ scores }: Offered) => scores[purpose] ?? 0;
    const fit = chosen.filter((each) => score(each) >= worthGoing && may(each));
    return new Set(
      fit
        .sort((a, b) => score(b) - score(a))
        .slice(0, count)
        .map(({ key }) => key),
    );
  };
  const speak = best('speak', callsForTalk, ({ facts }) => (facts.callClosesAt ?? '') > now);
  const recruit = best('hire', 1, () => true);
  return new Map(
    chosen.map(({ key }) => [
      key,
      [...(speak.has(key) ? (['speak'] as const) : []), ...(recruit.has(key) ? (['recruit'] as const) : [])],
    ]),
  );
}

/** Who goes as what: who has a role keeps it, the others are taken in order, never the same one first everywhere. */
function rolesOf(
  plan: Plan,
  choice: Choices[number],
  wanted: readonly TripRole[],
): ReadonlyMap<string, TripRole> {
  const known = plan.editions.find((edition) => keyOf(edition) === choice.key);
  const roles = new Map(
    (known?.trips ?? [])
      .filter(({ travellerId }) => choice.travellerIds.includes(travellerId))
      .map(({ travellerId, as }) => [travellerId, as] as const),
  );
  const ids = choice.travellerIds;
  const turn = [...choice.key].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % Math.max(1, ids.length);
  const free = [...ids.slice(turn), ...ids.slice(0, turn)].filter((id) => !roles.has(id));
  for (const role of [...(choice.sponsors ? (['sponsor'] as const) : []), ...wanted]) {
    if ([...roles.values()].includes(role)) continue;
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
  return [...first, ...rest].slice(0, Math.max(Math.min(first.length, 8), 4));
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
