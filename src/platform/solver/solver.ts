import type { LinearModel } from '../../kernel/linear-model.ts';
import { createThread } from '../thread.ts';

/** What is to be solved, and how long it may be worked on. */
export type SolverTask = {
  readonly model: LinearModel;
  readonly seconds: number;
  /** By which share of the objective a better answer may win without being looked for; left out: by none. */
  readonly gap?: number;
};

/**
 * What came of it. `optimal` is proved; `feasible` is the best found in the time, with `gap` saying by which share of the objective a
 * better one could at most win (`null`: unknown); of `impossible` and `nothing` (no answer in the time) there are no values.
 */
export type Solved = {
  readonly state: 'optimal' | 'feasible' | 'impossible' | 'nothing';
  readonly objective: number;
  readonly gap: number | null;
  /** By the variables' names; those that are 0 are left out. */
  readonly values: Readonly<Record<string, number>>;
  /** Milliseconds that the solver worked. */
  readonly ms: number;
};

/** Solves models one after the other in a thread of its own, so that pages are answered meanwhile. */
export type Solver = {
  solve(task: SolverTask): Promise<Solved>;
  close(): Promise<void>;
};

/** A solver that does not keep its limit is ended this long after it. */
const graceMs = 5_000;

/** A solver whose thread begins with the first model and ends when there was none for a minute. */
export function createSolver(): Solver {
  const thread = createThread(new URL('./solver-thread.ts', import.meta.url), 'solver');
  let last: Promise<unknown> = Promise.resolve();
  return {
    solve(task) {
      const limitMs = task.seconds * 1000 + graceMs;
      const answer = last.then(
        async () => (await thread.run<{ readonly solved: Solved }>(task, limitMs)).solved,
      );
      last = answer.catch(() => undefined);
      return answer;
    },
    close: thread.end,
  };
}
