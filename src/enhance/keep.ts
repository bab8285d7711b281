import { keptAt } from './page.ts';
import { enhancePush } from './push.ts';
import { starPlace } from './stars.ts';

/** Starts the worker, which keeps pages and takes messages, and tells it what to keep of the edition that is being read. */
export function enhanceOffline(): void {
  listKept();
  enhancePush();
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/sw.js').then(
    () => askToKeep(),
    // A browser may refuse (private windows); then there is simply nothing offline.
    () => undefined,
  );
}

async function askToKeep(): Promise<void> {
  const place = starPlace();
  if (!place || keptAt() !== null || !navigator.onLine) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({
    ask: 'keep',
    slug: place.slug,
    lang: document.documentElement.lang,
    stars: place.store.codes().slice(0, 60),
    isOver: document.querySelector('form#stars[data-over]') !== null,
  });
}

/** On the offline page: what this device has kept. */
async function listKept(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-kept-list]');
  if (!list || !('caches' in window)) return;
  const cache = await caches.open('hallway-pages-1');
  const pages = (await cache.keys()).map((request) => new URL(request.url)).filter(({ search }) => !search);
  const shown = pages.filter(({ pathname }) =>
    /^\/[^/]+\/(now|stars|schedule(\/[\d-]+)?|rooms|kept)$/.test(pathname),
  );
  const titles = new Set<string>();
  for (const { pathname } of shown.toSorted((a, b) => a.pathname.localeCompare(b.pathname))) {
    const page = await cache.match(pathname);
    const [, title = pathname] = /<title>([^<]*)<\/title>/.exec((await page?.text()) ?? '') ?? [];
    // The schedule without a day is one of its days.
    if (titles.has(title)) continue;
    titles.add(title);
    const link = document.createElement('a');
    link.href = pathname;
    link.textContent = new DOMParser().parseFromString(title, 'text/html').body.textContent;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  if (shown.length === 0) return;
  list.hidden = false;
  document.querySelector('[data-kept-none]')?.remove();
}
