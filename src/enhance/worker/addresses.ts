/** First parts of addresses that are somebody's own, or no pages; never kept, never answered from what was kept. */
const own =
  /^\/(me|sign-in|sign-out|first-run|organisations|invitations|outbox|steward|rehearsal|new|api|files|metrics|healthz|readyz)(\/|$)|^\/[^/]+\/(manage|tell-me|notices)(\/|$)/;

/** Built files, whose names change with their content. */
export function isAsset(url: URL): boolean {
  return url.pathname.startsWith('/assets/') || url.pathname.startsWith('/accent/');
}

/** A ticket's own page. It is private and kept all the same: whoever opened it stands at a door tomorrow, where there is no network. */
export function isTicket(url: URL): boolean {
  return /^\/[^/]+\/my-ticket\/[^/]+\/[^/]+$/.test(url.pathname);
}

/** One's own agenda and notes: private, and kept all the same, as they are needed most where there is no network. */
export function isAgenda(url: URL): boolean {
  return (
    (/^\/[^/]+\/stars$/.test(url.pathname) && url.search === '') ||
    isShared(url) ||
    isMeet(url) ||
    isNotes(url) ||
    isSpaces(url)
  );
}

/** The board of open spaces and what stands there, for whoever may join: nobody in particular gets no buttons. */
function isSpaces(url: URL): boolean {
  return /^\/[^/]+\/open-spaces(\/[^/]+)?$/.test(url.pathname) && /^(\?day=[\d-]+)?$/.test(url.search);
}

/** Where one's codes for later are, and where one answers those of others later. */
function isMeet(url: URL): boolean {
  return /^\/[^/]+\/people\/meet$/.test(url.pathname);
}

/** Somebody's code; without a network the page on which one answers later stands in for it. */
export function meetOf(url: URL): string | null {
  return /^(\/[^/]+\/people\/meet)\/[^/]+$/.exec(url.pathname)?.[1] ?? null;
}

/** Shared notes are kept for whoever opened them: only those who take part may read them. */
function isShared(url: URL): boolean {
  return /^\/[^/]+\/sessions\/[^/]+\/shared-notes$/.test(url.pathname);
}

/** Notes for whichever session are one page. */
export function isNotes(url: URL): boolean {
  return /^\/[^/]+\/notes$/.test(url.pathname);
}

/** A page that people open, or that a page's script asks for. */
export function isPage(request: Request, url: URL): boolean {
  const html = request.mode === 'navigate' || request.headers.get('accept') === 'text/html';
  return html && !own.test(url.pathname) && !/\.\w+$/.test(url.pathname);
}
