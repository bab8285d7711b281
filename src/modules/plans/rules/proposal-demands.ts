import type { LinearModel } from '../../../kernel/linear-model.ts';
import type { Candidate, ProposalProblem, TripOption } from './proposal-problem.ts';

export type Row = LinearModel['rows'][number];

/** A trip that can be chosen, with its variable. */
export type Option = {
  readonly candidate: Candidate;
  readonly c: number;
  readonly t: number;
  readonly option: TripOption;
  readonly x: string;
};

/** A demand made for an explanation: this edition must be visited, or this set must not come out again. */
export type Demand =
  | { readonly kind: 'visit'; readonly key: string }
  | { readonly kind: 'not-again'; readonly keys: readonly string[] };

/** Names of the model's variables. */
export const trip = (c: number, t: number) => `x_${c}_${t}`;
export const visit = (c: number) => `y_${c}`;
export const booth = (c: number) => `s_${c}`;

/** What must be in or out. */
export function pinRows(candidates: readonly Candidate[], options: readonly Option[]): Row[] {
  const fixed = (name: string, wanted: 'in' | 'out'): Row => ({
    terms: { [name]: 1 },
    is: 'equal',
    to: wanted === 'in' ? 1 : 0,
  });
  return candidates.flatMap(({ pin, pinned }, c) => [
    ...(pin ? [fixed(visit(c), pin)] : []),
    ...pinned.flatMap(({ travellerId, wanted }) => {
      const own = options.find((option) => option.c === c && option.option.travellerId === travellerId);
      if (own) return [fixed(own.x, wanted)];
      // A wish that nothing can fulfil makes the model impossible, which is said.
      return wanted === 'in' ? [fixed('never', 'in'), fixed('never', 'out')] : [];
    }),
  ]);
}

/** One demand as a condition. */
export function demandRow(problem: ProposalProblem, demand: Demand): Row {
  const index = (key: string) => problem.candidates.findIndex((candidate) => candidate.key === key);
  if (demand.kind === 'visit') return { terms: { [visit(index(demand.key))]: 1 }, is: 'equal', to: 1 };
  const terms = Object.fromEntries(
    problem.candidates.map(({ key }, c) => [visit(c), demand.keys.includes(key) ? -1 : 1]),
  );
  return { terms, is: 'at-least', to: 1 - demand.keys.length };
}
