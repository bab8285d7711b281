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
const seconds = { best: 12, question: 3 } as const;

type Task = {
  readonly problem: ProposalProblem;
  readonly out: ReadonlyMap<string, OutReason>;
  readonly offered: readonly Offered[];
};

/** Solves a proposal and asks further: what would be next best, and why something wished for is not there. */
export async function solveProposal(
  solver: Solver,
  plan: Plan,
  task: Task,
): Promise<Omit<Proposal, 'askedAt' | 'offered'>> {
  const { problem, offered } = task;
  const best = await ask(solver, problem, [], seconds.best);
  const found = best.choices;
  return {
    state: best.state,
    gapPercent: best.gap === null ? null : Math.round(best.gap * 1000) / 10,
    weighed: problem.candidates.length,
    editions: found ? proposedEditions(plan, problem, offered, found) : [],
    budget: problem.budget,
    ...weighedFacts(problem, found ?? []),
    nextBest: found ? await nextBest(solver, task, found) : null,
    leftOut: await leftOut(solver, plan, task, found),
    ms: best.ms,
  };
}

async function ask(solver: Solver, problem: ProposalProblem, demands: readonly Demand[], limit: number) {
  const solved = await solver.solve({ model: proposalModel(problem, demands), seconds: limit });
  const isFound = solved.state === 'optimal' || solved.state === 'feasible';
  return { ...solved, choices: isFound ? choicesFrom(problem, solved.values) : null };
}

async function nextBest(
  solver: Solver,
  { problem, offered }: Task,
  best: Choices,
): Promise<Proposal['nextBest']> {
  const keys = best.map(({ key }) => key);
  if (keys.length === 0) return null;
  const { choices } = await ask(solver, problem, [{ kind: 'not-again', keys }], seconds.question);
  if (!choices) return null;
  return {
    ...difference(offered, best, choices),
    lossPercent: lossPercent(weighChoices(problem, best), weighChoices(problem, choices)),
  };
}

async function leftOut(solver: Solver, plan: Plan, task: Task, best: Choices | null): Promise<LeftOut[]> {
  const answers: LeftOut[] = [];
  for (const each of wished(plan, task.problem, task.offered, best ?? [])) {
    answers.push(await whyNot(solver, task, each, best));
  }
  return answers;
}

async function whyNot(solver: Solver, task: Task, each: Offered, best: Choices | null): Promise<LeftOut> {
  const { problem, out, offered } = task;
  const bare = { key: each.key, name: each.facts.name, instead: [], costMore: 0, lossPercent: 0 };
  const known = out.get(each.key);
  if (known) return { ...bare, reason: known };
  const candidate = problem.candidates.find(({ key }) => key === each.key);
  if (!candidate || !best) return { ...bare, reason: 'not-tried' };
  if (candidate.pin === 'out') return { ...bare, reason: 'pinned-out' };
  const { state, choices } = await ask(solver, problem, [{ kind: 'visit', key: each.key }], seconds.question);
  if (!choices) return { ...bare, reason: state === 'impossible' ? 'impossible' : 'not-tried' };
  const [was, would] = [weighChoices(problem, best), weighChoices(problem, choices)];
  return {
    ...bare,
    reason: 'less-worth',
    instead: difference(offered, best, choices).drops,
    costMore: would.cost - was.cost,
    lossPercent: lossPercent(was, would),
  };
}
