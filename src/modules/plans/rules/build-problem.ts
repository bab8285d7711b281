import type { Purpose } from '#directory';
import type { ListingId } from '../../../kernel/ids.ts';
import { type DateText, daysAfter } from '../../../kernel/time.ts';
import { countedCosts } from './budget.ts';
import { estimatedSum, estimateTrip } from './estimate.ts';
import { converted } from './money.ts';
import {
  type EditionFacts,
  isDecided,
  keyOf,
  type Plan,
  type PlannedEdition,
  type Traveller,
} from './plan.ts';
import type { Candidate, ProposalProblem, TripOption, Wish } from './proposal-problem.ts';
import { isForTeam, type PurposeScores } from './purpose.ts';
import { awayFor, isAway, shareDays, weeksOf, workingDays } from './stretch.ts';
import { visaDays } from './tasks.ts';
import { type TravellerTrip, tripsOf } from './trip-days.ts';

/** An edition that a proposal may look at. */
export type Offered = {
  /** As `keyOf` names it. */
  readonly key: string;
  readonly listingId: ListingId | null;
  readonly facts: EditionFacts;
  readonly scores: PurposeScores;
};

/** Why an edition, or somebody's going there, was not even weighed. */
export type OutReason =
  | 'no-dates'
  | 'outside-period'
  | 'past'
  | 'cancelled'
  | 'blackout'
  | 'visa'
  | 'busy'
  | 'no-days'
  | 'too-dear';

/** Targets that nobody gave: two for what one brings to all, once each for what everybody gets. */
const usualTarget = 2;

/** What a proposal is computed from, and what was left aside for a reason of its own. */
export function buildProblem(
  plan: Plan,
  offered: readonly Offered[],
  today: DateText,
): { readonly problem: ProposalProblem; readonly out: ReadonlyMap<string, OutReason> } {
  const decided = tripsOf(plan).filter(({ edition }) => isDecided(edition));
  const budget = Math.max(0, plan.budget - decidedSum(plan));
  const out = new Map<string, OutReason>();
  const taken = new Set(plan.editions.filter(isDecided).map(keyOf));
  const open = offered.filter(({ key }) => !taken.has(key));
  const candidates = open.flatMap((each) => {
    const found = candidateOf(plan, each, { decided, today, budget });
    if (typeof found === 'string') {
      out.set(each.key, found);
      // A pin that cannot be kept must show: an edition without a way to go there makes the model impossible.
      const isWanted = plan.pins.some((pin) => pin.key === each.key && pin.wanted === 'in');
      return isWanted ? [emptyCandidate(plan, each)] : [];
    }
    return [found];
  });
  const travellers = plan.travellers.map((traveller) => travellerOf(traveller, decided));
  const problem: ProposalProblem = {
    candidates,
    travellers,
    wishes: wishesOf(plan, offered),
    budget,
    everyoneOnce: plan.everyoneOnce,
    together: plan.together,
    awayAtOnce: plan.travellers.length < 2 ? plan.travellers.length : plan.travellers.length - plan.atHome,
  };
  return { problem, out };
}

function decidedSum(plan: Plan): number {
  return countedCosts(plan)
    .filter(({ edition }) => isDecided(edition))
    .reduce((sum, { counts }) => sum + (counts ?? 0), 0);
}

function travellerOf(traveller: Traveller, decided: readonly TravellerTrip[]) {
  const own = decided.filter((trip) => trip.traveller.id === traveller.id);
  const used = own.reduce((sum, { days }) => sum + days, 0);
  const weeks = own.flatMap((trip) => (trip.isAway && trip.stretch ? weeksOf(trip.stretch) : []));
  return {
    id: traveller.id,
    daysLeft: traveller.daysAllowed === null ? null : Math.max(0, traveller.daysAllowed - used),
    hasTrip: own.some((trip) => trip.isAway),
    weeks: [...new Set(weeks)],
  };
}

function wishesOf(plan: Plan, offered: readonly Offered[]): Wish[] {
  const scores = new Map(offered.map((each) => [each.key, each.scores]));
  return plan.targets
    .filter(({ weight }) => weight > 0)
    .map(({ purpose, weight, count }) => ({
      purpose,
      weight,
      target: count ?? (isForTeam(purpose) ? usualTarget : Math.max(1, plan.travellers.length)),
      already: plan.editions
        .filter(isDecided)
        .reduce((sum, edition) => sum + bringsAlready(edition, purpose, scores.get(keyOf(edition))), 0),
    }));
}

function bringsAlready(edition: PlannedEdition, purpose: Purpose, scores: PurposeScores | undefined): number {
  const score = scores?.[purpose] ?? 0;
  if (edition.trips.length === 0) return 0;
  if (purpose === 'sponsor') return edition.trips.some((trip) => trip.as === 'sponsor') ? score : 0;
  return isForTeam(purpose) ? score : score * edition.trips.length;
}

type Circumstances = {
  readonly decided: readonly TravellerTrip[];
  readonly today: DateText;
  readonly budget: number;
};

function candidateOf(plan: Plan, offered: Offered, around: Circumstances): Candidate | OutReason {
  const { facts } = offered;
  if (!facts.startsOn) return 'no-dates';
  if (facts.state === 'cancelled' || facts.state === 'postponed') return 'cancelled';
  if (facts.startsOn <= around.today) return 'past';
  if (facts.startsOn < plan.startsOn || facts.startsOn > plan.endsOn) return 'outside-period';
  const known = plan.editions.find((edition) => keyOf(edition) === offered.key);
  const tried = plan.travellers.map((traveller) => optionOf(plan, offered, known, traveller, around));
  const options = tried.filter((one) => typeof one !== 'string');
  const fixedCost = known ? sumOfCosts(plan, known, null) : 0;
  const [firstReason] = tried.filter((one) => typeof one === 'string');
  if (options.length === 0) return firstReason ?? 'no-dates';
  return { ...emptyCandidate(plan, offered), fixedCost, options };
}

function emptyCandidate(plan: Plan, { key, scores }: Offered): Candidate {
  const pins = plan.pins.filter((pin) => pin.key === key);
  const wantsSponsoring = plan.targets.some(({ purpose, weight }) => purpose === 'sponsor' && weight > 0);
  return {
    key,
    scores,
    fixedCost: 0,
    boothCost: wantsSponsoring && (scores.sponsor ?? 0) > 0 ? plan.estimates.booth : null,
    options: [],
    pin: pins.find(({ travellerId }) => travellerId === null)?.wanted ?? null,
    pinned: pins.flatMap(({ travellerId, wanted }) => (travellerId ? [{ travellerId, wanted }] : [])),
  };
}

function optionOf(
  plan: Plan,
  { facts }: Offered,
  known: PlannedEdition | undefined,
  traveller: Traveller,
  { decided, today, budget }: Circumstances,
): TripOption | OutReason {
  const planned = known?.trips.find(({ travellerId }) => travellerId === traveller.id);
  const trip = { isRemote: planned?.isRemote ?? false };
  const stretch = awayFor(facts, trip, traveller);
  if (!stretch) return 'no-dates';
  if (traveller.blackouts.some((blackout) => shareDays(blackout, stretch))) return 'blackout';
  const away = isAway(facts, trip);
  const visa = away ? visaDays(traveller, facts.country) : 0;
  if (visa > 0 && daysAfter(stretch.first, -visa) < today) return 'visa';
  const isBusy = decided.some(
    (other) => other.traveller.id === traveller.id && other.stretch && shareDays(other.stretch, stretch),
  );
  if (isBusy) return 'busy';
  const days = planned?.daysAway ?? workingDays(stretch);
  if (traveller.daysAllowed !== null && days > traveller.daysAllowed) return 'no-days';
  const planned1 = known && planned ? sumOfCosts(plan, known, traveller.id) : 0;
  const cost =
    planned1 > 0 ? planned1 : estimatedSum(plan, estimateTrip(plan, facts, trip, traveller.home), today);
  if (cost > budget) return 'too-dear';
  return {
    travellerId: traveller.id,
    cost,
    days,
    stretch,
    isAway: away,
    weeks: away ? weeksOf(stretch) : [],
  };
}

function sumOfCosts(plan: Plan, edition: PlannedEdition, travellerId: string | null): number {
  return edition.costs
    .filter((cost) => cost.travellerId === travellerId)
    .reduce((sum, cost) => {
      const money = { amount: cost.actual ?? cost.planned, currency: cost.currency };
      const amount = converted(money, { currency: plan.currency, rates: plan.rates, on: plan.endsOn });
      return sum + (amount ?? 0);
    }, 0);
}

/** The offered editions that a solver should see, when there are more than it needs: those that promise most for their price. */
export function mostPromising(plan: Plan, offered: readonly Offered[], limit: number): Offered[] {
  const wanted = new Set([
    ...plan.pins.filter(({ wanted }) => wanted === 'in').map(({ key }) => key),
    ...plan.editions.map(keyOf),
  ]);
  const weights = new Map(plan.targets.map(({ purpose, weight }) => [purpose, weight]));
  const all = Math.max(
    1,
    [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  );
  const [home = null] = plan.travellers.map((traveller) => traveller.home);
  const promise = ({ scores, facts }: Offered) => {
    const score = [...weights].reduce((sum, [purpose, weight]) => sum + weight * (scores[purpose] ?? 0), 0);
    const cost = estimatedSum(plan, estimateTrip(plan, facts, { isRemote: false }, home), plan.startsOn);
    return score / all - cost / Math.max(1, plan.budget);
  };
  const ranked = offered
    .map((each) => ({ each, rank: wanted.has(each.key) ? Number.POSITIVE_INFINITY : promise(each) }))
    .sort((a, b) => (a.rank === b.rank ? a.each.key.localeCompare(b.each.key) : b.rank - a.rank));
  return ranked.slice(0, Math.max(limit, wanted.size)).map(({ each }) => each);
}
