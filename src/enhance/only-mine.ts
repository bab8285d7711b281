import { onContent } from './page.ts';
import { starPlace, starsChanged } from './stars.ts';

/** The schedule's "Mine" without asking the server, which does not know a browser's own stars. */
export function enhanceOnlyMine(): void {
  document.addEventListener('click', (event) => {
    const chip =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.mine-chip') : null;
    if (!chip || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const on = location.hash !== '#mine';
    history.replaceState(history.state, '', `${addressWithoutMine()}${on ? '#mine' : ''}`);
    if (on || !askedServer()) show();
    else location.reload();
  });
  onContent(() => {
    if (!document.querySelector('a.mine-chip')) return;
    const place = starPlace();
    if (askedServer() && place && place.owner === null) location.replace(`${addressWithoutMine()}#mine`);
    show();
  });
  document.addEventListener(starsChanged, show);
}

function askedServer(): boolean {
  return new URLSearchParams(location.search).has('mine');
}

function addressWithoutMine(): string {
  const query = new URLSearchParams(location.search);
  query.delete('mine');
  return query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
}

function show(): void {
  const chip = document.querySelector('a.mine-chip');
  if (!chip || askedServer()) return;
  const on = location.hash === '#mine';
  chip.classList.toggle('on', on);
  chip.setAttribute('aria-current', String(on));
  for (const entry of document.querySelectorAll<HTMLElement>('.day-grid > .entry')) {
    entry.hidden = on && !entry.classList.contains('mine');
  }
  for (const time of document.querySelectorAll<HTMLElement>('.day-grid > .slot-time')) {
    time.hidden = on && !hasShown(time);
  }
}

/** True if anything under this time, up to the next one, is shown. */
function hasShown(time: Element): boolean {
  for (
    let next = time.nextElementSibling;
    next && !next.matches('.slot-time');
    next = next.nextElementSibling
  ) {
    if (next.matches('.entry:not([hidden])')) return true;
  }
  return false;
}
