/** A text as PostgreSQL can keep it: without U+0000 and halves of surrogate pairs, which it refuses with an error. */
export function storableText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
}

/** A parameter of a query with its texts storable, also those in a list; anything else stays as it is. */
export function storable(parameter: unknown): unknown {
  if (typeof parameter === 'string') return storableText(parameter);
  return Array.isArray(parameter) ? parameter.map(storable) : parameter;
}
