import { contrast, hexOfRgb, type Oklch, oklchOf, rgbOfHex, rgbOfOklch } from './colour.ts';

export type AccentColours = {
  /** For links, filled buttons, the current page; readable as text on every surface. */
  readonly accent: string;
  /** Text on a fill of `accent`. */
  readonly ink: string;
  /** A tint behind `accent` or plain text. */
  readonly wash: string;
};

export type AccentTheme = { readonly light: AccentColours; readonly dark: AccentColours };

/** Hallway's own accent, for editions that set none. */
export const defaultAccent = '#0f6b5c';

/** The surfaces of tokens.css that an accent must be readable on; a test keeps the two files equal. */
export const surfaces = {
  light: { paper: '#fbfaf6', sheet: '#ffffff', sunk: '#f3f1ea' },
  dark: { paper: '#111318', sheet: '#191c22', sunk: '#0c0e12' },
} as const;

const hex = (colour: Oklch): string => hexOfRgb(rgbOfOklch(colour));

function readable(colour: string, backgrounds: readonly string[], wanted: number): boolean {
  return backgrounds.every((background) => contrast(colour, background) >= wanted);
}

/** Moves lightness away from the surfaces, hue and chroma kept, until the colour reads on all of them. */
function corrected(start: Oklch, step: number, backgrounds: readonly string[], wanted: number): string {
  let colour = start;
  while (!readable(hex(colour), backgrounds, wanted) && colour.l > 0 && colour.l < 1) {
    colour = { ...colour, l: Math.min(1, Math.max(0, colour.l + step)) };
  }
  return hex(colour);
}

function lightColours(own: Oklch, wanted: number): AccentColours {
  const wash = hex({ l: 0.952, c: Math.min(0.03, own.c), h: own.h });
  const backgrounds = [...Object.values(surfaces.light), wash];
  return { accent: corrected(own, -0.005, backgrounds, wanted), ink: '#ffffff', wash };
}

function darkColours(own: Oklch, wanted: number): AccentColours {
  const wash = hex({ l: 0.29, c: Math.min(0.045, own.c), h: own.h });
  const ink = hex({ l: 0.2, c: Math.min(0.04, own.c), h: own.h });
  const backgrounds = [...Object.values(surfaces.dark), wash, ink];
  // A saturated fill glares on black, so it is calmed as it is lifted.
  const start = { l: Math.max(own.l, 0.74), c: Math.min(own.c, 0.14), h: own.h };
  return { accent: corrected(start, 0.005, backgrounds, wanted), ink, wash };
}

/**
 * The accent of an edition made readable in light and dark: every text pair has a contrast of at least `wanted`
 * (4.5 is WCAG AA). What is no colour becomes Hallway's own accent.
 */
export function accentTheme(colour: string, wanted = 4.5): AccentTheme {
  const rgb = rgbOfHex(colour) ?? rgbOfHex(defaultAccent) ?? [0, 0, 0];
  const own = oklchOf(rgb);
  return { light: lightColours(own, wanted), dark: darkColours(own, wanted) };
}

function block(colours: AccentColours): string {
  return `:root{--accent:${colours.accent};--accent-ink:${colours.ink};--accent-wash:${colours.wash}}`;
}

/** The stylesheet of an edition's accent, to be linked after the main one; with more contrast for those who ask for it. */
export function accentCss(colour: string): string {
  const usual = accentTheme(colour);
  const strong = accentTheme(colour, 7);
  return [
    block(usual.light),
    `@media (prefers-color-scheme:dark){${block(usual.dark)}}`,
    `@media (prefers-contrast:more){${block(strong.light)}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){${block(strong.dark)}}`,
    '',
  ].join('\n');
}
