import { agendaCache, answerAsset, keepShared, keptSince, pagesCache, ticketsCache } from './answer.ts';
import { keepProgramme, programmeSince, tidyProgrammes } from './kept-programmes.ts';
import { noteForgetting } from './signing-out.ts';
import { wholeSince, writeWhole } from './whole-mark.ts';

/** A page that was kept less than so many ms ago is kept well enough. */
const fresh = 10 * 60_000;

/** What is asked to be kept: an edition, in the reader's language. */
export type Wanted = {
  readonly slug: string;
  readonly lang: string;
  readonly stars: readonly string[];
  /** The edition is over: its whole programme is nobody's companion any more. */
  readonly isOver: boolean;
};

/** Editions that are being kept: whoever turns pages quickly does not start the same again and again. */
const going = new Map<string, Promise<void>>();

/** Keeps what somebody in a corridor without a network wants of an edition: now, the days, rooms, starred sessions, pages to know, and the whole programme. */
export async function keepEdition(wanted: Wanted): Promise<void> {
  const { slug, isOver } = wanted;
  if (isOver) return tidyPages(await tidyProgrammes());
  const run = () => keepParts(wanted);
  const mine = (going.get(slug) ?? Promise.resolve()).then(run, run);
  going.set(slug, mine);
  await mine;
  if (going.get(slug) === mine) going.delete(slug);
}

async function keepParts({ slug, lang, stars }: Wanted): Promise<void> {
  const home = `/${slug}`;
  const known = await wholeSince(slug);
  const whole = !known || known.lang !== lang || Date.now() - known.at > fresh;
  const pages = new Set<string>();
  const kept: (string | null)[] = [];
  if (whole) {
    const schedule = await keep(`${home}/schedule`, lang);
    const more = await keep(`${home}/more`, lang);
    kept.push(schedule, more);
    for (const path of ['/now', '/kept', '/stars', '/rooms', '']) pages.add(`${home}${path}`);
    for (const link of linksIn(schedule)) if (link.startsWith(`${home}/schedule/`)) pages.add(link);
    for (const link of linksIn(more)
      .filter((each) => isToKnow(each, home))
      .slice(0, mostToKnow))
      pages.add(link);
    pages.add('/offline');
  }
  const since = await programmeSince(slug);
  if (since === null || Date.now() - since > fresh) await keepWhole(slug);
  for (const code of stars) {
    const address = `${home}/sessions/${encodeURIComponent(code)}`;
    const there = await keptSince(address);
    if (!there || there.lang !== lang) pages.add(address);
  }
  // One after the other: this is for later, what is being read now goes first.
  for (const page of pages) kept.push(await keep(page, lang));
  // Where the network went away in between, the next page that is read goes on.
  if (whole && !kept.includes(null)) await writeWhole(slug, lang);
}

/** Pages that *More* leads to, at most: conduct, health, venue and what else is good to know. */
const mostToKnow = 40;

/** Lists and single things of the programme are drawn out of the kept document; files are not pages. */
function isToKnow(link: string, home: string): boolean {
  const [, first = ''] = link.startsWith(`${home}/`) ? link.slice(home.length).split('/') : [];
  const drawn = ['sessions', 'speakers', 'schedule', 'people', 'notices', 'manage', 'tickets', 'my-ticket'];
  return first !== '' && !drawn.includes(first) && !/\.\w+$/.test(link);
}

async function keepWhole(slug: string): Promise<void> {
  try {
    await keepProgramme(slug);
    await tidyPages(await tidyProgrammes());
  } catch (error) {
    // Without a network it is kept the next time.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Pages of editions whose programme went. */
async function tidyPages(slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  const cache = await caches.open(pagesCache);
  for (const key of await cache.keys()) {
    if (slugs.includes(new URL(key.url).pathname.split('/')[1] ?? '')) await cache.delete(key);
  }
}

/** The text of a page that is kept now, empty if it is none to be kept; `null` if there is no network. */
async function keep(address: string, lang: string): Promise<string | null> {
  try {
    const text = (await keepShared(address, lang)) ?? '';
    const built = [...text.matchAll(/(?:href|src)="(\/(?:assets|accent)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    for (const path of new Set(built)) await keepBuilt(path);
    return text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A built file, the fonts that a stylesheet names, and the parts that a script loads when it needs them. */
async function keepBuilt(path: string, seen: Set<string> = new Set()): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const response = await answerAsset(new Request(path));
  if (!response.ok || !/\.(?:css|js)$/.test(path)) return;
  const text = await response.text();
  for (const [, part] of text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
    await keepBuilt(`/assets/${part}`, seen);
  for (const [, font] of text.matchAll(/url\("?(\/assets\/[^)"]+)"?\)/g)) {
    if (font) await answerAsset(new Request(font));
  }
}

function linksIn(html: string | null): string[] {
  return [...(html ?? '').matchAll(/href="(\/[^"?#]+)"/g)].map(([, path]) => path ?? '');
}

/** Signing out: nothing that was read stays on this device. */
export async function forgetPages(): Promise<void> {
  await noteForgetting();
  // Without a network this one page could not be had again.
  const offline = await (await caches.open(pagesCache)).match('/offline', { ignoreVary: true });
  for (const name of [pagesCache, ticketsCache, agendaCache]) await caches.delete(name);
  const cache = await caches.open(pagesCache);
  if (offline) await cache.put('/offline', offline);
  else await cache.add('/offline');
}

/** Somebody else signs in: whose agenda was kept before is not theirs, nor are tickets that were opened with an account. */
export async function forgetOwn(): Promise<void> {
  await noteForgetting();
  await caches.delete(agendaCache);
  const tickets = await caches.open(ticketsCache);
  for (const key of await tickets.keys()) {
    const page = await tickets.match(key);
    if ((await page?.text())?.includes('href="/me"')) await tickets.delete(key);
  }
}
