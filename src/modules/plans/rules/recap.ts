import type { DateText } from '../../../kernel/time.ts';
import { byEdition, totalsOf } from './budget.ts';
import type { Plan, PlannedEdition, Recommendation, Target } from './plan.ts';

/** Looked back on: what was wanted and reached, what it cost, where the team was. */
export type Recap = {
  readonly purposes: readonly (Pick<Target, 'purpose'> & {
    readonly wanted: number | null;
    readonly wantedWords: string;
    readonly reached: number | null;
    readonly reachedWords: string;
  })[];
  readonly budget: number;
  readonly planned: number;
  readonly actual: number;
  readonly editions: readonly {
    readonly edition: PlannedEdition;
    readonly people: readonly string[];
    readonly planned: number;
    readonly actual: number;
    readonly recommendation: Recommendation | null;
  }[];
};

/** True for an edition that is over, or was marked as done. */
export function isOver(edition: PlannedEdition, today: DateText): boolean {
  const last = edition.seen.endsOn ?? edition.seen.startsOn;
  return edition.state === 'done' || (last !== null && last < today && edition.state !== 'idea');
}

/** The recap of a plan as of a day: of editions only those that are over. */
export function recapOf(plan: Plan, today: DateText): Recap {
  const bars = byEdition(plan);
  const totals = totalsOf(plan);
  const outcomes = new Map(plan.outcomes.map((outcome) => [outcome.purpose, outcome]));
  return {
    purposes: plan.targets.map(({ purpose, count, words }) => ({
      purpose,
      wanted: count,
      wantedWords: words,
      reached: outcomes.get(purpose)?.count ?? null,
      reachedWords: outcomes.get(purpose)?.words ?? '',
    })),
    budget: plan.budget,
    planned: totals.planned,
    actual: bars.reduce((sum, bar) => sum + bar.actual, 0),
    editions: plan.editions
      .filter((edition) => isOver(edition, today))
      .map((edition) => {
        const bar = bars.find(({ key }) => key === edition.id);
        return {
          edition,
          people: edition.trips.flatMap(
            ({ travellerId }) => plan.travellers.find(({ id }) => id === travellerId)?.name ?? [],
          ),
          planned: bar?.planned ?? 0,
          actual: bar?.actual ?? 0,
          recommendation: edition.recommendation,
        };
      }),
  };
}
