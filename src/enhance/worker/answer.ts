export const pagesCache = 'hallway-pages-1';
export const assetsCache = 'hallway-assets-1';

/** When a page was kept, as a header of the kept copy. */
const keptHeader = 'X-Hallway-Kept';
/** Waiting so long for the network, in ms, is worse than reading what was kept. */
const patience = 2500;
const mostPages = 240;
const mostAssets = 80;

/** First parts of addresses that are somebody's own, or no pages; never kept, never answered from what was kept. */
const own =
  /^\/(me|sign-in|sign-out|first-run|organisations|invitations|outbox|steward|rehearsal|new|api|files|metrics|healthz|readyz)(\/|$)|^\/[^/]+\/(manage|tell-me)(\/|$)/;

/** Built files, whose names change with their content. */
export function isAsset(url: URL): boolean {
  return url.pathname.startsWith('/assets/') || url.pathname.startsWith('/accent/');
}

/** A page that people open, or that a page's script asks for. */
export function isPage(request: Request, url: URL): boolean {
  const html = request.mode === 'navigate' || request.headers.get('accept') === 'text/html';
  return html && !own.test(url.pathname) && !/\.\w+$/.test(url.pathname);
}

export async function answerAsset(request: Request): Promise<Response> {
  const cache = await caches.open(assetsCache);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    await trim(cache, mostAssets);
  }
  return response;
}

/** Network first; what was kept if there is none or it takes too long; a page that says so if nothing was kept. */
export async function answerPage(
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const cache = await caches.open(pagesCache);
  const known = await cache.match(request, { ignoreVary: true });
  const network = fetch(request).then((response) => {
    later(keepAnswer(request, response.clone()));
    return response;
  });
  try {
    if (!known) return await network;
    later(network.catch(() => undefined));
    return (await Promise.race([network, after(patience)])) ?? (await asKept(known));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (known) return asKept(known);
    const offline = request.mode === 'navigate' ? await cache.match('/offline', { ignoreVary: true }) : null;
    return offline ? asKept(offline) : Response.error();
  }
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

/** Keeps what everybody may see. Of what is somebody's own, the copy that everybody sees is asked for instead. */
async function keepAnswer(request: Request, response: Response): Promise<void> {
  const { search } = new URL(request.url);
  if (response.status !== 200 || /[?&]q=/.test(search) || !isHtml(response)) return;
  if (!isPrivate(response)) return keepPage(request.url, response);
  const known = await keptSince(request.url);
  const lang = langOf(await response.text());
  if (!known || known.lang !== lang || Date.now() - known.at > 10 * 60_000)
    await keepShared(request.url, lang);
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

function isPrivate(response: Response): boolean {
  return /private|no-store/.test(response.headers.get('cache-control') ?? '');
}

function langOf(html: string): string {
  return /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** Asks for a page as nobody and keeps it, with the built files that it needs. */
export async function keepShared(address: string, lang: string | null): Promise<string | null> {
  const response = await fetch(address, {
    credentials: 'omit',
    headers: { Accept: 'text/html', ...(lang ? { 'Accept-Language': lang } : {}) },
  });
  if (response.status !== 200 || isPrivate(response) || !isHtml(response)) return null;
  const text = await response.clone().text();
  await keepPage(address, response);
  return text;
}

async function keepPage(address: string, response: Response): Promise<void> {
  const cache = await caches.open(pagesCache);
  const headers = new Headers(response.headers);
  headers.set(keptHeader, new Date().toISOString());
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.put(new URL(address, location.origin).href, new Response(await response.blob(), { headers }));
  await trim(cache, mostPages);
}

/** The kept copy, which says of itself when it was kept. */
async function asKept(known: Response): Promise<Response> {
  const at = known.headers.get(keptHeader) ?? new Date(0).toISOString();
  const text = (await known.text()).replace('<html ', `<html data-kept="${at}" `);
  return new Response(text, { status: 200, headers: known.headers });
}

/** Cache keys come in the order in which they were last written: the oldest go. */
async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** When a page was kept, or `null`. */
export async function keptSince(address: string): Promise<{ at: number; lang: string } | null> {
  const cache = await caches.open(pagesCache);
  const known = await cache.match(address, { ignoreVary: true });
  if (!known) return null;
  return { at: Date.parse(known.headers.get(keptHeader) ?? '') || 0, lang: langOf(await known.text()) };
}
