/** Stars at most that one list holds: more than any edition's sessions that a person could want. */
export const mostStars = 500;

/** The codes that can be a session's, each once. */
export function usableCodes(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => /^[\p{L}\p{N}_-]{1,60}$/u.test(code)))].slice(0, mostStars);
}
