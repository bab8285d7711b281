import type { LinearModel, Terms } from '../../../kernel/linear-model.ts';
import {
  booth,
  type Demand,
  demandRow,
  type Option,
  pinRows,
  type Row,
  trip,
  visit,
} from './proposal-demands.ts';
import {
  beyondTarget,
  type Candidate,
  type Choices,
  effort,
  type ProposalProblem,
  thrift,
} from './proposal-problem.ts';
import { isForTeam } from './purpose.ts';

/**
 * The proposal as a linear model: `x_c_t` says that traveller t goes to candidate c, `y_c` that anybody does, `s_c` that the
 * team is a sponsor there, `t_w` how much of wish w
 * is reached up to its target, `z_t` that a traveller goes somewhere, `u_n_t` that one is away in week n.
 */
export function proposalModel(problem: ProposalProblem, demands: readonly Demand[] = []): LinearModel {
  const at = new Map(problem.travellers.map(({ id }, index) => [id, index]));
  const options = problem.candidates.flatMap((candidate, c) =>
    candidate.options.flatMap((option) => {
      const t = at.get(option.travellerId);
      return t === undefined ? [] : [{ candidate, c, t, option, x: trip(c, t) }];
    }),
  );
  const binaries = [
    ...options.map(({ x }) => x),
    ...problem.candidates.map((_, c) => visit(c)),
    ...problem.candidates.flatMap(({ boothCost }, c) => (boothCost === null ? [] : [booth(c)])),
  ];
  return {
    maximize: objective(problem, options),
    rows: [
      ...wishRows(problem, options),
      ...visitRows(problem, options),
      { terms: costTerms(problem, options), is: 'at-most', to: problem.budget },
      ...dayRows(problem, options),
      ...overlapRows(problem, options),
      ...weekRows(problem, options),
      ...onceRows(problem, options),
      ...twinRows(problem, options),
      ...pinRows(problem.candidates, options),
      ...demands.map((demand) => demandRow(problem, demand)),
    ],
    upTo: {
      ...Object.fromEntries(problem.wishes.map((wish, w) => [`t_${w}`, Math.max(0, wish.target)])),
      ...Object.fromEntries(
        problem.everyoneOnce ? problem.travellers.map((_, t) => [`z_${t}`, 1] as const) : [],
      ),
    },
    binaries,
  };
}

/** What an option or a visit adds to a wish: team purposes count once an edition, the others once a person. */
function scoreTerms(problem: ProposalProblem, options: readonly Option[], w: number): Terms {
  const wish = problem.wishes[w];
  if (!wish) return {};
  const score = (candidate: Candidate) => candidate.scores[wish.purpose] ?? 0;
  if (wish.purpose === 'sponsor') {
    return Object.fromEntries(
      problem.candidates.flatMap((candidate, c) =>
        candidate.boothCost === null ? [] : [[booth(c), score(candidate)]],
      ),
    );
  }
  return isForTeam(wish.purpose)
    ? Object.fromEntries(problem.candidates.map((candidate, c) => [visit(c), score(candidate)]))
    : Object.fromEntries(options.map(({ candidate, x }) => [x, score(candidate)]));
}

function objective(problem: ProposalProblem, options: readonly Option[]): Terms {
  const terms: Record<string, number> = {};
  const add = (name: string, value: number) => {
    terms[name] = (terms[name] ?? 0) + value;
  };
  problem.wishes.forEach((wish, w) => {
    const unit = wish.weight / Math.max(1, wish.target);
    add(`t_${w}`, unit * (1 - beyondTarget));
    for (const [name, score] of Object.entries(scoreTerms(problem, options, w)))
      add(name, unit * beyondTarget * score);
  });
  if (problem.everyoneOnce) {
    for (const t of problem.travellers.keys()) add(`z_${t}`, onceWorth(problem));
  }
  for (const c of problem.candidates.keys()) add(visit(c), -effort * sumOfWeights(problem));
  const saved = (thrift * sumOfWeights(problem)) / Math.max(1, problem.budget);
  for (const [name, cost] of Object.entries(costTerms(problem, options))) add(name, -saved * cost);
  return terms;
}

/** That everybody goes once is worth as much as the weightiest wish. */
export function onceWorth({ wishes, travellers }: ProposalProblem): number {
  return Math.max(1, ...wishes.map(({ weight }) => weight)) / Math.max(1, travellers.length);
}

/** All weights together. */
export function sumOfWeights({ wishes }: ProposalProblem): number {
  return wishes.reduce((sum, { weight }) => sum + weight, 0);
}

function costTerms(problem: ProposalProblem, options: readonly Option[]): Terms {
  return {
    ...Object.fromEntries(options.map(({ x, option }) => [x, option.cost])),
    ...Object.fromEntries(problem.candidates.map(({ fixedCost }, c) => [visit(c), fixedCost])),
    ...Object.fromEntries(
      problem.candidates.flatMap(({ boothCost }, c) => (boothCost === null ? [] : [[booth(c), boothCost]])),
    ),
  };
}

function wishRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  return problem.wishes.map((wish, w) => ({
    terms: { [`t_${w}`]: 1, ...negated(scoreTerms(problem, options, w)) },
    is: 'at-most',
    to: wish.already,
  }));
}

function negated(terms: Terms): Terms {
  return Object.fromEntries(Object.entries(terms).map(([name, factor]) => [name, -factor]));
}

function visitRows({ candidates, together }: ProposalProblem, options: readonly Option[]): Row[] {
  return candidates.flatMap(({ boothCost }, c): Row[] => {
    const own = options.filter((option) => option.c === c);
    return [
      ...own.map(({ x }): Row => ({ terms: { [x]: 1, [visit(c)]: -1 }, is: 'at-most', to: 0 })),
      ...(boothCost === null
        ? []
        : [{ terms: { [booth(c)]: 1, [visit(c)]: -1 }, is: 'at-most' as const, to: 0 }]),
      ...(own.length > together
        ? [
            {
              terms: { [visit(c)]: -together, ...Object.fromEntries(own.map(({ x }) => [x, 1])) },
              is: 'at-most' as const,
              to: 0,
            },
          ]
        : []),
      {
        terms: { [visit(c)]: 1, ...Object.fromEntries(own.map(({ x }) => [x, -1])) },
        is: 'at-most',
        to: 0,
      },
    ];
  });
}

function dayRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  return problem.travellers.flatMap(({ daysLeft }, t): Row[] => {
    if (daysLeft === null) return [];
    const own = options.filter((option) => option.t === t);
    const terms = Object.fromEntries(own.map(({ x, option }) => [x, option.days]));
    return [{ terms, is: 'at-most', to: Math.max(0, daysLeft) }];
  });
}

/** On each day one is in one place: a row for each set of trips that meet on a day, but no set inside of another. */
function overlapRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  return problem.travellers.flatMap((_, t) => {
    const own = options.filter((option) => option.t === t);
    const days = [...new Set(own.map(({ option }) => option.stretch.first))].sort();
    return days.flatMap((day): Row[] => {
      const there = own.filter(({ option }) => option.stretch.first <= day && day <= option.stretch.last);
      if (there.length < 2) return [];
      return [{ terms: Object.fromEntries(there.map(({ x }) => [x, 1])), is: 'at-most', to: 1 }];
    });
  });
}

function weekRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  const weeks = [
    ...new Set([
      ...options.flatMap(({ option }) => option.weeks),
      ...problem.travellers.flatMap((traveller) => traveller.weeks),
    ]),
  ].sort();
  return weeks.flatMap((week, n): Row[] => {
    const decided = problem.travellers.filter((traveller) => traveller.weeks.includes(week));
    const could = problem.travellers.flatMap((traveller, t) => {
      const own = options.filter((option) => option.t === t && option.option.weeks.includes(week));
      return own.length > 0 && !decided.includes(traveller) ? [{ t, own }] : [];
    });
    if (could.length + decided.length <= problem.awayAtOnce || could.length === 0) return [];
    const away = (t: number) => `u_${n}_${t}`;
    return [
      ...could.flatMap(({ t, own }) =>
        own.map(({ x }): Row => ({ terms: { [x]: 1, [away(t)]: -1 }, is: 'at-most', to: 0 })),
      ),
      {
        terms: Object.fromEntries(could.map(({ t }) => [away(t), 1])),
        is: 'at-most',
        to: Math.max(0, problem.awayAtOnce - decided.length),
      },
    ];
  });
}

function onceRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  if (!problem.everyoneOnce) return [];
  return problem.travellers.map(({ hasTrip }, t) => {
    const own = options.filter((each) => each.t === t && each.option.isAway);
    const terms = { [`z_${t}`]: 1, ...Object.fromEntries(own.map(({ x }) => [x, -1])) };
    return { terms, is: 'at-most', to: hasTrip ? 1 : 0 };
  });
}

/** Of travellers between whom nothing differs the first is away longest: every other order is the same plan once more. */
function twinRows(problem: ProposalProblem, options: readonly Option[]): Row[] {
  const own = problem.travellers.map((_, t) => options.filter((option) => option.t === t));
  const alike = problem.travellers.map(({ id: _, ...rest }, t) =>
    JSON.stringify([
      rest,
      own[t]?.map(({ c, option: { travellerId: __, ...each } }) => [c, each]),
      problem.candidates.map(({ pinned }) =>
        pinned
          .filter(({ travellerId }) => travellerId === problem.travellers[t]?.id)
          .map(({ wanted }) => wanted),
      ),
    ]),
  );
  return alike.flatMap((mark, t): Row[] => {
    const next = alike.indexOf(mark, t + 1);
    if (next < 0) return [];
    const days = (of: number, sign: number) =>
      (own[of] ?? []).map(({ x, option }) => [x, sign * option.days] as const);
    return [{ terms: Object.fromEntries([...days(next, 1), ...days(t, -1)]), is: 'at-most', to: 0 }];
  });
}

/** Reads a solver's values back. */
export function choicesFrom(problem: ProposalProblem, values: Readonly<Record<string, number>>): Choices {
  return problem.candidates.flatMap(({ key }, c) => {
    const travellerIds = problem.travellers.flatMap(({ id }, t) =>
      (values[trip(c, t)] ?? 0) > 0.5 ? [id] : [],
    );
    const sponsors = (values[booth(c)] ?? 0) > 0.5;
    return travellerIds.length > 0 ? [{ key, travellerIds, sponsors }] : [];
  });
}
