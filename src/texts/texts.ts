import type { Locale } from '../kernel/locale.ts';
import { en } from './en/index.ts';
import { ko } from './ko/index.ts';
import { zhHans } from './zh-hans/index.ts';

/** Everything Hallway says, in one language. English sets the shape; a missing translation does not compile. */
export type Texts = typeof en;

const byLocale: Readonly<Record<Locale, Texts>> = { en, ko, 'zh-Hans': zhHans };

/** The texts of a language. */
export function textsFor(locale: Locale): Texts {
  return byLocale[locale];
}
