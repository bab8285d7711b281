import { fetchPage, tellReplaced } from './page.ts';
import { notReached } from './stars.ts';

/** Finds while one types: the same page is asked for, its `data-live` parts take the place of the old ones. */
export function enhanceSearch(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  const find = (form: HTMLFormElement, delay: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running?.abort();
      running = new AbortController();
      show(form, running.signal).catch((error: unknown) => findHere(form, error).catch(notReached));
    }, delay);
  };
  document.addEventListener('input', (event) => {
    const form = liveForm(event.target);
    if (form) find(form, 180);
  });
  document.addEventListener('submit', (event) => {
    const form = liveForm(event.target);
    if (!form) return;
    event.preventDefault();
    find(form, 0);
  });
}

function liveForm(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest('form[data-live-search]') : null;
}

async function show(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const query = askedOf(form);
  const address = query.size > 0 ? `${location.pathname}?${query}` : location.pathname;
  const page = await fetchPage(address, { signal });
  // A kept copy of another search says nothing about this one.
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  }
  history.replaceState(history.state, '', address);
  tellReplaced();
}

function askedOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') query.append(name, String(value));
  return query;
}

/** Without a network: searches the kept programme, or hides the rows that do not hold the word. */
async function findHere(form: HTMLFormElement, error: unknown): Promise<void> {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  const [, slug, list] = location.pathname.split('/');
  if (slug && list === 'sessions') {
    const { searchHere } = await import('./kept/draw.ts');
    if (await searchHere(slug, askedOf(form))) return;
  }
  filterHere(form);
}

function filterHere(form: HTMLFormElement): void {
  const wanted = String(new FormData(form).get('q') ?? '').toLocaleLowerCase();
  for (const row of document.querySelectorAll<HTMLElement>('[data-live="results"] li')) {
    row.hidden = !row.textContent?.toLocaleLowerCase().includes(wanted);
  }
}
