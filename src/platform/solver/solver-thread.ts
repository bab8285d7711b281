import { parentPort } from 'node:worker_threads';
import loadHighs, { type Model } from 'highs';
import { lpText } from '../../kernel/linear-model.ts';
import type { Solved, SolverTask } from './solver.ts';

/** The thread of `createSolver`: HiGHS in WebAssembly, which blocks whoever calls it. */
const highs = await loadHighs();

parentPort?.on('message', (task: SolverTask) => {
  try {
    parentPort?.postMessage({ solved: solve(task) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});

function solve(task: SolverTask): Solved {
  const started = performance.now();
  return highs.withModel({ format: 'lp', data: lpText(task.model) }, (model): Solved => {
    model.options.set({
      output_flag: false,
      time_limit: task.seconds,
      mip_rel_gap: task.gap ?? 1e-6,
      random_seed: 1,
    });
    model.run();
    const status = model.getModelStatus();
    const ms = Math.round(performance.now() - started);
    const none = { objective: 0, gap: null, values: {}, ms };
    const { modelStatus, solutionStatus } = highs.constants;
    if (status === modelStatus.infeasible) return { state: 'impossible', ...none };
    const isOptimal = status === modelStatus.optimal;
    const hasSolution = Number(model.info.get('primal_solution_status')) === solutionStatus.feasible;
    if (!isOptimal && !hasSolution) return { state: 'nothing', ...none };
    const found = model.info.get('mip_gap');
    const gap = Number.isFinite(Number(found)) ? Number(found) : null;
    return {
      // Within the gap that was allowed is not yet the best.
      state: isOptimal && (gap ?? 0) <= 1e-6 ? 'optimal' : 'feasible',
      objective: model.getObjectiveValue(),
      gap: isOptimal && (gap ?? 0) <= 1e-6 ? 0 : gap,
      values: valuesOf(model),
      ms,
    };
  });
}

function valuesOf(model: Model): Record<string, number> {
  const { colValue } = model.getSolution();
  const named = Array.from(colValue, (value, at) => [model.getColName(at), value] as const);
  return Object.fromEntries(named.filter(([, value]) => Math.abs(value) > 1e-9));
}
