import { isLive, type LiveWord, onLive } from './live-stream.ts';
import { showSign } from './net-sign.ts';
import { fetchPage, onContent, tellReplaced } from './page.ts';
import { words } from './words.ts';

/** Milliseconds between two looks; each page adds some of its own, so that a hall does not ask at once. */
const pause = 5_000;
/** The same while changes are told, which only those who are told nothing would notice. */
const longPause = 20_000;
/** Between two looks at least, however much is told. */
const leastPause = 1_000;

type Pulse = {
  readonly revision: string;
  readonly votes: readonly (readonly [id: string, votes: number])[];
};

/**
 * Questions and polls follow by themselves (`data-live`: what to ask for). Votes are put in their places; if anything else is new, the
 * parts that may change (`data-live-part`) are asked for, so that what somebody types stays. Their forms are sent without a new page.
 */
export function enhanceLive(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.liveForm === undefined || !place()) return;
    event.preventDefault();
    send(form, event.submitter).catch(() => showSign(words().notRefreshed, 2500));
  });
  onLive(hear);
  let isFollowing = false;
  onContent(() => {
    if (isFollowing || !place()) return;
    isFollowing = true;
    follow().finally(() => {
      isFollowing = false;
    });
  });
}

function place(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-live]');
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') body.append(name, value);
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const said = page.querySelector('.notice[role="alert"] .words')?.textContent;
  if (said) showSign(said, 4000);
  takeParts(page);
}

/** What the stream said of this page's session: how often, over how long to spread, and who waits for it. */
const told = { times: 0, within: 0, wake: (): void => undefined };

function hear({ kind, of, within }: LiveWord): void {
  const [, code = ''] = /\/sessions\/([^/]+)\//.exec(place()?.dataset.live ?? '') ?? [];
  const isOurs =
    kind === 'hello' || kind === 'resync' || (kind === 'session' && of === decodeURIComponent(code));
  if (!isOurs) return;
  told.times += 1;
  told.within = within;
  told.wake();
}

/** Waits until more was told than `known` times, or for a while. */
async function nextLook(known: number, isDoubtful: boolean): Promise<void> {
  const begun = Date.now();
  const usual = isDoubtful ? 2_000 : isLive() ? longPause : pause;
  const waited = sleep(usual + Math.random() * 1_000);
  if (told.times === known)
    await Promise.race([
      waited,
      new Promise<void>((resolve) => {
        told.wake = resolve;
      }),
    ]);
  if (told.times === known) return;
  const least = begun + Math.max(leastPause, told.within) - Date.now();
  await sleep(Math.max(0, least) + Math.random() * told.within);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function follow(): Promise<void> {
  let etag = '';
  let known = told.times;
  let isDoubtful = false;
  for (let here = place(); here; here = place()) {
    await nextLook(known, isDoubtful);
    const isTold = told.times !== known;
    known = told.times;
    if (document.hidden) continue;
    const answer = await fetch(here.dataset.live ?? '', { headers: { 'If-None-Match': etag } }).catch(
      () => null,
    );
    // Told of something that the answer does not show: it was made a moment before.
    isDoubtful = isTold && answer?.status === 304;
    if (answer?.status !== 200) continue;
    etag = answer.headers.get('etag') ?? '';
    const pulse: Pulse = await answer.json();
    if (pulse.revision === here.dataset.revision) showVotes(here, pulse.votes);
    else takeParts(await fetchPage(location.href).catch(() => null));
  }
}

function showVotes(here: HTMLElement, votes: Pulse['votes']): void {
  const list = here.querySelector('[data-live-rows]');
  for (const [id, n] of votes) {
    const row = list?.querySelector(`[data-question="${CSS.escape(id)}"]`);
    const count = row?.querySelector('[data-votes]');
    if (count && count.textContent !== String(n)) count.textContent = String(n);
  }
  const order = votes.map(([id]) => id);
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const sorted = rows.toSorted(
    (a, b) => order.indexOf(a.dataset.question ?? '') - order.indexOf(b.dataset.question ?? ''),
  );
  // What somebody is about to press stays where it is.
  if (list?.matches(':hover, :focus-within') || sorted.every((row, index) => row === rows[index])) return;
  list?.append(...sorted);
}

/** Takes the parts that may have changed out of a fresh page; chosen answers that were not sent yet stay chosen. */
function takeParts(fresh: Document | null): void {
  const here = place();
  const there = fresh?.querySelector<HTMLElement>('[data-live]');
  if (!here || !there) return;
  here.dataset.revision = there.dataset.revision;
  for (const old of here.querySelectorAll<HTMLElement>('[data-live-part]')) {
    const part = there.querySelector(`#${CSS.escape(old.id)}`);
    if (!part || part.innerHTML === old.innerHTML) continue;
    const focused = old.contains(document.activeElement) ? markOf(document.activeElement) : null;
    const chosen = [...old.querySelectorAll<HTMLInputElement>('input[id]:checked')].map(({ id }) => id);
    old.replaceChildren(...part.childNodes);
    for (const id of chosen) {
      const input = old.querySelector<HTMLInputElement>(`#${CSS.escape(id)}:enabled`);
      if (input) input.checked = true;
    }
    if (focused) old.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  }
  tellReplaced();
}

/** A selector that finds the focused control again. */
function markOf(focused: Element | null): string | null {
  const row = focused?.closest<HTMLElement>('[data-question]')?.dataset.question;
  if (focused?.id) return `#${CSS.escape(focused.id)}`;
  return row ? `[data-question="${CSS.escape(row)}"] button` : null;
}
