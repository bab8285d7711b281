import { showSign } from './net-sign.ts';
import { keptAt, onContent } from './page.ts';
import { forgetAccountStars, type StarStore, starStore } from './star-store.ts';
import { words } from './words.ts';

type Place = { readonly slug: string; readonly store: StarStore; readonly signedIn: boolean };

/** Fired on `document` when a star was set or taken away. */
export const starsChanged = 'hallway:stars';

/** The edition whose stars the page shows, from its one star form; `null` on pages without stars. */
export function starPlace(): Place | null {
  const form = document.querySelector<HTMLFormElement>('form#stars');
  const slug = form?.dataset.edition;
  return form && slug ? { slug, store: starStore(slug), signedIn: form.dataset.account !== undefined } : null;
}

/** Stars without a new page: kept in this browser, or sent to the account of whoever is signed in. */
export function enhanceStars(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (form.action.endsWith('/sign-out')) forgetAccountStars();
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
    const ofServer = place.signedIn && keptAt() === null;
    if (ofServer && store.isAccount()) learnFromPage(place);
    if (!settled.has(place.slug)) {
      settled.add(place.slug);
      settle(place).then(() => mark(place), notReached);
    }
    // Before this browser knows the account's stars, the page's own marks are the right ones.
    if (!ofServer || store.isAccount()) mark(place);
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

/** Brings browser and account together, once per page. */
async function settle(place: Place): Promise<void> {
  const { store, signedIn } = place;
  const fresh = keptAt() === null;
  if (signedIn) {
    const known = store.isAccount();
    if (known) return sendUnsent(place);
    // The first time: what this browser kept on its own joins the account, whose stars come back.
    await send(place, { join: store.codes(), leave: [] });
    store.setAccount(true);
    return;
  }
  // An account's stars stay with the account: a fresh page that knows nobody means that it was left.
  if (fresh && store.isAccount()) store.forget();
  const form = document.querySelector<HTMLFormElement>('form#stars');
  if (form?.dataset.cookie !== undefined) {
    // Stars from before this script ran came in a cookie; from here on the browser keeps them itself.
    const { stars } = await post(place, []);
    store.save([...store.codes(), ...stars]);
  }
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
  if (!store.isAccount()) return;
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
  if (place.store.isAccount() && unsent.join.length + unsent.leave.length > 0) await send(place, unsent);
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
  { slug }: Place,
  fields: readonly (readonly [string, string])[],
): Promise<{ stars: string[] }> {
  const response = await fetch(`/${slug}/stars.json`, {
    method: 'POST',
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
