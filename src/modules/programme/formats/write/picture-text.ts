import opentype, { type Font, type Glyph, type Path } from 'opentype.js';

/** Fonts in the order in which they are asked for a character. */
export type PictureFont = { readonly fonts: readonly Font[] };

/** A line of text as an outline. */
export type OutlinedLine = { readonly path: string; readonly width: number };

type Placed = { readonly font: Font; readonly glyph: Glyph; readonly character: string };

/** Reads font files (TrueType, OpenType, WOFF); throws for a file that is none. */
export function pictureFont(files: readonly Uint8Array[]): PictureFont {
  return {
    fonts: files.map((file) =>
      opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength), {
        lowMemory: true,
      }),
    ),
  };
}

/** Emoji and what joins and colours them; no font here draws them, and a title reads as well without. */
const emoji =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0e|\ufe0f|\u200d|\u20e3/gu;

/** Text as it can be drawn: one line, without emoji and invisible signs; `null` if a font for some character is missing. */
export function drawable(text: string, font: PictureFont): string | null {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    // Digits, # and * count as emoji parts but are Emoji, not Extended_Pictographic; © ® ™ are drawn by the fonts.
    .replace(emoji, (sign) => (/[©®™]/.test(sign) ? sign : ''))
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return [...plain].every((character) => fontFor(character, font) !== null) ? plain : null;
}

function fontFor(character: string, { fonts }: PictureFont): Font | null {
  return fonts.find((font) => font.charToGlyphIndex(character) > 0) ?? null;
}

function glyphsOf(text: string, font: PictureFont): readonly Placed[] {
  return [...text].flatMap((character) => {
    const own = fontFor(character, font);
    return own ? [{ font: own, glyph: own.charToGlyph(character), character }] : [];
  });
}

/** How wide text is, in pixels. */
export function widthOf(text: string, font: PictureFont, size: number): number {
  return place(text, font, size, null);
}

/** A line of text as one path, its baseline at `y`, its beginning at `x`. */
export function outlined(text: string, font: PictureFont, size: number, x: number, y: number): OutlinedLine {
  const paths: string[] = [];
  const width = place(text, font, size, (glyph, at) => {
    paths.push(pathData(glyph.getPath(x + at, y, size)));
  });
  return { path: paths.join(''), width };
}

/** A path as SVG writes it, to a tenth of a pixel; the library's own writing rounds some numbers to NaN. */
function pathData({ commands }: Path): string {
  const points = (...numbers: readonly number[]) =>
    numbers.map((number) => Math.round(number * 10) / 10).join(' ');
  const text = commands.map((command) => {
    if (command.type === 'Z') return 'Z';
    const end = points(command.x, command.y);
    if (command.type === 'Q') return `Q${points(command.x1, command.y1)} ${end}`;
    if (command.type === 'C') return `C${points(command.x1, command.y1, command.x2, command.y2)} ${end}`;
    return `${command.type}${end}`;
  });
  return text.join('');
}

/** Sets glyph after glyph; the library's own layout stumbles over tables of these fonts, and no script here needs it. */
function place(
  text: string,
  font: PictureFont,
  size: number,
  draw: ((glyph: Glyph, at: number) => void) | null,
): number {
  let at = 0;
  let before: Placed | null = null;
  for (const placed of glyphsOf(text, font)) {
    const scale = size / placed.font.unitsPerEm;
    if (before?.font === placed.font) at += placed.font.getKerningValue(before.glyph, placed.glyph) * scale;
    draw?.(placed.glyph, at);
    at += (placed.glyph.advanceWidth ?? 0) * scale;
    before = placed;
  }
  return at;
}

/** Where a line may end: after a space, and beside each character of Chinese and Japanese (Korean breaks at its spaces). */
const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。、！？：；”’）》」』,.!?:;)]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*/gu;

/** Breaks text into lines no wider than `width`; a word that is too long is cut. */
export function wrapped(text: string, font: PictureFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const take = (next: string) => {
    if (line && widthOf((line + next).trimEnd(), font, size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += next;
  };
  for (const [next] of text.matchAll(piece)) {
    const fits = widthOf(next.trimEnd(), font, size) <= width;
    for (const part of fits ? [next] : [...next]) take(part);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** At most `most` lines, the last one shortened with “…” if something had to go. */
export function shortened(
  lines: readonly string[],
  most: number,
  font: PictureFont,
  size: number,
  width: number,
): readonly string[] {
  if (lines.length <= most) return lines;
  let last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && widthOf(`${last.join('').trimEnd()}…`, font, size) > width)
    last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}
