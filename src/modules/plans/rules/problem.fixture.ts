import { daysAfter } from '../../../kernel/time.ts';
import type { Candidate, Choices, ProposalProblem } from './proposal-problem.ts';
import { weeksOf, workingDays } from './stretch.ts';
import { brokenRule, weighChoices } from './weigh-choices.ts';

/** Numbers below a bound, always the same for the same seed. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/** A made-up problem of so many editions and travellers. */
export function aProblem(seed: number, size: { editions: number; travellers: number }): ProposalProblem {
  const chance = chanceOf(seed);
  const ids = Array.from({ length: size.travellers }, (_, at) => `t${at}`);
  const candidates = Array.from({ length: size.editions }, (_, at): Candidate => {
    const first = daysAfter('2027-07-05', chance(24) * 7 + chance(5));
    const stretch = { first, last: daysAfter(first, 2 + chance(5)) };
    const score = () => chance(11) / 10;
    const far = 20_000 + chance(180_000);
    const options = ids
      .filter(() => chance(10) > 0)
      .map((travellerId) => ({
        ...{
          travellerId,
          stretch,
          days: workingDays(stretch),
          weeks: weeksOf(stretch),
          isAway: at % 4 !== 0,
        },
        cost: far + chance(20) * 1_000,
      }));
    return {
      key: `e${at}`,
      scores: {
        speak: score(),
        hire: score(),
        'keep-up': score(),
        'teach-the-team': score(),
        sponsor: score(),
      },
      fixedCost: chance(5) === 0 ? 50_000 : 0,
      boothCost: chance(3) === 0 ? 200_000 : null,
      options,
      pin: null,
      pinned: [],
    };
  });
  const problem: ProposalProblem = {
    candidates,
    travellers: ids.map((id) => ({
      id,
      daysLeft: chance(4) === 0 ? null : 5 + chance(8),
      hasTrip: false,
      weeks: [],
    })),
    wishes: [
      { purpose: 'speak', weight: 2, target: 2, already: 0 },
      { purpose: 'hire', weight: 1, target: 2, already: 0 },
      { purpose: 'keep-up', weight: 3, target: size.travellers, already: 0 },
      { purpose: 'sponsor', weight: 1, target: 1, already: 0 },
    ],
    budget: 150_000 * size.travellers,
    everyoneOnce: chance(2) === 0,
    together: 1 + chance(size.travellers),
    awayAtOnce: Math.max(1, size.travellers - 1),
  };
  return seed % 3 === 0 ? withTwins(problem) : problem;
}

/** The same with travellers between whom nothing differs but their names. */
function withTwins(problem: ProposalProblem): ProposalProblem {
  const [first] = problem.travellers;
  if (!first) return problem;
  return {
    ...problem,
    travellers: problem.travellers.map(({ id }) => ({ ...first, id })),
    candidates: problem.candidates.map((candidate) => {
      const [option] = candidate.options;
      const options = option ? problem.travellers.map(({ id }) => ({ ...option, travellerId: id })) : [];
      return { ...candidate, options };
    }),
  };
}

/** The best choices, found by trying all of them. */
export function triedAll(problem: ProposalProblem): { worth: number; choices: Choices } {
  let best = { worth: Number.NEGATIVE_INFINITY, choices: [] as Choices };
  for (const choices of every(problem, 0)) {
    if (brokenRule(problem, choices)) continue;
    const { worth } = weighChoices(problem, choices);
    if (worth > best.worth) best = { worth, choices };
  }
  return best;
}

function* every(problem: ProposalProblem, from: number): Generator<Choices> {
  const candidate = problem.candidates[from];
  if (!candidate) {
    yield [];
    return;
  }
  const ids = candidate.options.map(({ travellerId }) => travellerId);
  for (const rest of every(problem, from + 1)) {
    for (let set = 0; set < 2 ** ids.length; set += 1) {
      const travellerIds = ids.filter((_, at) => (set >> at) % 2 === 1);
      if (travellerIds.length === 0) {
        yield rest;
        continue;
      }
      yield [{ key: candidate.key, travellerIds, sponsors: false }, ...rest];
      if (candidate.boothCost !== null) yield [{ key: candidate.key, travellerIds, sponsors: true }, ...rest];
    }
  }
}
