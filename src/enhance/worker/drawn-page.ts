import { programmeSince, releasedAt } from './kept-programmes.ts';

/** Pages that can be drawn out of the kept programme: lists, sessions, speakers, rooms. */
const drawable = /^\/([^/]+)\/(?:sessions|speakers|rooms\/[^/]+|sessions\/[^/]+|speakers\/[^/]+)$/;

/**
 * The page of an edition that the page's script fills out of the kept programme; `null` if there is nothing to fill it with. The links in
 * its frame (language, sign-in) lead back to the page that was asked for.
 */
export async function drawnPage(
  url: URL,
  shellOf: (address: string) => Promise<Response | undefined>,
): Promise<Response | null> {
  const slug = slugOf(url);
  const since = slug === null ? null : await programmeSince(slug);
  const shell = since === null ? undefined : await shellOf(`/${slug}/kept`);
  if (!shell || since === null) return null;
  const html = (await shell.text())
    .replaceAll(`/${slug}/kept"`, `${url.pathname}"`)
    .replaceAll(encodeURIComponent(`/${slug}/kept`), encodeURIComponent(url.pathname))
    .replaceAll(`/${slug}/kept?`, `${url.pathname}?`)
    .replace('<html ', `<html data-kept="${new Date(since).toISOString()}" data-draw="${slug}" `);
  return new Response(html, { status: 200, headers: shell.headers });
}

/** Since when the programme out of which a page can be drawn is known to be the newest; `null` if it cannot be. */
export async function drawableSince(url: URL): Promise<number | null> {
  const slug = slugOf(url);
  return slug === null ? null : programmeSince(slug);
}

/** True if the programme was released after this page was kept: then what is drawn is newer. */
export async function isOutrun(url: URL, keptAt: number): Promise<boolean> {
  const slug = slugOf(url);
  const released = slug === null ? null : await releasedAt(slug);
  return released !== null && released > keptAt;
}

function slugOf(url: URL): string | null {
  return drawable.exec(url.pathname)?.[1] ?? null;
}
