import { fetchPage } from './page.ts';

/** A session as a row, with its moments. */
export type Row = {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly day: string;
  readonly title: string;
  readonly cancelled: boolean;
  readonly element: HTMLLIElement;
};

/** All sessions with a time, made from the schedule pages that are kept: what Now and Mine show without a network. */
export async function rowsOfSchedule(slug: string): Promise<readonly Row[]> {
  const first = await fetchPage(`/${slug}/schedule`, { shared: true });
  const days = [...first.querySelectorAll<HTMLAnchorElement>('.day-tabs a[href]')];
  // The day that the schedule opens with is here already; its own page may not have been kept yet.
  const pages = await Promise.all(
    days.map((day) =>
      day.hasAttribute('aria-current')
        ? first
        : fetchPage(day.getAttribute('href') ?? '', { shared: true }).catch(() => null),
    ),
  );
  return pages.flatMap((page) => (page ? rowsIn(page) : []));
}

function rowsIn(page: Document): Row[] {
  const day = page.querySelector('h1')?.textContent ?? '';
  return [...page.querySelectorAll('.entry:not(.pause, .again)')].flatMap((entry) => {
    const [start, end] = [...entry.querySelectorAll('time')].map((time) => time.dateTime);
    const code = entry.querySelector<HTMLButtonElement>('button.star')?.value;
    if (!start || !code) return [];
    return {
      ...{ code, start, end: end ?? start, day },
      title: entry.querySelector('h3')?.textContent ?? '',
      cancelled: entry.classList.contains('off'),
      element: rowFrom(entry),
    };
  });
}

/** A block of the schedule as a row of a list. */
function rowFrom(entry: Element): HTMLLIElement {
  const row = document.createElement('li');
  row.className = ['session', ...[...entry.classList].filter((name) => /^track-|^off$/.test(name))].join(' ');
  const text = document.createElement('div');
  text.className = 'session-words';
  const meta = document.createElement('div');
  meta.className = 'meta';
  const times = document.createElement('span');
  times.className = 'num';
  const [from, to] = [...entry.querySelectorAll('time')];
  if (from) times.append(clone(from));
  if (to) times.append('–', clone(to));
  const room = document.createElement('b');
  room.textContent = entry.querySelector('.entry-room')?.textContent ?? '';
  meta.append(times, room, ...[...entry.querySelectorAll('.facts > span')].map(clone));
  const parts = [entry.querySelector('h3'), entry.querySelector('.speakers')];
  text.append(...parts.flatMap((part) => (part ? [clone(part)] : [])), meta);
  const star = entry.querySelector('.star');
  row.append(text, ...(star ? [clone(star)] : []));
  return row;
}

function clone(node: Element): Node {
  return document.importNode(node, true);
}

/** A titled list of rows, as the server writes it. */
export function listSection(title: string, rows: readonly Node[], aside = ''): HTMLElement {
  const section = document.createElement('section');
  section.className = 'section';
  const head = document.createElement('div');
  head.className = 'section-head';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const note = document.createElement('div');
  note.className = 'aside';
  note.textContent = aside;
  head.append(heading, note);
  const list = document.createElement('ul');
  list.className = 'card sessions';
  list.append(...rows);
  section.append(head, list);
  return section;
}
