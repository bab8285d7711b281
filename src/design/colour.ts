/** Red, green, blue, each 0 to 1 as in sRGB (gamma-encoded). */
export type Rgb = readonly [number, number, number];
/** OKLCH: lightness 0 to 1, chroma from 0 to about 0.37, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

/** `#rgb` or `#rrggbb` as sRGB, `null` for anything else. */
export function rgbOfHex(hex: string): Rgb | null {
  const short = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(hex.trim());
  const long = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex.trim());
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  if (!parts) return null;
  const [r = 0, g = 0, b = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return [r, g, b];
}

/** `#rrggbb`; values outside sRGB are clipped. */
export function hexOfRgb(rgb: Rgb): string {
  const part = (v: number): string =>
    Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(part).join('')}`;
}

/** Linear-light red, green, blue. */
export function linearOf(rgb: Rgb): Rgb {
  return [toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])];
}

/** OKLab of linear-light red, green, blue (Ottosson 2020). */
export function oklabOfLinear([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** OKLCH of a colour in sRGB. */
export function oklchOf(rgb: Rgb): Oklch {
  const [l, a, b] = oklabOfLinear(linearOf(rgb));
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function rgbUnclipped({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    toGamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    toGamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** The nearest colour that sRGB can show: lightness and hue stay, chroma gives way. */
export function rgbOfOklch(colour: Oklch): Rgb {
  const fits = (rgb: Rgb): boolean => rgb.every((v) => v >= -0.0005 && v <= 1.0005);
  if (fits(rgbUnclipped(colour))) return rgbUnclipped(colour);
  let [low, high] = [0, colour.c];
  for (let step = 0; step < 18; step += 1) {
    const middle = (low + high) / 2;
    if (fits(rgbUnclipped({ ...colour, c: middle }))) low = middle;
    else high = middle;
  }
  return rgbUnclipped({ ...colour, c: low });
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [r, g, b] = linearOf(rgb);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours in `#rrggbb`, 1 to 21 (WCAG 2.2); 1 if one of them is not a colour. */
export function contrast(one: string, other: string): number {
  const [first, second] = [rgbOfHex(one), rgbOfHex(other)];
  if (!first || !second) return 1;
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
