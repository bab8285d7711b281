import { fetchPage, replaceParts } from './page.ts';
import { starPlace } from './stars.ts';

/** What is the same for everybody on a page of the programme, but for stars. */
const parts = ['.day-grid', '#on-now', '#up-next', '#later', '.session-facts > dl'];

/**
 * Takes what is the same for everybody out of the page that nobody in particular gets, which is kept ready, so that thousands who are
 * signed in need not wait for pages of their own. Answers with the release that it shows; `null` if this page cannot be shown so.
 */
export async function showForEverybody(newest: number): Promise<number | null> {
  const place = starPlace();
  if (!place || place.owner === null || place.store.account() !== place.owner) return null;
  // These pages are others for nobody in particular.
  const query = new URLSearchParams(location.search);
  if (query.has('mine') || query.has('zone') || document.querySelector('[data-zone-chosen]')) return null;
  const fresh = await fetchPage(location.href, { shared: true });
  const release = Number(fresh.querySelector<HTMLElement>('[data-release]')?.dataset.release);
  if (!(release >= newest) || fresh.documentElement.dataset.kept) return release;
  const starred = new Set(place.store.codes());
  for (const button of fresh.querySelectorAll<HTMLButtonElement>('button.star[form="stars"]'))
    button.ariaPressed = String(starred.has(button.value));
  replaceParts(fresh, parts);
  return release;
}
