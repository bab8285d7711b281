/** Whole programmes, one document an edition: out of it the pages are drawn that were never opened. */
export const programmesCache = 'hallway-programmes-1';

/** When the document was last known to be the newest, and the day after which nobody needs it. */
const checkedHeader = 'X-Hallway-Kept';
const endsHeader = 'X-Hallway-Ends';
const releasedHeader = 'X-Hallway-Released';
/** Editions of which the whole programme is kept, and signs of one, at most. */
const mostEditions = 4;
const mostBytes = 12 * 1024 * 1024;
/** Days after an edition in which people still look things up. */
const daysAfter = 21;

/** Keeps the newest release of an edition's programme; asks only for what has changed. True if it is here. */
export async function keepProgramme(slug: string): Promise<boolean> {
  const cache = await caches.open(programmesCache);
  const address = addressOf(slug);
  const known = await cache.match(address);
  const response = await fetch(address, {
    credentials: 'omit',
    cache: 'no-store',
    headers: known ? { 'If-None-Match': known.headers.get('etag') ?? '' } : {},
  });
  if (response.status === 304 && known) {
    const headers = new Headers(known.headers);
    headers.set(checkedHeader, new Date().toISOString());
    await cache.put(address, new Response(await known.blob(), { headers }));
  } else if (response.ok) {
    const body = await response.text();
    if (body.length > mostBytes) return false;
    await cache.put(address, new Response(body, { headers: headersFor(response, body) }));
  } else if (response.status === 404) await cache.delete(address);
  await tidyProgrammes();
  return response.ok || response.status === 304;
}

function headersFor(response: Response, body: string): Record<string, string> {
  const { release, programme } = JSON.parse(body);
  const last = [programme.head.endsOn, ...programme.sessions.map(lastDay)].toSorted().at(-1);
  return {
    'Content-Type': 'application/json',
    ETag: response.headers.get('etag') ?? '',
    [checkedHeader]: new Date().toISOString(),
    [releasedHeader]: release.releasedAt,
    [endsHeader]: new Date(Date.parse(last) + daysAfter * 86_400_000).toISOString(),
  };
}

function lastDay({ slot }: { readonly slot: { readonly end: string } | null }): string {
  return slot?.end.slice(0, 10) ?? '';
}

/** Since when the kept programme is known to be the newest; `null` if none is kept. */
export async function programmeSince(slug: string): Promise<number | null> {
  const known = await (await caches.open(programmesCache)).match(addressOf(slug));
  return known ? Date.parse(known.headers.get(checkedHeader) ?? '') || 0 : null;
}

/** The moment of the kept release; `null` if no programme is kept. */
export async function releasedAt(slug: string): Promise<number | null> {
  const known = await (await caches.open(programmesCache)).match(addressOf(slug));
  return known ? Date.parse(known.headers.get(releasedHeader) ?? '') || 0 : null;
}

/** Editions that are over go, and of too many those that were read longest ago. Answers with their slugs. */
export async function tidyProgrammes(): Promise<readonly string[]> {
  const cache = await caches.open(programmesCache);
  const kept = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const ends = (await cache.match(url))?.headers.get(endsHeader) ?? '';
      return { slug: new URL(url).pathname.split('/')[1] ?? '', ends };
    }),
  );
  const gone = editionsToForget(kept, Date.now());
  await Promise.all(gone.map((slug) => cache.delete(addressOf(slug))));
  return gone;
}

/** Of the kept editions, in the order in which they were last read, those that need not be kept longer. */
export function editionsToForget(
  kept: readonly { readonly slug: string; readonly ends: string }[],
  now: number,
): readonly string[] {
  const over = kept.filter(({ ends }) => Date.parse(ends) < now);
  const running = kept.filter((each) => !over.includes(each));
  return [...over, ...running.slice(0, Math.max(0, running.length - mostEditions))].map(({ slug }) => slug);
}

function addressOf(slug: string): string {
  return `/${slug}/kept.json`;
}
