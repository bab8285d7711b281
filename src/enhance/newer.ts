import { showSign } from './net-sign.ts';
import { isTyped, keptAt, replaceParts, showPage } from './page.ts';
import { words } from './words.ts';

/**
 * A page that came from what was kept, as the network was slow, is replaced by the answer as soon as that comes: the worker hands it over
 * (src/enhance/worker/answer.ts). Whoever is typing keeps the page, which says how old it is and has a button.
 */
export function enhanceNewer(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent) => {
    const { newer, page } = data ?? {};
    if (newer !== location.href.split('#')[0] || typeof page !== 'string') return;
    if (keptAt() === null || isTyped()) return;
    const fresh = new DOMParser().parseFromString(page, 'text/html');
    showPage(fresh);
    // What was kept is nobody's: the frame says who is signed in.
    if (!document.activeElement?.closest('.site-header')) replaceParts(fresh, ['.site-header', '.tab-bar']);
    showSign(words().refreshed, 2500);
  });
}
