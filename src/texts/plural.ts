import { countingIn } from './format.ts';

/** `one` for exactly one thing, else `other`, each with the number written out for the language. Korean and Chinese need only `other`. */
export function count(locale: string, number: number, one: string, other: string): string {
  const counting = countingIn(locale);
  const chosen = counting.plural.select(number) === 'one' ? one : other;
  return chosen.replace('#', counting.number.format(number));
}
