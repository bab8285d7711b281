/** A failure's text as it may be written down: texts of errors quote what was asked, so addresses of people, keys and queries are cut out. */
export function withoutPersons(text: string): string {
  return text
    .replace(/[^\s"'<>()=?&/]+@[^\s"'<>()?&/]+\.[^\s"'<>()?&/]+/g, '(e-mail)')
    .replace(/\bhw_[\w-]+/g, '(key)')
    .replace(/\?[^\s"')]+=[^\s"')]*/g, '?(query)');
}
