import type { Locale } from '../../../../kernel/locale.ts';

/** A font with some characters of a document. */
export type FontSlice = { readonly characters: string; readonly bytes: Uint8Array };
export type DocumentFonts = { readonly regular: readonly FontSlice[]; readonly bold: readonly FontSlice[] };

/** Finds fonts with all characters of a text. */
export type FontsFor = (text: string, locale: Locale) => Promise<DocumentFonts>;

export type Weight = keyof DocumentFonts;
export type TextStyle = { readonly weight: Weight; readonly size: number };
export type FontRun = { readonly font: string; readonly text: string };

/** What stands for a character that no font has. */
export const missingCharacter = '?';

/** Measures and breaks text that several fonts are needed for. */
export type TextMeasure = {
  readonly runs: (text: string, weight: Weight) => readonly FontRun[];
  /** In points. */
  readonly widthOf: (text: string, style: TextStyle) => number;
  /** Lines that are at most `width` points wide. */
  readonly lines: (text: string, style: TextStyle, width: number) => readonly string[];
};

/** The text as it is drawn: composed, without signs that nobody can see; line ends stay. */
export function drawnText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[^\n\P{C}]/gu, '');
}

/** `unitWidth` is the width of a text in one font at one point. */
export function createMeasure(
  fonts: DocumentFonts,
  unitWidth: (text: string, font: string) => number,
): TextMeasure {
  const fontOf = (weight: Weight) =>
    new Map(
      fonts[weight].flatMap(({ characters }, index) =>
        [...characters].map((character) => [character, fontName(weight, index)] as const),
      ),
    );
  const byWeight = { regular: fontOf('regular'), bold: fontOf('bold') };
  const widths = new Map<string, number>();

  const runs: TextMeasure['runs'] = (text, weight) => {
    const found: { font: string; text: string }[] = [];
    for (const character of drawnText(text)) {
      const own = byWeight[weight].get(character);
      const font = own ?? byWeight[weight].get(missingCharacter);
      if (font === undefined) continue;
      const last = found.at(-1);
      const sign = own === undefined ? missingCharacter : character;
      if (last?.font === font) last.text += sign;
      else found.push({ font, text: sign });
    }
    return found;
  };
  const widthOf: TextMeasure['widthOf'] = (text, { weight, size }) => {
    const key = `${weight} ${text}`;
    const known =
      widths.get(key) ?? runs(text, weight).reduce((sum, run) => sum + unitWidth(run.text, run.font), 0);
    widths.set(key, known);
    return known * size;
  };
  return {
    runs,
    widthOf,
    lines: (text, style, width) => brokenLines(text, width, (part) => widthOf(part, style)),
  };
}

export function fontName(weight: Weight, index: number): string {
  return `${weight}-${index}`;
}

/** Where a line may end: after spaces and hyphens, and between Han characters, but not before a closing sign. */
const pieces =
  /\s+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][、。，．；：！？）」』】》]*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}-]+-?|-/gu;

/** A line keeps one space at its end where it had one, for those who hear the text or copy it. */
function brokenLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const paragraphs = drawnText(text).split('\n');
  return paragraphs.flatMap((paragraph, index) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of (paragraph.match(pieces) ?? []).flatMap((word) => fitting(word, width, widthOf))) {
      if (line.trim() !== '' && widthOf((line + piece).trimEnd()) > width) {
        lines.push(line.replace(/\s+$/, ' '));
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, `${line.trimEnd()}${index < paragraphs.length - 1 ? ' ' : ''}`];
  });
}

/** A word that is wider than the line is cut wherever it must be. */
function fitting(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
