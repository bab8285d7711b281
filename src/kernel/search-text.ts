/** Scripts written without spaces between words (or, in Korean, with endings glued on): cut into pairs of characters. */
const pairedRun = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const isPaired = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
/** Words of letters and digits; a trailing `+` or `#` belongs to names such as C++ and C#. */
const wordRun = /[\p{L}\p{N}]+[+#]*/gu;

/** Text as it is compared: NFKC, lower case, no accents on letters; Hangul and Kana stay whole. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** True for a term that stands for characters of Korean, Chinese or Japanese. */
export function isPairTerm(term: string): boolean {
  return isPaired.test(term);
}

/** The terms under which a text is found: words, and pairs of characters (with the last one alone) where words are not spaced. */
export function searchTerms(text: string): readonly string[] {
  return termsOf(text, true);
}

/** The terms of a question: as `searchTerms`, but a run of characters is only its pairs, so that all of them must be met. */
export function queryTerms(text: string): readonly string[] {
  return termsOf(text, false);
}

function termsOf(text: string, withLast: boolean): readonly string[] {
  const folded = foldedText(text);
  const terms: string[] = [];
  for (const [run] of folded.matchAll(pairedRun)) terms.push(...pairs([...run], withLast));
  for (const [word] of folded.replace(pairedRun, ' ').matchAll(wordRun)) terms.push(word);
  return terms;
}

function pairs(run: readonly string[], withLast: boolean): readonly string[] {
  const last = run.at(-1) ?? '';
  if (run.length === 1) return [last];
  const found = run.slice(1).map((character, at) => `${run[at]}${character}`);
  return withLast ? [...found, last] : found;
}
