import type { Locale } from '../../../kernel/locale.ts';
import { namePools } from '../content/crowd-names.ts';
import type { Chance } from './chance.ts';

/** An invented name, written as its language writes names, and the language its bearer reads. */
export function crowdName(chance: Chance): { readonly name: string; readonly locale: Locale } {
  let drawn = chance.next();
  const pool =
    namePools.find(({ share }) => {
      drawn -= share;
      return drawn < 0;
    }) ?? namePools[0];
  if (!pool) throw new RangeError('there is no pool of names');
  const [given, family] = [chance.pick(pool.given), chance.pick(pool.family)];
  return { name: pool.familyFirst ? `${family}${given}` : `${given} ${family}`, locale: pool.locale };
}
