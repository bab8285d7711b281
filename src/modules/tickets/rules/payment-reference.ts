import { codeFrom } from '../../../kernel/ids.ts';

/** The 32 signs of codes, by their value: no 0, O, 1 or I. */
const alphabet = codeFrom(
  Uint8Array.from({ length: 32 }, (_, value) => value),
  32,
);
const valueBySign: ReadonlyMap<string, number> = new Map([...alphabet].map((sign, value) => [sign, value]));

const codeLength = 6;
/** Signs of a reference: those of a code and two that check them. */
export const referenceLength = codeLength + 2;

/**
 * A pure system of ISO/IEC 7064:2003 with two check signs, as its MOD 1271-36 and MOD 97-10 are, with the radix of our alphabet: 32,
 * and 1021, the largest prime below 32². MOD 1271-36 itself may answer 0, O, 1 and I, which codes leave out because they are misread.
 */
const radix = 32;
const modulus = 1021;

/** The weighted sum of a text, which is 1 for a reference; `null` if a sign is not of the alphabet. */
function remainder(signs: string): number | null {
  let sum = 0;
  for (const sign of signs) {
    const value = valueBySign.get(sign);
    if (value === undefined) return null;
    sum = (sum * radix + value) % modulus;
  }
  return sum;
}

/** What a payer writes into a transfer for the order with this code: the code and two check signs. */
export function referenceOf(code: string): string {
  const open = remainder(`${code}${alphabet[0]}${alphabet[0]}`);
  if (open === null || code.length !== codeLength) throw new RangeError(`not a code: ${code}`);
  const check = (1 - open + modulus) % modulus;
  return `${code}${alphabet[Math.floor(check / radix)]}${alphabet[check % radix]}`;
}

/** A reference as people read and copy it best: two groups of four. */
export function spacedReference(reference: string): string {
  return `${reference.slice(0, 4)} ${reference.slice(4)}`;
}

/** A reference that was found in a text. */
export type ReadReference = {
  readonly code: string;
  /** True if it does not begin or end within a word: chance hardly makes such a one. */
  readonly isWhole: boolean;
};

/** A text without what is between its letters and digits, and where its words begin and end. */
export type SqueezedText = {
  readonly signs: string;
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
};

/** Capitals and digits alone: spaces, hyphens and line ends are put into a reference, or lost from it, on its way through banks. */
export function squeezed(text: string): SqueezedText {
  const words = text
    .slice(0, 4000)
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  const begins = new Set<number>();
  const ends = new Set<number>();
  let length = 0;
  for (const word of words) {
    begins.add(length);
    length += word.length;
    ends.add(length);
  }
  return { signs: words.join(''), begins, ends };
}

/** What a sign may have been that codes do not have. */
const misread: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['Q', 'D']],
  ['O', ['Q', 'D']],
  ['1', ['L', 'J']],
  ['I', ['L', 'J']],
]);
const mostMisread = 2;

/**
 * All references in a text, in the order in which they stand there, each once: in small letters, with spaces or hyphens anywhere, over
 * two lines, beside other words. A reference with one wrong sign, or with two neighbours swapped, is none.
 */
export function readReferences(text: string): ReadReference[] {
  const { signs, begins, ends } = squeezed(text);
  const found: { start: number; code: string; isWhole: boolean }[] = [];
  for (let start = 0; start + referenceLength <= signs.length; start += 1) {
    const isWhole = begins.has(start) && ends.has(start + referenceLength);
    for (const reading of readings(signs.slice(start, start + referenceLength))) {
      if (remainder(reading) === 1) found.push({ start, code: reading.slice(0, codeLength), isWhole });
    }
  }
  const whole = found.filter(({ isWhole }) => isWhole);
  const kept = found.filter(
    ({ isWhole, start }) =>
      isWhole || whole.every((other) => Math.abs(other.start - start) >= referenceLength),
  );
  return kept.flatMap(({ code, isWhole }, index) =>
    kept.findIndex((other) => other.code === code) === index ? [{ code, isWhole }] : [],
  );
}

/** The signs themselves, or what they may have been; many doubtful ones are no reference but a number. */
function readings(signs: string): readonly string[] {
  const doubtful = [...signs].filter((sign) => misread.has(sign)).length;
  if (doubtful === 0) return [signs];
  if (doubtful > mostMisread) return [];
  return [...signs].reduce<readonly string[]>(
    (starts, sign) => starts.flatMap((start) => (misread.get(sign) ?? [sign]).map((each) => start + each)),
    [''],
  );
}
