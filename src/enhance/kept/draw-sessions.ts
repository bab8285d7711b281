import { filterFromQuery, filterSessions } from '#programme';
import { dateIn } from '../../kernel/time.ts';
import { dateWords, numberWords } from '../../texts/format.ts';
import type { Drawn } from './draw-session.ts';
import { type KeptEdition, viewsOf } from './kept-edition.ts';
import { html, type Markup } from './markup.ts';
import { breadcrumb, pageHead, section, sessionList } from './rows.ts';

/** Rows drawn at most, as the server does. */
const most = 300;

/** All sessions, or what a question finds among them. */
export async function drawSessions(kept: KeptEdition, query: URLSearchParams): Promise<Drawn> {
  const { words, slug } = kept;
  const { found, results } = await findSessions(kept, query);
  const asked = query.get('q') ?? '';
  const hidden = [...query].filter(([name]) => name !== 'q');
  const content = html`${pageHead(words.nav.sessions, { lead: html`<span data-live="found">${found}</span>` })}<search><form method="get" action="/${slug}/sessions" class="search-form" data-live-search><div class="field"><label for="q">${words.schedule.searchSessions(
    { n: kept.published.programme.sessions.filter(isSession).length },
  )}</label><input id="q" name="q" type="search" class="control" value="${asked}" placeholder="${words.schedule.searchPlaceholder}" autocomplete="off"></div>${hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}</form></search><div data-live="results">${results}</div>`;
  return { title: words.nav.sessions, content };
}

/** How many fit, in words, and their rows. */
export async function findSessions(
  kept: KeptEdition,
  query: URLSearchParams,
): Promise<{ readonly found: string; readonly results: Markup }> {
  const { words, published, at } = kept;
  const filter = filterFromQuery(query);
  const text = filter.text?.trim() ?? '';
  const hits = text ? (await import('./search-kept.ts')).searchKept(published.programme, text, most) : null;
  const fitting = filterSessions(published.programme, filter, hits && new Set(hits)).filter(
    (session) => filter.kinds.length > 0 || isSession(session),
  );
  const rank = new Map(hits?.map((code, index) => [code, index]));
  const ordered = fitting.toSorted((a, b) =>
    hits
      ? (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0)
      : (a.slot?.start ?? '9').localeCompare(b.slot?.start ?? '9') || a.title.localeCompare(b.title),
  );
  const codes = ordered.slice(0, most).map(({ code }) => code);
  const found = words.schedule.found({ n: ordered.length });
  if (codes.length === 0)
    return {
      found,
      results: html`<div class="empty"><div class="title">${words.schedule.nothingFound}</div><div class="words">${words.schedule.nothingFoundNext}</div></div>`,
    };
  const views = viewsOf(kept, codes, { withDay: hits !== null });
  if (hits) return { found, results: html`<div class="section">${sessionList(kept, views, 'h2')}</div>` };
  const days = Map.groupBy(views, ({ start }) => (start ? dateIn(start, at.zone) : ''));
  const results = html`${[...days].map(([day, ofDay]) =>
    section(
      day === '' ? words.schedule.toBeAnnounced : dateWords(day, at.locale, 'long'),
      sessionList(kept, ofDay),
    ),
  )}${ordered.length > codes.length && html`<p class="mute after">${words.schedule.moreShown({ n: most })}</p>`}`;
  return { found, results };
}

function isSession({ kind }: { readonly kind: string }): boolean {
  return kind !== 'break' && kind !== 'notice';
}

/** A room with what happens in it; `null` if the programme does not have it. */
export function drawRoom(kept: KeptEdition, code: string): Drawn | null {
  const { published, words, slug, at } = kept;
  const room = published.rooms.get(code);
  if (!room) return null;
  const inRoom = published.programme.sessions.filter(({ slot }) => slot?.rooms.includes(code));
  const views = viewsOf(
    kept,
    inRoom.map((session) => session.code),
  ).toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  const days = Map.groupBy(views, ({ start }) => dateIn(start ?? '', at.zone));
  const facts = [
    [words.rooms.floor, room.floor],
    [words.rooms.capacity, room.capacity === null ? null : numberWords(room.capacity, at.locale)],
    [words.rooms.accessibility, room.accessibility],
  ] as const;
  const here = [
    [`/${slug}`, kept.name],
    [`/${slug}/rooms`, words.rooms.title],
  ] as const;
  const content = html`${breadcrumb(kept, here, room.name)}${pageHead(room.name, { lead: room.description })}<dl class="key-values">${facts.map(
    ([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>${views.length === 0 && html`<p class="mute">${words.rooms.empty}</p>`}${[...days].map(
    ([day, ofDay]) => section(dateWords(day, at.locale, 'long'), sessionList(kept, ofDay)),
  )}`;
  return { title: room.name, content };
}
