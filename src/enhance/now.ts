import { mineAddress } from './mine.ts';
import { fetchPage, houseNow, keptAt, onContent, refreshPage, tellReplaced } from './page.ts';
import { listSection, type Row, rowsOfSchedule } from './rows.ts';
import { notReached, starPlace, starsChanged } from './stars.ts';
import { words } from './words.ts';

/** Shown rows of what one starred, at most. */
const most = 3;
const together = 30 * 60_000;
let refreshedAt = Date.now();

/** The Now page follows the clock: from the server each minute, from the kept schedule without a network. */
export function enhanceNow(): void {
  onContent(() => {
    const now = document.querySelector<HTMLElement>('[data-now]:not([data-filled])');
    if (!now) return;
    now.dataset.filled = '';
    if (isStale()) showFromSchedule(now).catch(notReached);
    else fillForYou(now).catch(notReached);
  });
  document.addEventListener(starsChanged, () => {
    const now = document.querySelector<HTMLElement>('[data-now]');
    if (now) fillForYou(now).catch(notReached);
  });
  setInterval(() => follow(45_000), 60_000);
  document.addEventListener('visibilitychange', () => follow(20_000));
}

function follow(atLeastMs: number): void {
  const now = document.querySelector<HTMLElement>('[data-now]');
  if (!now || document.hidden || Date.now() - refreshedAt < atLeastMs) return;
  refreshedAt = Date.now();
  refreshPage().catch(() => showFromSchedule(now).catch(notReached));
}

/** A kept page shows what was on when it was kept. */
function isStale(): boolean {
  const kept = keptAt();
  return kept !== null && Date.now() - kept > 60_000;
}

/** "Next for you" of a browser that keeps its stars itself. */
async function fillForYou(now: HTMLElement): Promise<void> {
  const place = starPlace();
  const section = now.querySelector<HTMLElement>('#next-for-you');
  if (!place || !section || (place.owner !== null && keptAt() === null)) return;
  const codes = place.store.codes();
  if (codes.length === 0) return;
  const page = await fetchPage(mineAddress(place.slug, place.store), { shared: true });
  const at = new Date(houseNow()).toISOString();
  const rows = [...page.querySelectorAll('li.session:not(.off)')].filter(
    (row) => (row.querySelector('time')?.dateTime ?? '') > at,
  );
  showForYou(
    section,
    rows.slice(0, most).map((row) => document.importNode(row, true)),
  );
}

function showForYou(section: HTMLElement, rows: readonly Node[]): void {
  const empty = section.querySelector<HTMLElement>('[data-stars-empty]');
  if (rows.length === 0) {
    if (empty && starPlace()?.store.codes().length) empty.textContent = empty.dataset.starsEmpty ?? '';
    return;
  }
  const list = document.createElement('ul');
  list.className = 'card sessions';
  list.append(...rows);
  section.querySelectorAll('.sessions, [data-stars-empty]').forEach((old) => {
    old.remove();
  });
  section.append(list);
  tellReplaced();
}

/** On now and next, computed from the kept schedule and the clock. */
async function showFromSchedule(now: HTMLElement): Promise<void> {
  const place = starPlace();
  if (!place) return;
  const rows = (await rowsOfSchedule(place.slug)).filter((row) => !row.cancelled);
  const moment = houseNow();
  const on = rows.filter((row) => Date.parse(row.start) <= moment && moment < Date.parse(row.end));
  const coming = rows
    .filter((row) => Date.parse(row.start) > moment)
    .sort((a, b) => a.start.localeCompare(b.start));
  const first = Date.parse(coming[0]?.start ?? '');
  const next = coming.filter((row) => Date.parse(row.start) <= first + together);
  const codes = place.store.codes();
  const mine = coming.filter((row) => codes.includes(row.code)).slice(0, most);
  const { onNow = '', upNext = '' } = now.dataset;
  const section = now.querySelector<HTMLElement>('#next-for-you');
  now.querySelectorAll('#on-now, #up-next, #later').forEach((old) => {
    old.remove();
  });
  const columns = now.querySelector('.now-columns, [data-now-lists]') ?? now;
  const parts = [
    ...(on.length > 0
      ? [
          named(
            'on-now',
            listSection(
              onNow,
              on.map((row) => withProgress(row, moment)),
            ),
          ),
        ]
      : []),
    ...(next.length > 0
      ? [
          named(
            'up-next',
            listSection(
              upNext,
              next.map((row) => row.element),
            ),
          ),
        ]
      : []),
  ];
  columns.append(...parts);
  showClock(now, moment);
  if (section)
    showForYou(
      section,
      mine.map((row) => row.element.cloneNode(true)),
    );
  tellReplaced();
}

function named(id: string, section: HTMLElement): HTMLElement {
  section.id = id;
  return section;
}

function withProgress(row: Row, moment: number): Node {
  const [start, end] = [Date.parse(row.start), Date.parse(row.end)];
  const progress = document.createElement('progress');
  progress.className = 'progress progress-now';
  progress.max = 100;
  progress.value = Math.round(((moment - start) / (end - start)) * 100);
  progress.ariaLabel = words().left({ n: Math.ceil((end - moment) / 60_000) });
  row.element.append(progress);
  return row.element;
}

function showClock(now: HTMLElement, moment: number): void {
  const clock = now.querySelector('[data-now-clock]');
  const timeZone = document.querySelector<HTMLElement>('[data-zone-form]')?.dataset.zoneForm;
  if (!clock || !timeZone) return;
  clock.textContent = new Intl.DateTimeFormat(
    document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang,
    {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    },
  )
    .format(moment)
    .replace(',', '');
}
