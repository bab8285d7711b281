/// <reference lib="webworker" />

import { answerAsset, answerPage, assetsCache, isAsset, isPage, pagesCache } from './answer.ts';
import { forgetPages, keepEdition } from './keep-edition.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // A new version takes over at once: pages name their scripts by content, so old and new never mix.
  event.waitUntil(
    Promise.all([caches.open(pagesCache).then((cache) => cache.add('/offline')), self.skipWaiting()]),
  );
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => ![pagesCache, assetsCache].includes(name));
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname.endsWith('/sign-out')) event.waitUntil(forgetPages());
  if (request.method !== 'GET') return;
  if (isAsset(url)) event.respondWith(answerAsset(request));
  else if (isPage(request, url)) event.respondWith(answerPage(request, (work) => event.waitUntil(work)));
});

self.addEventListener('message', (event) => {
  const { ask, slug, lang, stars } = event.data ?? {};
  if (ask === 'keep' && typeof slug === 'string' && Array.isArray(stars))
    event.waitUntil(keepEdition(slug, String(lang), stars.map(String)));
});
