/** The longest text kept of one field, in UTF-16 units. */
export const longestText = 200_000;
/** The longest title, name or other one-line text kept. */
export const longestLine = 1_000;

// PostgreSQL refuses NUL in text and lone surrogates in JSON; the other control characters only harm display and exports (XML 1.0 §2.2).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text without signs that neither the database nor XML can hold, with `\n` as the only line end. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed();
}

/** Text as one line with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Turns the entities of XML and `&nbsp;` into their signs, once over; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
