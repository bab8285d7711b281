import type { InstantText } from '../../../kernel/time.ts';
import type { Solver } from '../../../platform/solver/solver.ts';
import type { Offered, OutReason } from '../rules/build-problem.ts';
import type { Plan } from '../rules/plan.ts';
import {
  difference,
  type LeftOut,
  lossPercent,
  type Proposal,
  proposedEditions,
  weighedFacts,
  wished,
} from '../rules/proposal.ts';
import type { Demand } from '../rules/proposal-demands.ts';
import { choicesFrom, proposalModel } from '../rules/proposal-model.ts';
import type { Choices, ProposalProblem } from '../rules/proposal-problem.ts';
import { weighChoices } from '../rules/weigh-choices.ts';

/** Seconds for the proposal itself, and for each question about it. */
const seconds = { best: 10, question: 2 } as const;
/** An answer may be this much worse than the best: a thousandth for the proposal, a hundredth for a question about it. */
const gaps = { best: 0.001, question: 0.01 } as const;

type Task = {
  readonly problem: ProposalProblem;
  readonly out: ReadonlyMap<string, OutReason>;
  readonly offered: readonly Offered[];
  readonly now: InstantText;
};

export type Solution = {
  readonly proposal: Omit<Proposal, 'askedAt' | 'offered'>;
  readonly choices: Choices | null;
};

/** Solves a proposal, without what explains it. */
export async function solveProposal(solver: Solver, plan: Plan, task: Task): Promise<Solution> {
  const { problem, offered } = task;
  const best = await ask(solver, problem, [], 'best');
  const { choices } = best;
  const proposal = {
    state: best.state,
    gapPercent: best.gap === null ? null : Math.round(best.gap * 1000) / 10,
    weighed: problem.candidates.length,
    editions: choices ? proposedEditions(plan, { problem, offered, now: task.now }, choices) : [],
    budget: problem.budget,
    ...weighedFacts(problem, choices ?? []),
    ...{ ms: best.ms, isExplained: false, nextBest: null, leftOut: [] },
  };
  return { proposal, choices };
}

/** Asks further: what would be next best, and why something wished for is not there. */
export async function explainProposal(
  solver: Solver,
  plan: Plan,
  task: Task,
  choices: Choices | null,
): Promise<Pick<Proposal, 'isExplained' | 'nextBest' | 'leftOut'>> {
  const { problem, offered } = task;
  const asked: { readonly answer: LeftOut; readonly choices: Choices | null }[] = [];
  for (const each of wished(plan, problem, offered, choices ?? [])) {
    asked.push(await whyNot(solver, task, each, choices));
  }
  const others = asked.flatMap((one) => (one.choices ? [one.choices] : []));
  const nextBest = choices && (await findNextBest(solver, task, choices, others));
  return { isExplained: true, nextBest, leftOut: asked.map(({ answer }) => answer) };
}

async function ask(
  solver: Solver,
  problem: ProposalProblem,
  demands: readonly Demand[],
  what: 'best' | 'question',
) {
  const model = proposalModel(problem, demands);
  const solved = await solver.solve({ model, seconds: seconds[what], gap: gaps[what] });
  const isFound = solved.state === 'optimal' || solved.state === 'feasible';
  return { ...solved, choices: isFound ? choicesFrom(problem, solved.values) : null };
}

/** The best of all other sets that were found: by forbidding the best one, or on the way to the other answers. */
async function findNextBest(
  solver: Solver,
  { problem, offered }: Task,
  best: Choices,
  others: readonly Choices[],
): Promise<Proposal['nextBest']> {
  const keys = best.map(({ key }) => key);
  if (keys.length === 0) return null;
  const { choices } = await ask(solver, problem, [{ kind: 'not-again', keys }], 'question');
  const [next] = [...others, ...(choices ? [choices] : [])].sort(
    (a, b) => weighChoices(problem, b).worth - weighChoices(problem, a).worth,
  );
  if (!next) return null;
  return {
    ...difference(offered, best, next),
    lossPercent: lossPercent(weighChoices(problem, best), weighChoices(problem, next)),
  };
}

async function whyNot(
  solver: Solver,
  task: Task,
  each: Offered,
  best: Choices | null,
): Promise<{ readonly answer: LeftOut; readonly choices: Choices | null }> {
  const { problem, out, offered } = task;
  const bare = { key: each.key, name: each.facts.name, instead: [], costMore: 0, lossPercent: 0 };
  const plain = (reason: LeftOut['reason']) => ({ answer: { ...bare, reason }, choices: null });
  const known = out.get(each.key);
  if (known) return plain(known);
  const candidate = problem.candidates.find(({ key }) => key === each.key);
  if (!candidate || !best) return plain('not-tried');
  if (candidate.pin === 'out') return plain('pinned-out');
  const { state, choices } = await ask(solver, problem, [{ kind: 'visit', key: each.key }], 'question');
  if (!choices) return plain(state === 'impossible' ? 'impossible' : 'not-tried');
  const [was, would] = [weighChoices(problem, best), weighChoices(problem, choices)];
  const answer: LeftOut = {
    ...bare,
    reason: 'less-worth',
    instead: difference(offered, best, choices).drops,
    costMore: would.cost - was.cost,
    lossPercent: lossPercent(was, would),
  };
  return { answer, choices };
}
