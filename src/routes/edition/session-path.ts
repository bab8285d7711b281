/** Codes of open spaces in a schedule start like this; a session's code never has a colon in the middle of words. */
export const spaceMark = 'open-space:';

/** True for what attendees put on themselves: it has no star, as it is joined. */
export function isSpaceCode(code: string): boolean {
  return code.startsWith(spaceMark);
}

/** Where what stands in a schedule is shown: a session, or an open space. */
export function sessionPath(slug: string, code: string): string {
  return isSpaceCode(code)
    ? `/${slug}/open-spaces/${encodeURIComponent(code.slice(spaceMark.length))}`
    : `/${slug}/sessions/${code}`;
}
