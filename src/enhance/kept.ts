import { clockWords } from './net-sign.ts';
import { keptAt, onContent } from './page.ts';
import { notReached } from './stars.ts';

/** Pages that were never opened: the worker answers with an empty one, which is filled out of the programme that this device keeps. */
export function enhanceKept(): void {
  onContent(() => {
    const { draw } = document.documentElement.dataset;
    const place = document.querySelector<HTMLElement>('[data-kept-page]:not([data-filled])');
    if (!place) return;
    if (draw) import('./kept/draw.ts').then(({ drawPage }) => drawPage(draw)).catch(notReached);
    else showState(place).catch(notReached);
  });
}

/** Says whether the whole programme is here, and looks again until it is. */
async function showState(place: HTMLElement): Promise<void> {
  if (!('caches' in window) || !navigator.serviceWorker) return;
  const slug = place.dataset.keptPage ?? '';
  const show = (part: string, shown: boolean) => {
    const element = place.querySelector<HTMLElement>(`[data-kept-${part}]`);
    if (element) element.hidden = !shown;
  };
  show('never', false);
  show('wait', true);
  const known = await caches.match(`/${slug}/kept.json`);
  if (!known) {
    if (keptAt() === null) setTimeout(() => showState(place).catch(notReached), 2_000);
    return;
  }
  const [, release = ''] = /^\{"release":\{"number":(\d+)/.exec(await known.clone().text()) ?? [];
  const at = clockWords(Date.parse(known.headers.get('X-Hallway-Kept') ?? ''));
  const said = place.querySelector<HTMLElement>('[data-kept-state]')?.dataset.keptState ?? '';
  place
    .querySelector('[data-kept-as]')
    ?.replaceChildren(said.replace('{release}', release).replace('{at}', at));
  show('no', false);
  show('yes', true);
}
