import type { PlanWarning, WarningCode } from '#plans';
import type { usePlan } from './use-plan.ts';

type Saying = ReturnType<typeof usePlan>;

/** The sentence of a warning. */
export function warningSentence(warning: PlanWarning, saying: Saying): string {
  const { words, day, sum } = saying;
  const number = (name: string) => String(warning.numbers[name] ?? '');
  const isTask = warning.code === 'deadline-passed';
  const task = words.tasks[warning.words as keyof typeof words.tasks];
  return words.warnings[warning.code]({
    edition: warning.edition?.seen.name ?? '',
    other: warning.other?.seen.name ?? '',
    person: warning.traveller?.name ?? '',
    day: warning.day ? day(warning.day) : '',
    words: isTask && task ? task : warning.words,
    sum: sum(warning.numbers.over ?? 0),
    ...{ spent: number('spent'), elapsed: number('elapsed'), days: number('days') },
    ...{ allowed: number('allowed'), away: number('away'), team: number('team'), atHome: number('atHome') },
  });
}

const places: Partial<Record<WarningCode, string>> = {
  'deadline-passed': '/tasks',
  'visa-too-late': '/tasks',
  'over-budget': '/money',
  'spent-ahead': '/money',
  'missing-rate': '/money#rates',
  'too-many-days': '/people',
  'everybody-away': '/people',
  'outside-period': '/settings',
};

/** Where the next step is taken. */
export function warningPlace(warning: PlanWarning, home: string): string {
  const place = places[warning.code];
  if (place) return `${home}${place}`;
  return warning.edition ? `${home}/editions/${warning.edition.id}` : home;
}
