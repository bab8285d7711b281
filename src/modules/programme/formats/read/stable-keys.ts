import { createHash } from 'node:crypto';
import { codeFrom, slugFrom } from '../../../../kernel/ids.ts';

/** A code that may stand in an address as it is: letters, digits, hyphens, at most 40. */
export function readCode(text: string | null): string | null {
  return text && /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text) ? text : null;
}

/** Hands out codes that are unique whatever their case: a second `A` becomes `A-2`. */
export function uniqueCodes(): (wanted: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    const lower = wanted.toLowerCase();
    let code = wanted;
    for (let n = next.get(lower) ?? 2; taken.has(code.toLowerCase()); n++) {
      code = `${wanted}-${n}`;
      next.set(lower, n + 1);
    }
    taken.add(code.toLowerCase());
    return code;
  };
}

/** A code made of a name, for rooms, tracks and people whose source has none; never empty. */
export function codeOfName(name: string): string {
  return slugFrom(name).slice(0, 40).replace(/-+$/, '') || derivedCode(name);
}

/** A six-letter code that is always the same for the same key. */
export function derivedCode(key: string): string {
  return codeFrom(digest(key));
}

/** Hands out positive numbers below 2³¹, unique; the wanted one if it is free, else one that depends on the code only. */
export function uniqueNumbers(): (wanted: number | null, code: string) => number {
  const taken = new Set<number>();
  return (wanted, code) => {
    const usable = wanted !== null && Number.isSafeInteger(wanted) && wanted > 0 && wanted < 2 ** 31;
    let number = usable ? wanted : 1_000_000 + (digest(code).readUInt32BE(0) % 1_000_000_000);
    while (taken.has(number)) number = number >= 2 ** 31 - 1 ? 1_000_000 : number + 1;
    taken.add(number);
    return number;
  };
}

function digest(text: string): Buffer {
  return createHash('sha1').update(text, 'utf8').digest();
}
