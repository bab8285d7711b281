import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import type { Locale } from '../../kernel/locale.ts';

/** A TrueType font with exactly these characters. */
export type DocumentFontSlice = { readonly characters: string; readonly bytes: Uint8Array };
export type DocumentFontSlices = {
  readonly regular: readonly DocumentFontSlice[];
  readonly bold: readonly DocumentFontSlice[];
};

/** Fonts with the characters of a text; a character that no font has is in none of them. */
export type ReadDocumentFonts = (text: string, locale: Locale) => Promise<DocumentFontSlices>;

type Slice = { readonly path: string; readonly has: (point: number) => boolean };

type Family = 'noto-sans' | 'noto-sans-kr' | 'noto-sans-sc';

const weights = { regular: 400, bold: 700 } as const;
/** Han characters look different in Korea and in China: the language of the document decides. */
const families: Readonly<Record<Locale, readonly Family[]>> = {
  en: ['noto-sans', 'noto-sans-sc', 'noto-sans-kr'],
  ko: ['noto-sans', 'noto-sans-kr', 'noto-sans-sc'],
  'zh-Hans': ['noto-sans', 'noto-sans-sc', 'noto-sans-kr'],
};

/**
 * Noto Sans for documents: the npm packages have each family as some hundred small files by ranges of Unicode, all weights in each. Only
 * files that a text needs are read, and cut to its characters. Keep the answer as long as the process: it knows which file has what.
 */
export function openDocumentFonts(): ReadDocumentFonts {
  const slices = new Map<Family, Promise<readonly Slice[]>>();
  const slicesOf = (family: Family) => {
    const known = slices.get(family) ?? readSlices(family);
    slices.set(family, known);
    return known;
  };
  return async (text, locale) => {
    const all = (await Promise.all(families[locale].map(slicesOf))).flat();
    const regular: DocumentFontSlice[] = [];
    const bold: DocumentFontSlice[] = [];
    let wanted = [...new Set(text)].sort().map((character) => {
      const point = character.codePointAt(0) ?? 0;
      return { character, paths: all.filter(({ has }) => has(point)).map(({ path }) => path) };
    });
    // The tables promise more than the files have: what a file lacks is looked for in the next.
    while (wanted.length > 0) {
      const byPath = Map.groupBy(wanted, ({ paths }) => paths[0] ?? null);
      byPath.delete(null);
      wanted = [];
      for (const [path, characters] of byPath) {
        const font = await cutFont(path ?? '', characters.map(({ character }) => character).join(''));
        const present = characters.filter(({ character }) => font.present.has(character));
        const kept = present.map(({ character }) => character).join('');
        if (kept !== '') {
          regular.push({ characters: kept, bytes: font.regular });
          bold.push({ characters: kept, bytes: await font.bold() });
        }
        const missing = characters.filter(({ character }) => !font.present.has(character));
        wanted.push(...missing.map(({ character, paths }) => ({ character, paths: paths.slice(1) })));
      }
    }
    return { regular, bold };
  };
}

type CutFont = {
  readonly regular: Uint8Array;
  readonly bold: () => Promise<Uint8Array>;
  readonly present: ReadonlySet<string>;
};

async function cutFont(path: string, characters: string): Promise<CutFont> {
  const file = await readFile(path);
  const cut = (wght: number) =>
    subsetFont(file, characters, { targetFormat: 'truetype', variationAxes: { wght } });
  const regular = await cut(weights.regular);
  return { regular, bold: () => cut(weights.bold), present: charactersIn(regular, characters) };
}

/** Those of the characters that a font really has; one that has none of them cannot even be read. */
function charactersIn(bytes: Uint8Array, characters: string): ReadonlySet<string> {
  try {
    const font = opentype.parse(Uint8Array.from(bytes).buffer);
    return new Set([...characters].filter((character) => font.charToGlyphIndex(character) > 0));
  } catch {
    return new Set();
  }
}

async function readSlices(family: Family): Promise<readonly Slice[]> {
  const require = createRequire(import.meta.url);
  const packages: Readonly<Record<Family, string>> = {
    'noto-sans': require.resolve('@fontsource-variable/noto-sans/package.json'),
    'noto-sans-kr': require.resolve('@fontsource-variable/noto-sans-kr/package.json'),
    'noto-sans-sc': require.resolve('@fontsource-variable/noto-sans-sc/package.json'),
  };
  const folder = dirname(packages[family]);
  const table: unknown = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(table ?? {}).map(([name, ranges]) => ({
    path: join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    has: within(String(ranges)),
  }));
}

/** Reads ranges as CSS writes them: `U+f0a7,U+f0b2-f0b7`. */
function within(ranges: string): (point: number) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [first = Number.NaN, last = first] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return { first, last };
  });
  return (point) => pairs.some(({ first, last }) => point >= first && point <= last);
}
