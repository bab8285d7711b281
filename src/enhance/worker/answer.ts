import { isAgenda, isNotes, isTicket, meetOf } from './addresses.ts';
import { drawableSince, drawnPage, isOutrun } from './drawn-page.ts';
import { noteAnswer, noteLate, patienceFor, slowSince } from './patience.ts';
import { isForgottenSince, reach } from './signing-out.ts';

export const pagesCache = 'hallway-pages-1';
export const assetsCache = 'hallway-assets-1';
/** Tickets that were opened on this device, apart from what everybody may see. */
export const ticketsCache = 'hallway-tickets-1';

/** One's own agendas, while one is signed in on this device. */
export const agendaCache = 'hallway-agenda-1';

/** When a page was kept, as a header of the kept copy. */
export const keptHeader = 'X-Hallway-Kept';
const mostPages = 240;
const mostAssets = 80;
const mostTickets = 20;

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

/** Whoever asks for a page, and what is done for them that they do not wait for. */
export type Asker = {
  /** Keeps the worker alive for some work. */
  readonly later: (work: Promise<unknown>) => void;
  /** Says something to the page that is opened, or that asks by its script. */
  readonly tell: (word: unknown) => Promise<void>;
};

/**
 * Network first; what is here if there is none or it takes too long; a page that says so if nothing is here. Whoever was shown what is here
 * is handed the answer when it comes.
 */
export async function answerPage(request: Request, { later, tell }: Asker): Promise<Response> {
  const askedAt = Date.now();
  const [[known, keep], slowAt] = await Promise.all([placeOf(request), slowSince()]);
  const network = reach(request).then((response) => {
    later(keep(request, response.clone(), askedAt));
    if (slowAt !== null) later(noteAnswer(Date.now() - askedAt));
    return response;
  });
  try {
    later(network.catch(() => undefined));
    const keptAt = known ? keptMoment(known) : await drawableSince(new URL(request.url));
    const isOpening = request.mode === 'navigate';
    const patience = patienceFor({ isOpening, keptAt, slowAt, now: askedAt });
    const inTime = await Promise.race([network, after(patience)]);
    if (inTime) return inTime;
    later(noteLate());
    const here = await fromHere(request, known);
    if (here)
      later(
        network.then(
          (response) => handOver(response, askedAt, tell),
          () => undefined,
        ),
      );
    return here ?? (await network);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const here = await fromHere(request, known);
    return here ? withoutNetwork(here) : nothingHere(request);
  }
}

/** A page goes to whom it was made for, unless they signed out or somebody else signed in while it was on its way. */
async function handOver(response: Response, askedAt: number, tell: Asker['tell']): Promise<void> {
  if (response.status !== 200 || response.redirected || !isHtml(response)) return;
  const page = await response.text();
  if (!(await isForgottenSince(askedAt))) await tell({ newer: response.url, page });
}

/** The browser may think that there is a network where there is none: the page says which it was. */
async function withoutNetwork(page: Response): Promise<Response> {
  const text = (await page.text()).replace('<html ', '<html data-unreached ');
  return new Response(text, { status: 200, headers: page.headers });
}

/** What a page's script would fill is drawn where nothing was kept, or what was kept is older than the programme. */
async function fromHere(request: Request, known: Response | undefined): Promise<Response | null> {
  const url = new URL(request.url);
  const isOld = known && (await isOutrun(url, keptMoment(known)));
  if (known && !isOld) return asKept(known);
  const drawn =
    request.mode === 'navigate'
      ? await drawnPage(url, async (address) =>
          (await caches.open(pagesCache)).match(address, { ignoreVary: true }),
        )
      : null;
  return drawn ?? (known ? asKept(known) : null);
}

/** The page that says that there is no network, for whoever wanted to open one. */
export async function nothingHere(request: Request): Promise<Response> {
  const pages = await caches.open(pagesCache);
  const offline = request.mode === 'navigate' ? await pages.match('/offline', { ignoreVary: true }) : null;
  return offline ? asKept(offline) : Response.error();
}

export function keptMoment(known: Response): number {
  return Date.parse(known.headers.get(keptHeader) ?? '') || 0;
}

/** Keeps the answer to what was asked at a moment, in ms since 1970. */
type Keep = (request: Request, response: Response, askedAt: number) => Promise<void>;

/** What is kept of a page, and how its answers are kept: somebody's own pages apart from what everybody may see. */
async function placeOf(request: Request): Promise<readonly [Response | undefined, Keep]> {
  const url = new URL(request.url);
  const options = { ignoreVary: true, ignoreSearch: isNotes(url) };
  const keptIn = async (name: string) => (await caches.open(name)).match(request, options);
  const meet = meetOf(url);
  if (meet) return [await (await caches.open(agendaCache)).match(meet, { ignoreVary: true }), keepNothing];
  if (isTicket(url)) return [await keptIn(ticketsCache), keepTicket];
  if (isAgenda(url)) return [(await keptIn(agendaCache)) ?? (await keptIn(pagesCache)), keepAgenda];
  return [await keptIn(pagesCache), keepAnswer];
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

const keepNothing: Keep = () => Promise.resolve();

/** A ticket that is gone, or somebody else's by now, goes from here too. */
async function keepTicket(request: Request, response: Response, askedAt: number): Promise<void> {
  const cache = await caches.open(ticketsCache);
  if (response.status === 404) await cache.delete(request, { ignoreVary: true });
  if (response.status !== 200 || !isHtml(response)) return;
  await keepOwn(request, response, { cache, askedAt });
  await trim(cache, mostTickets);
}

/** The agenda of whoever is signed in; as soon as nobody is, none is left here. */
async function keepAgenda(request: Request, response: Response, askedAt: number): Promise<void> {
  if (response.status !== 200 || !isHtml(response)) return;
  const cache = await caches.open(agendaCache);
  const isOwn = (await response.clone().text()).includes('data-own=');
  if (isOwn) return keepOwn(request, response, { cache, askedAt });
  await cache.delete(request, { ignoreVary: true });
  await keepAnswer(request, response);
}

/** Keeps what is somebody's own, but not what was on its way while they signed out or somebody else signed in. */
async function keepOwn(
  request: Request,
  response: Response,
  { cache, askedAt }: { readonly cache: Cache; readonly askedAt: number },
): Promise<void> {
  await keepPage(request.url, response, cache);
  if (await isForgottenSince(askedAt)) await cache.delete(request, { ignoreVary: true });
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

async function keepPage(address: string, response: Response, own?: Cache): Promise<void> {
  const cache = own ?? (await caches.open(pagesCache));
  const headers = new Headers(response.headers);
  headers.set(keptHeader, new Date().toISOString());
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.put(new URL(address, location.origin).href, new Response(await response.blob(), { headers }));
  if (!own) await trim(cache, mostPages);
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
