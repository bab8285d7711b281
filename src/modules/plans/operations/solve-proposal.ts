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

/** What is known of a proposal before it is solved. */
export function unsolvedProposal(problem: ProposalProblem): Omit<Proposal, 'askedAt' | 'offered' | 'state'> {
  return {
    ...{ gapPercent: null, weighed: problem.candidates.length, editions: [], budget: problem.budget },
    ...weighedFacts(problem, []),
    ...{ ms: 0, isExplained: false, nextBest: null, leftOut: [] },
  };
}

/** Seconds for the proposal itself, and for each question about it. */
const seconds = { best: 10, question: 4 } as const;
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
    ...unsolvedProposal(problem),
    state: best.state,
    gapPercent: best.gap === null ? null : Math.ceil(best.gap * 1000) / 10,
    editions: choices ? proposedEditions(plan, { problem, offered, now: task.now }, choices) : [],
    ...weighedFacts(problem, choices ?? []),
    ms: best.ms,
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
  const other = choices && (await otherThan(solver, problem, choices));
  const found = other ? [...others, other] : others;
  return {
    isExplained: true,
    nextBest: choices && nextBest(task, choices, found),
    leftOut: asked.map(({ answer }) =>
      answer.reason === 'less-worth' && choices ? comparedWith(task, choices, answer, found) : answer,
    ),
  };
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

/** The best when exactly these editions must not come again. */
async function otherThan(solver: Solver, problem: ProposalProblem, best: Choices): Promise<Choices | null> {
  const keys = best.map(({ key }) => key);
  if (keys.length === 0) return null;
  return (await ask(solver, problem, [{ kind: 'not-again', keys }], 'question')).choices;
}

/** The best of all other choices that were found, whatever for. */
function nextBest(
  { problem, offered }: Task,
  best: Choices,
  found: readonly Choices[],
): Proposal['nextBest'] {
  const next = bestOf(problem, found);
  if (!next) return null;
  return {
    ...difference(offered, best, next),
    lossPercent: lossPercent(weighChoices(problem, best), weighChoices(problem, next)),
  };
}

function bestOf(problem: ProposalProblem, found: readonly Choices[]): Choices | undefined {
  return [...found].sort((a, b) => weighChoices(problem, b).worth - weighChoices(problem, a).worth)[0];
}

/** What the best choices with an edition in them, of all that were found, would bring and cost. */
function comparedWith(
  { problem, offered }: Task,
  best: Choices,
  answer: LeftOut,
  found: readonly Choices[],
): LeftOut {
  const having = found.filter((choices) => choices.some(({ key }) => key === answer.key));
  const would = bestOf(problem, having);
  if (!would) return answer;
  const [was, is] = [weighChoices(problem, best), weighChoices(problem, would)];
  return {
    ...answer,
    instead: difference(offered, best, would).drops,
    costMore: is.cost - was.cost,
    lossPercent: lossPercent(was, is),
  };
}

async function whyNot(
  solver: Solver,
  task: Task,
  each: Offered,
  best: Choices | null,
): Promise<{ readonly answer: LeftOut; readonly choices: Choices | null }> {
  const { problem, out } = task;
  const bare = { key: each.key, name: each.facts.name, instead: [], costMore: 0, lossPercent: 0 };
  const plain = (reason: LeftOut['reason']) => ({ answer: { ...bare, reason }, choices: null });
  const known = out.get(each.key);
  if (known) return plain(known);
  const candidate = problem.candidates.find(({ key }) => key === each.key);
  if (!candidate || !best) return plain('not-tried');
  if (candidate.pin === 'out') return plain('pinned-out');
  const { state, choices } = await ask(solver, problem, [{ kind: 'visit', key: each.key }], 'question');
  if (!choices) return plain(state === 'impossible' ? 'impossible' : 'not-tried');
  return { answer: { ...bare, reason: 'less-worth' }, choices };
}
