/// <reference lib="webworker" />

import { isAsset, isPage } from './addresses.ts';
import {
  type Asker,
  agendaCache,
  answerAsset,
  answerPage,
  assetsCache,
  nothingHere,
  pagesCache,
  ticketsCache,
} from './answer.ts';
import { forgetOwn, forgetPages, keepEdition } from './keep-edition.ts';
import { programmesCache } from './kept-programmes.ts';
import { endMessages, openMessage, showMessage } from './push.ts';
import { forgetSigningOut, reach, signOut, signsCache } from './signing-out.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // A new version takes over at once: pages name their scripts by content, so old and new never mix.
  event.waitUntil(
    Promise.all([caches.open(pagesCache).then((cache) => cache.add('/offline')), self.skipWaiting()]),
  );
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter(
      (name) =>
        ![pagesCache, assetsCache, ticketsCache, agendaCache, programmesCache, signsCache].includes(name),
    );
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname.endsWith('/sign-out')) {
    const forgotten = Promise.all([forgetPages(), endMessages(self.registration)]);
    if (request.mode === 'navigate') event.respondWith(forgotten.then(() => signOut(request)));
    else event.waitUntil(forgotten);
    return;
  }
  // Somebody signs in here, by a form or by a link from a mail.
  if (isSigningIn(request, url))
    event.waitUntil(
      Promise.all([forgetOwn(), endMessages(self.registration)]).then(() =>
        request.method === 'POST' ? forgetSigningOut() : undefined,
      ),
    );
  if (request.method !== 'GET') return;
  if (isAsset(url)) event.respondWith(answerAsset(request));
  else if (isPage(request, url)) event.respondWith(answerPage(request, askerOf(event)));
  else if (request.mode === 'navigate') event.respondWith(answerOther(request));
});

function askerOf(event: FetchEvent): Asker {
  return {
    later: (work) => event.waitUntil(work),
    async tell(word) {
      const page = await self.clients.get(event.resultingClientId || event.clientId);
      page?.postMessage(word);
    },
  };
}

function isSigningIn(request: Request, url: URL): boolean {
  if (request.method === 'POST') return /^\/(sign-in|first-run|api\/auth)(\/|$)/.test(url.pathname);
  return request.mode === 'navigate' && url.pathname.startsWith('/api/auth/');
}

/** Pages and files that are never kept: what is somebody's own, what the team works with. */
async function answerOther(request: Request): Promise<Response> {
  try {
    return await reach(request);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return nothingHere(request);
  }
}

self.addEventListener('push', (event) => {
  event.waitUntil(showMessage(self.registration, event.data));
});

self.addEventListener('notificationclick', (event) => {
  event.waitUntil(openMessage(self.clients, event.notification));
});

self.addEventListener('message', (event) => {
  const { ask, slug, lang, stars, isOver } = event.data ?? {};
  if (ask === 'keep' && typeof slug === 'string' && Array.isArray(stars))
    event.waitUntil(
      keepEdition({ slug, lang: String(lang), stars: stars.map(String), isOver: isOver === true }),
    );
});
