import { createPrinter, type Printer } from '../platform/printer/printer.ts';
import { createSolver, type Solver } from '../platform/solver/solver.ts';

/** What the house has done in threads of their own, which begin when there is work and end when there is none. */
export function createThreads(): {
  readonly solver: Solver;
  readonly printer: Printer;
  readonly close: () => Promise<void>;
} {
  const script = new URL('../modules/tickets/operations/print-thread.ts', import.meta.url);
  const [solver, printer] = [createSolver(), createPrinter(script)];
  return {
    solver,
    printer,
    close: async () => {
      await Promise.all([solver.close(), printer.close()]);
    },
  };
}
