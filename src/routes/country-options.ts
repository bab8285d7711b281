import { countryCodes } from '#directory';
import type { Locale } from '../kernel/locale.ts';

/** Countries for a list, by their names in the reader's language; one that is not in the list (an import's own word) stays choosable. */
export function countryOptions(locale: Locale, none: string, now: string | null) {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const order = new Intl.Collator(locale);
  const all = countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => order.compare(one.label, other.label));
  const own = now && !countryCodes.includes(now) ? [{ value: now, label: now }] : [];
  return [{ value: '', label: none }, ...own, ...all];
}
