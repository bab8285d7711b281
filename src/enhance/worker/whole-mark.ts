import { keptHeader, keptMoment, pagesCache } from './answer.ts';

/** Stands among an edition's pages for all of them: each by itself may have been kept because somebody read it. */
const wholeMark = (slug: string) => `/${slug}/kept/whole`;

/** When all pages to know of an edition were kept, and in which language; `null` if they were not. */
export async function wholeSince(slug: string): Promise<{ at: number; lang: string } | null> {
  const known = await (await caches.open(pagesCache)).match(wholeMark(slug));
  if (!known) return null;
  return { at: keptMoment(known), lang: await known.text() };
}

/** Notes that all pages to know of an edition are kept. */
export async function writeWhole(slug: string, lang: string): Promise<void> {
  const headers = { [keptHeader]: new Date().toISOString() };
  await (await caches.open(pagesCache)).put(wholeMark(slug), new Response(lang, { headers }));
}
