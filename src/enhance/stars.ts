import { showSign } from './net-sign.ts';
import { keptAt, onContent, refreshPage } from './page.ts';
import { type StarStore, starStore } from './star-store.ts';
import { words } from './words.ts';

type Place = { readonly slug: string; readonly store: StarStore; readonly owner: string | null };

/** Fired on `document` when a star was set or taken away. */
export const starsChanged = 'hallway:stars';

/** The edition whose stars the page shows, from its one star form; `null` on pages without stars. */
export function starPlace(): Place | null {
  const form = document.querySelector<HTMLFormElement>('form#stars');
  const slug = form?.dataset.edition;
  return form && slug ? { slug, store: starStore(slug), owner: form.dataset.account ?? null } : null;
}

/** Stars without a new page: kept in this browser, or sent to the account of whoever is signed in. */
export function enhanceStars(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const place = form.id === 'stars' ? starPlace() : null;
    const button = event.submitter;
    if (!place || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    toggle(place, button.value);
  });
  onContent(() => {
    const place = starPlace();
    if (!place) return;
    const { store } = place;
    const ofServer = place.owner !== null && keptAt() === null;
    const isKnown = store.account() === place.owner;
    if (ofServer && isKnown) learnFromPage(place);
    if (!settled.has(place.slug)) {
      settled.add(place.slug);
      settle(place)
        .then((joined) => (joined ? refreshPage() : mark(place)))
        .catch(notReached);
    }
    // Before this browser knows the account's stars, the page's own marks are the right ones.
    if (!ofServer || isKnown) mark(place);
  });
  window.addEventListener('storage', () => {
    const place = starPlace();
    if (place) mark(place);
  });
  window.addEventListener('online', () => {
    const place = starPlace();
    if (place) sendUnsent(place).catch(notReached);
  });
}

const settled = new Set<string>();

/** Brings browser and account together, once per page. True if stars joined the account, of which the page knows nothing yet. */
async function settle(place: Place): Promise<boolean> {
  const { store, owner } = place;
  const fresh = keptAt() === null;
  if (owner !== null) {
    if (store.account() === owner) {
      await sendUnsent(place);
      return false;
    }
    if (store.account() !== null) store.leave();
    // The first time: what this browser kept on its own joins the account, whose stars come back.
    const kept = store.codes();
    store.setAccount(owner);
    const { join, leave } = store.unsent();
    store.saveUnsent({ join: [...new Set([...join, ...kept])], leave });
    await send(place, store.unsent());
    return kept.length > 0;
  }
  // An account's stars stay with the account: a fresh page that knows nobody means that it was left.
  if (fresh && store.account() !== null) store.forget();
  const form = document.querySelector<HTMLFormElement>('form#stars');
  if (form?.dataset.cookie !== undefined) {
    // Stars from before this script ran came in a cookie; from here on the browser keeps them itself.
    const { stars } = await post(place, []);
    store.save([...store.codes(), ...stars]);
  }
  return false;
}

/** With an account, what the server has just rendered is the truth for the sessions on this page. */
function learnFromPage({ store }: Place): void {
  const { join, leave } = store.unsent();
  const codes = new Set(store.codes());
  for (const button of starButtons()) {
    if (join.includes(button.value) || leave.includes(button.value)) continue;
    if (button.ariaPressed === 'true') codes.add(button.value);
    else codes.delete(button.value);
  }
  store.save([...codes]);
}

function toggle(place: Place, code: string): void {
  const { store } = place;
  const codes = store.codes();
  const on = !codes.includes(code);
  store.save(on ? [...codes, code] : codes.filter((each) => each !== code));
  mark(place);
  document.dispatchEvent(new Event(starsChanged));
  if (store.account() === null) return;
  const { join, leave } = store.unsent();
  store.saveUnsent({
    join: [...join.filter((each) => each !== code), ...(on ? [code] : [])],
    leave: [...leave.filter((each) => each !== code), ...(on ? [] : [code])],
  });
  sendUnsent(place).catch((error: unknown) => {
    showSign(words().notSaved, 4000);
    notReached(error);
  });
}

async function sendUnsent(place: Place): Promise<void> {
  const unsent = place.store.unsent();
  if (place.store.account() !== null && unsent.join.length + unsent.leave.length > 0)
    await send(place, unsent);
}

async function send(place: Place, change: ReturnType<StarStore['unsent']>): Promise<void> {
  const { stars } = await post(place, [
    ...change.join.map((code) => ['join', code] as const),
    ...change.leave.map((code) => ['leave', code] as const),
  ]);
  place.store.saveUnsent({ join: [], leave: [] });
  place.store.save(stars);
  mark(place);
}

/** Sends a change of stars; the answer names all of them. */
async function post(
  { slug, store }: Place,
  fields: readonly (readonly [string, string])[],
): Promise<{ stars: string[] }> {
  const response = await fetch(`/${slug}/stars.json`, {
    method: 'POST',
    headers: store.account() === null ? {} : { 'X-Hallway-Owner': store.account() ?? '' },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
  if (!response.ok) throw new TypeError(`Stars were answered with ${response.status}`);
  return response.json();
}

function starButtons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('button.star[form="stars"]')];
}

/** Shows on every button, block and count what is starred. */
function mark({ store }: Place): void {
  const codes = new Set(store.codes());
  for (const button of starButtons()) {
    const on = codes.has(button.value);
    button.ariaPressed = String(on);
    button.classList.toggle('on', on);
    button.closest('.entry')?.classList.toggle('mine', on);
  }
  for (const count of document.querySelectorAll('[data-star-count]')) count.textContent = String(codes.size);
}

/** No network is no fault: what was changed is kept and sent later. */
export function notReached(error: unknown): void {
  if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
}
