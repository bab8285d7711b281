/** First letters of the first and last name; one character for names written without spaces (김하늘 gives 김). */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** Which of the eight track colours stands behind somebody's first letters. */
export function tintOf(name: string): number {
  const sum = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return ((sum - 1) % 8) + 1;
}
