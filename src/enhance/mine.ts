import { fetchPage, keptAt, onContent, tellReplaced } from './page.ts';
import { listSection, rowsOfSchedule } from './rows.ts';
import type { StarStore } from './star-store.ts';
import { notReached, starPlace, starsChanged } from './stars.ts';
import { words } from './words.ts';

/** The list of one's own stars for a browser that keeps them itself, and its private calendar address. */
export function enhanceMine(): void {
  onContent(() => {
    const mine = document.querySelector<HTMLElement>('[data-mine]:not([data-filled])');
    const place = starPlace();
    if (!mine || !place) return;
    // With an account the server's list is right, unless this is the kept page that everybody sees.
    if ((place.owner !== null && keptAt() === null) || mine.dataset.own !== undefined) return;
    mine.dataset.filled = '';
    fill(mine, place.slug, place.store).catch(notReached);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const place = starPlace();
    if (!(form instanceof HTMLFormElement) || form.dataset.calendarForm === undefined) return;
    if (!place || place.owner !== null) return;
    event.preventDefault();
    const mine = form.closest<HTMLElement>('[data-mine]');
    openCalendar(place.slug, place.store)
      .then(() => (mine ? fill(mine, place.slug, place.store) : undefined))
      .catch(notReached);
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(starsChanged, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const place = starPlace();
      if (!place || place.owner !== null) return;
      // Asked for once, so that the list is kept for when there is no network; a calendar address follows.
      const codes = place.store.codes();
      if (codes.length > 0)
        fetchPage(mineAddress(place.slug, place.store), { shared: true }).catch(notReached);
      if (place.store.calendar()) openCalendar(place.slug, place.store).catch(notReached);
    }, 1200);
  });
}

/** The page of the stars that this browser keeps: public sessions by their codes, nobody's own list. */
export function mineAddress(slug: string, store: StarStore): string {
  const token = store.calendar();
  const codes = store.codes().toSorted().join('.');
  return `/${slug}/stars?codes=${codes}${token && store.account() === null ? `&calendar=${token}` : ''}`;
}

async function fill(mine: HTMLElement, slug: string, store: StarStore): Promise<void> {
  const codes = store.codes();
  if (codes.length === 0) return;
  const page = await fetchPage(mineAddress(slug, store), { shared: true }).catch(() => null);
  const list = page?.querySelector('[data-mine]');
  if (list) mine.replaceChildren(...list.childNodes);
  else await fillFromSchedule(mine, slug, new Set(codes));
  tellReplaced();
}

/** Without a network: out of the schedule pages that are kept. */
async function fillFromSchedule(mine: HTMLElement, slug: string, codes: ReadonlySet<string>): Promise<void> {
  const rows = (await rowsOfSchedule(slug)).filter((row) => codes.has(row.code));
  if (rows.length === 0) return;
  const timed = rows.filter((row) => !row.cancelled);
  for (const row of rows) {
    const other = timed.find((each) => each !== row && each.start < row.end && row.start < each.end);
    if (!other || row.cancelled) continue;
    const note = document.createElement('p');
    note.className = 'small warn-text';
    note.textContent = words().clash({ title: other.title });
    row.element.querySelector('.session-words')?.append(note);
  }
  const days = [...new Set(rows.map((row) => row.day))];
  mine.querySelector('.empty')?.remove();
  mine.append(
    ...days.map((day) =>
      listSection(
        day,
        rows.filter((row) => row.day === day).map((row) => row.element),
      ),
    ),
  );
}

async function openCalendar(slug: string, store: StarStore): Promise<void> {
  const token = store.calendar();
  const response = await fetch(`/${slug}/stars.json`, {
    method: 'POST',
    body: new URLSearchParams([
      ['calendar', 'open'],
      ...(token ? [['token', token]] : []),
      ...store.codes().map((code) => ['code', code]),
      // Names the form field even when no star is left, so that the list behind the address becomes empty too.
      ...(store.codes().length === 0 ? [['code', '']] : []),
    ]),
  });
  if (!response.ok) throw new TypeError(`The calendar address was answered with ${response.status}`);
  const opened: { token: string } = await response.json();
  store.saveCalendar(opened.token);
}
