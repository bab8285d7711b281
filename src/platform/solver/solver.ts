import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../../kernel/linear-model.ts';

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

const idleMs = 60_000;
/** A solver that does not keep its limit is ended this long after it. */
const graceMs = 5_000;

/** A solver whose thread begins with the first model and ends when there was none for a minute. */
export function createSolver(): Solver {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = async () => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const work = async (task: SolverTask): Promise<Solved> => {
    clearTimeout(idle);
    worker ??= startThread();
    try {
      return await answerOf(worker, task);
    } catch (error) {
      await end();
      throw error;
    } finally {
      idle = setTimeout(() => void end(), idleMs).unref();
    }
  };
  return {
    solve(task) {
      const answer = last.then(() => work(task));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: end,
  };
}

function startThread(): Worker {
  const worker = new Worker(new URL('./solver-thread.ts', import.meta.url));
  worker.unref();
  return worker;
}

function answerOf(worker: Worker, task: SolverTask): Promise<Solved> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => settle(() => reject(new Error('The solver did not keep its time limit.'))),
      task.seconds * 1000 + graceMs,
    );
    const settle = (say: () => void) => {
      clearTimeout(limit);
      worker.off('message', told).off('error', failed).off('exit', gone);
      say();
    };
    const told = (message: { solved: Solved } | { error: string }) =>
      settle(() =>
        'solved' in message
          ? resolve(message.solved)
          : reject(new Error(`The solver failed: ${message.error}`)),
      );
    const failed = (error: Error) => settle(() => reject(error));
    const gone = () => settle(() => reject(new Error('The solver ended.')));
    worker.on('message', told).on('error', failed).on('exit', gone);
    worker.postMessage(task);
  });
}
