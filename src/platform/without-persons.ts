const longest = 4_000;

/** A failure's text as it may be written down: texts of errors quote what was asked, so addresses of people, keys and queries are cut out. */
export function withoutPersons(text: string): string {
  // What was asked may be megabytes, and looking for addresses in it takes the square of that.
  return text
    .slice(0, longest)
    .replace(/[^\s"'<>()=?&/]+@[^\s"'<>()?&/]+\.[^\s"'<>()?&/]+/g, '(e-mail)')
    .replace(/\bhw_[\w-]+/g, '(key)')
    .replace(/\?[^\s"')]+=[^\s"')]*/g, '?(query)');
}
