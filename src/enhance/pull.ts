import { showSign } from './net-sign.ts';
import { refreshPage } from './page.ts';
import { words } from './words.ts';

/** How far a thumb pulls, in pixels, before letting go refreshes. */
const far = 72;

/** Pull to refresh on touch screens: the content is asked for anew, without a new page. */
export function enhancePull(): void {
  if (!matchMedia('(pointer: coarse)').matches || !document.querySelector('.tab-bar')) return;
  // The browser's own gesture would load the whole page.
  document.documentElement.style.overscrollBehaviorY = 'contain';
  const sign = document.createElement('div');
  sign.className = 'pull-sign';
  sign.ariaHidden = 'true';
  document.querySelector('#main')?.before(sign);
  let from: number | null = null;
  let pulled = 0;
  const end = () => {
    sign.classList.remove('pulling');
    sign.style.height = '0';
    if (pulled >= far) refresh();
    from = null;
    pulled = 0;
  };
  document.addEventListener('touchstart', (event) => {
    const inScroller =
      event.target instanceof Element && event.target.closest('.chip-sheet, .chips-scroll, .day-tabs');
    from =
      scrollY <= 0 && event.touches.length === 1 && !inScroller ? (event.touches[0]?.clientY ?? null) : null;
  });
  document.addEventListener(
    'touchmove',
    (event) => {
      if (from === null) return;
      pulled = Math.max(0, ((event.touches[0]?.clientY ?? 0) - from) * 0.5);
      if (scrollY > 0 || pulled < 8) return;
      sign.classList.add('pulling');
      sign.textContent = pulled >= far ? words().letGo : words().pull;
      sign.style.height = `${Math.min(pulled, far + 8)}px`;
    },
    { passive: true },
  );
  document.addEventListener('touchend', end);
  document.addEventListener('touchcancel', () => {
    pulled = 0;
    end();
  });
}

function refresh(): void {
  refreshPage().then(
    () => {
      if (!document.documentElement.dataset.kept) showSign(words().refreshed, 1500);
    },
    () => showSign(words().notRefreshed, 2500),
  );
}
