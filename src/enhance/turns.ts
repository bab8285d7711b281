import { houseNow, isTyped, refreshPage } from './page.ts';

/** Milliseconds between two looks at the clock. Pages were opened at different moments, so that not all ask at once. */
const pause = 10_000;
/** Between two tries, where no answer comes or the clock here goes before the house's. */
const longPause = 30_000;
let triedAt = 0;

/** A page that says when the clock alone changes it (`data-turns`) is asked for anew then, if it is looked at. */
export function enhanceTurns(): void {
  setInterval(look, pause);
  document.addEventListener('visibilitychange', look);
}

function look(): void {
  const turns = Date.parse(document.querySelector<HTMLElement>('[data-turns]')?.dataset.turns ?? '');
  if (!(houseNow() >= turns) || document.hidden || !navigator.onLine || isTyped()) return;
  if (Date.now() - triedAt < longPause) return;
  triedAt = Date.now();
  // Without an answer the next look asks again.
  refreshPage().catch(() => undefined);
}
