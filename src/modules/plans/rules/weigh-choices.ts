import { onceWorth, sumOfWeights } from './proposal-model.ts';
import {
  beyondTarget,
  type Choices,
  effort,
  type ProposalProblem,
  thrift,
  type Wish,
} from './proposal-problem.ts';
import { isForTeam } from './purpose.ts';
import { shareDays } from './stretch.ts';

export type Weighed = {
  /** What the choices are worth, as the solver counts; compare only within one problem. */
  readonly worth: number;
  readonly cost: number;
  /** Working days by traveller. */
  readonly days: Readonly<Record<string, number>>;
  /** How much of each wish is reached, with what was there already. */
  readonly reached: readonly (Wish & { readonly sum: number })[];
};

/** What some choices bring and cost. */
export function weighChoices(problem: ProposalProblem, choices: Choices): Weighed {
  const taken = takenBy(problem, choices);
  const cost = taken.reduce((sum, { option }) => sum + option.cost, 0) + fixedCosts(problem, choices);
  const reached = problem.wishes.map((wish) => ({
    ...wish,
    sum: wish.already + sumOf(problem, choices, wish),
  }));
  const gains = reached.map(({ weight, target, sum, already }) => {
    const full = Math.min(sum, target);
    return (weight / Math.max(1, target)) * ((1 - beyondTarget) * full + beyondTarget * (sum - already));
  });
  const goes = new Set(taken.flatMap(({ option }) => (option.isAway ? [option.travellerId] : [])));
  const once = problem.travellers.filter(({ id, hasTrip }) => hasTrip || goes.has(id)).length;
  const worth =
    gains.reduce((sum, gain) => sum + gain, 0) +
    (problem.everyoneOnce ? once * onceWorth(problem) : 0) -
    effort * sumOfWeights(problem) * choices.length -
    (thrift * sumOfWeights(problem) * cost) / Math.max(1, problem.budget);
  const days = Object.fromEntries(
    problem.travellers.map(({ id }) => [
      id,
      taken.reduce((sum, { option }) => sum + (option.travellerId === id ? option.days : 0), 0),
    ]),
  );
  return { worth, cost, days, reached };
}

function takenBy(problem: ProposalProblem, choices: Choices) {
  const chosen = new Map(choices.map(({ key, travellerIds }) => [key, travellerIds]));
  return problem.candidates.flatMap((candidate) =>
    candidate.options
      .filter(({ travellerId }) => chosen.get(candidate.key)?.includes(travellerId))
      .map((option) => ({ candidate, option })),
  );
}

function fixedCosts(problem: ProposalProblem, choices: Choices): number {
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  return problem.candidates.reduce((sum, { key, fixedCost, boothCost }) => {
    const choice = chosen.get(key);
    return choice ? sum + fixedCost + (choice.sponsors ? (boothCost ?? 0) : 0) : sum;
  }, 0);
}

function sumOf(problem: ProposalProblem, choices: Choices, wish: Wish): number {
  const scores = new Map(problem.candidates.map(({ key, scores }) => [key, scores[wish.purpose] ?? 0]));
  return choices.reduce((sum, { key, travellerIds, sponsors }) => {
    const once = wish.purpose === 'sponsor' ? Number(sponsors) : 1;
    const heads = isForTeam(wish.purpose) ? once : travellerIds.length;
    return sum + (scores.get(key) ?? 0) * heads;
  }, 0);
}

/** The first rule that some choices break, or `null`: what a proposal promises, written once more without a solver. */
export function brokenRule(
  problem: ProposalProblem,
  choices: Choices,
): 'budget' | 'days' | 'overlap' | 'week' | 'together' | 'option' | 'pin' | null {
  const taken = takenBy(problem, choices);
  const wanted = choices.reduce((sum, { travellerIds }) => sum + travellerIds.length, 0);
  if (wanted !== taken.length) return 'option';
  if (choices.some(({ travellerIds }) => travellerIds.length > problem.together)) return 'together';
  const { cost, days } = weighChoices(problem, choices);
  if (cost > problem.budget && taken.length > 0) return 'budget';
  if (
    problem.travellers.some(
      ({ id, daysLeft }) => daysLeft !== null && (days[id] ?? 0) > Math.max(0, daysLeft),
    )
  )
    return 'days';
  const meets = taken.some(({ option }, at) =>
    taken
      .slice(at + 1)
      .some(
        (other) =>
          other.option.travellerId === option.travellerId && shareDays(other.option.stretch, option.stretch),
      ),
  );
  if (meets) return 'overlap';
  if (breaksWeek(problem, taken)) return 'week';
  return breaksPin(problem, choices) ? 'pin' : null;
}

function breaksWeek(problem: ProposalProblem, taken: ReturnType<typeof takenBy>): boolean {
  const touched = new Set(taken.flatMap(({ option }) => option.weeks));
  return [...touched].some((week) => {
    const decided = problem.travellers.filter(({ weeks }) => weeks.includes(week)).map(({ id }) => id);
    const going = taken
      .filter(({ option }) => option.weeks.includes(week))
      .map(({ option }) => option.travellerId);
    const added = [...new Set(going)].filter((id) => !decided.includes(id));
    return added.length > Math.max(0, problem.awayAtOnce - decided.length);
  });
}

function breaksPin(problem: ProposalProblem, choices: Choices): boolean {
  const chosen = new Map(choices.map(({ key, travellerIds }) => [key, travellerIds]));
  return problem.candidates.some(({ key, pin, pinned }) => {
    const going = chosen.get(key) ?? [];
    if (pin === 'in' && going.length === 0) return true;
    if (pin === 'out' && going.length > 0) return true;
    return pinned.some(({ travellerId, wanted }) => going.includes(travellerId) !== (wanted === 'in'));
  });
}
