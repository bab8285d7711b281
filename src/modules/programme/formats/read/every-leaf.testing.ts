import type { ImportedProgramme } from '../imported.ts';

/** A leaf of a source that is neither in the result nor named in the report. */
export type LostLeaf = { readonly path: string; readonly value: string };

/**
 * Walks every leaf of a source and answers those whose value is nowhere in the result and whose field no remark names. Fields in
 * `derived` became something else (a kind, a moment, a length) and are checked by tests of their own.
 */
export function lostLeaves(
  source: unknown,
  imported: ImportedProgramme,
  derived: ReadonlySet<string>,
): readonly LostLeaf[] {
  const { programme, sponsors, pages, remarks } = imported;
  const kept = new Kept([programme, sponsors, pages, remarks.map(({ subject, value }) => [subject, value])]);
  const named = new Set(remarks.flatMap((remark) => remark.field ?? []));
  const lost: LostLeaf[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    } else if (value !== null && value !== undefined) {
      if (path.some((name) => named.has(name) || derived.has(name))) return;
      if (!kept.holds(String(value))) lost.push({ path: path.join('.'), value: String(value).slice(0, 120) });
    }
  };
  walk(source, []);
  return lost;
}

/** All words of a result, to be asked whether a text of the source is among them. */
class Kept {
  readonly #whole = new Set<string>();
  readonly #text: string;
  #last = 0;

  constructor(result: unknown) {
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(gather);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
      else if (value !== null && value !== undefined) texts.push(letters(String(value)));
    };
    gather(result);
    for (const text of texts) this.#whole.add(text);
    this.#text = texts.join('\n');
  }

  holds(value: string): boolean {
    const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(value);
    const text = isMoment ? new Date(value).toISOString().replace('.000', '') : value;
    // Tags and links part a text; each piece of it has to be there.
    return text.split(/<[^>]*>|\]\(|\)|\s\|\s/).every((piece) => this.#holdsPiece(letters(unescaped(piece))));
  }

  #holdsPiece(piece: string): boolean {
    if (piece === '' || this.#whole.has(piece)) return true;
    if (piece.length < 4) return new RegExp(`(?:^|\\n).{0,400}?${piece}`, 'u').test(this.#text);
    // The result is in the order of the source, so the next hit is nearly always just ahead.
    const near = this.#text.slice(Math.max(0, this.#last - 20_000), this.#last + 60_000).indexOf(piece);
    const found = near >= 0 ? Math.max(0, this.#last - 20_000) + near : this.#text.indexOf(piece);
    if (found >= 0) this.#last = found;
    return found >= 0;
  }
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&(?:lt|gt|quot|apos|nbsp);/g, ' ')
    .replace(/&amp;/g, '&');
}
