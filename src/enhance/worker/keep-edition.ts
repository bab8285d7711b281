import { answerAsset, keepShared, keptSince, pagesCache } from './answer.ts';

/** A page that was kept less than so many ms ago is kept well enough. */
const fresh = 10 * 60_000;

/** Keeps what somebody in a corridor without a network wants of an edition: now, the days, rooms, starred sessions, pages to know. */
export async function keepEdition(slug: string, lang: string, stars: readonly string[]): Promise<void> {
  const home = `/${slug}`;
  const known = await keptSince(`${home}/schedule`);
  const whole = !known || known.lang !== lang || Date.now() - known.at > fresh;
  const pages = new Set<string>();
  if (whole) {
    const schedule = await keep(`${home}/schedule`, lang);
    const more = await keep(`${home}/more`, lang);
    for (const path of ['/now', '/stars', '/rooms', '']) pages.add(`${home}${path}`);
    for (const link of linksIn(`${schedule}${more}`)) {
      if (link.startsWith(`${home}/schedule/`) || link.startsWith(`${home}/pages/`)) pages.add(link);
    }
    pages.add('/offline');
  }
  for (const code of stars) {
    const address = `${home}/sessions/${encodeURIComponent(code)}`;
    const kept = await keptSince(address);
    if (!kept || kept.lang !== lang) pages.add(address);
  }
  // One after the other: this is for later, what is being read now goes first.
  for (const page of pages) await keep(page, lang);
}

async function keep(address: string, lang: string): Promise<string> {
  try {
    const text = (await keepShared(address, lang)) ?? '';
    const built = [...text.matchAll(/(?:href|src)="(\/(?:assets|accent)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    for (const path of new Set(built)) await keepBuilt(path);
    return text;
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}

/** A built file, and the fonts that a stylesheet names. */
async function keepBuilt(path: string): Promise<void> {
  const response = await answerAsset(new Request(path));
  if (!path.endsWith('.css')) return;
  const text = await response.text();
  for (const [, font] of text.matchAll(/url\("?(\/assets\/[^)"]+)"?\)/g)) {
    if (font) await answerAsset(new Request(font));
  }
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"?#]+)"/g)].map(([, path]) => path ?? '');
}

/** Signing out: nothing that was read stays on this device. */
export async function forgetPages(): Promise<void> {
  await caches.delete(pagesCache);
  const cache = await caches.open(pagesCache);
  await cache.add('/offline');
}
