/**
 * Content lines of iCalendar (RFC 5545 §3.1). Written here rather than by a library: ical-generator leaves calendar names
 * unescaped and escapes URIs, and ical.js folds to 76 octets (both tried).
 */
const longestLine = 75;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what TEXT may not hold (§3.3.11).
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A TEXT value: escaped, line ends as `\n`, without control characters or halves of characters. */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(control, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Joins lines with CRLF, each folded to at most 75 octets without cutting a character in two; ends with CRLF. */
export function calendarDocument(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  if (line.length * 3 <= longestLine) return line;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** How long a character is in UTF-8 (RFC 3629 §3). */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
