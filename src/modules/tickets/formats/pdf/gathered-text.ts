/** All strings in a value, one after the other: the characters that a document needs fonts for. */
export function gatheredText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(gatheredText).join('');
}
