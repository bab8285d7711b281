/** `one` for exactly one thing, else `other`, each with the number written out for the language. Korean and Chinese need only `other`. */
export function count(locale: string, number: number, one: string, other: string): string {
  const chosen = new Intl.PluralRules(locale).select(number) === 'one' ? one : other;
  return chosen.replace('#', new Intl.NumberFormat(locale).format(number));
}
