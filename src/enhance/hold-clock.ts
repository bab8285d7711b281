import { houseNow, isTyped, onContent } from './page.ts';

/** How long places are still held, counted down; when the time is over the page is asked what became of them. */
export function enhanceHoldClock(): void {
  onContent(show);
  setInterval(show, 1000);
  document.addEventListener('visibilitychange', show);
}

/** Set once the page was asked anew: what was typed into it must not be lost by asking again. */
let isOver = false;

function show(): void {
  const clock = document.querySelector<HTMLElement>('[data-until]');
  if (!clock || document.hidden) return;
  const seconds = Math.floor((Date.parse(clock.dataset.until ?? '') - houseNow()) / 1000);
  const left = clock.querySelector('[data-left]');
  if (left) left.textContent = seconds > 0 ? clockWords(seconds) : '';
  if (seconds > 0 || isOver) return;
  isOver = true;
  if (!isTyped()) location.reload();
}

/** `4:05`, or minutes in words while there are many. */
function clockWords(seconds: number): string {
  if (seconds >= 600)
    return new Intl.RelativeTimeFormat(document.documentElement.lang, { style: 'short' }).format(
      Math.floor(seconds / 60),
      'minute',
    );
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
