import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createSolver } from '../../../platform/solver/solver.ts';
import { aProblem, triedAll } from './problem.fixture.ts';
import { choicesFrom, proposalModel } from './proposal-model.ts';
import type { ProposalProblem } from './proposal-problem.ts';
import { brokenRule, weighChoices } from './weigh-choices.ts';

const solver = createSolver();
afterAll(() => solver.close());

async function solved(problem: ProposalProblem, demands: Parameters<typeof proposalModel>[1] = []) {
  const answer = await solver.solve({ model: proposalModel(problem, demands), seconds: 20 });
  return { ...answer, choices: choicesFrom(problem, answer.values) };
}

describe('the solver', () => {
  test('finds what trying everything finds, and says the same of its worth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const problem = aProblem(seed, { editions: 4, travellers: 3 });
        const { state, choices } = await solved(problem);
        expect(state).toBe('optimal');
        expect(brokenRule(problem, choices)).toBeNull();
        expect(weighChoices(problem, choices).worth).toBeCloseTo(triedAll(problem).worth, 5);
      }),
      { numRuns: 40 },
    );
  });

  test('never breaks the budget, the days, or what else was asked, however many there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const problem = aProblem(seed, { editions: 12, travellers: 4 });
        const { choices } = await solved(problem);
        expect(brokenRule(problem, choices)).toBeNull();
      }),
      { numRuns: 8 },
    );
  });

  test('keeps pins, and says when they cannot be kept', async () => {
    const plain = aProblem(7, { editions: 6, travellers: 3 });
    const pinned = (pin: 'in' | 'out', budget = plain.budget): ProposalProblem => ({
      ...plain,
      budget,
      candidates: plain.candidates.map((candidate, at) => (at === 2 ? { ...candidate, pin } : candidate)),
    });
    const keys = async (problem: ProposalProblem) => (await solved(problem)).choices.map(({ key }) => key);
    expect(await keys(pinned('in'))).toContain('e2');
    expect(await keys(pinned('out'))).not.toContain('e2');
    expect((await solved(pinned('in', 10))).state).toBe('impossible');
  });

  test('finds the next best when the best must not come again', async () => {
    const problem = aProblem(11, { editions: 6, travellers: 3 });
    const best = await solved(problem);
    const keys = best.choices.map(({ key }) => key);
    const next = await solved(problem, [{ kind: 'not-again', keys }]);
    expect(next.choices.map(({ key }) => key)).not.toEqual(keys);
    expect(weighChoices(problem, next.choices).worth).toBeLessThanOrEqual(
      weighChoices(problem, best.choices).worth + 1e-6,
    );
  });
});
