import { showForEverybody } from './for-everybody.ts';
import { enhanceLiveStream, isLive, type LiveWord, onLive } from './live-stream.ts';
import { showSign } from './net-sign.ts';
import { isTyped, keptAt, refreshPage } from './page.ts';
import { enhanceSeen } from './seen.ts';
import { words } from './words.ts';

/** Milliseconds between questions where nothing is told: on the conference's days, and on others. */
const often = 10_000;
const seldom = 120_000;
/** Those who ask learn of a release at once with all others: that they ask for the page again is spread over so many milliseconds. */
const spread = 3_000;
/** Whoever would wait for longer for a page of their own is shown before what is the same for everybody; spread over so many milliseconds. */
const tooLong = { ms: 2_000, spread: 1_000 };
/** An answer that was made before the release; the next is not. */
const onceMore = { ms: 500, times: 4 };
let askedAt = Date.now();
/** Something changed that this page does not show yet, though nobody will tell it again. */
let isOwed = false;
let due: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;

/**
 * A page that shows the programme learns of the next release while it is open, and shows it: by the stream at once, else by asking. Hidden
 * pages look when they are looked at.
 */
export function enhanceNextRelease(): void {
  enhanceSeen();
  onLive(hear);
  enhanceLiveStream();
  setInterval(look, often / 2);
  document.addEventListener('visibilitychange', look);
}

function markOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-release]');
}

function hear({ kind, of, within }: LiveWord): void {
  const mark = markOf();
  if (!mark) return;
  const isNewer = Number(of) > Number(mark.dataset.release);
  if (kind === 'release' && isNewer && within > tooLong.ms)
    setTimeout(() => showEarlier(Number(of), onceMore.times), Math.random() * tooLong.spread);
  // The beat only says what was said before: whoever waits for their turn goes on waiting.
  if (['release', 'hello', 'resync'].includes(kind) || (kind === 'beat' && !due))
    heardOf(mark, Number(of), within);
  // What is full, what is said, or what is one's own: it needs no word besides.
  const isNews =
    kind === 'resync' ||
    kind === 'notices' ||
    kind === 'announcement' ||
    (kind === 'room' && (showsNow() || showsSession(of))) ||
    (kind === 'remote' && showsLinks());
  // Whoever hears something has a network by now.
  const isOld = isOwed || keptAt() !== null;
  // What is urgent stands on every page, and somebody may have typed into a filter an hour ago.
  if (kind === 'announcement' && isTyped()) showSign(words().said, null, freshenAnyway);
  else if (isNews || (isOld && (kind === 'beat' || kind === 'hello'))) soon(within, freshen);
}

/** Whoever is typing, or is not answered, gets it a little later. */
function freshen(): void {
  isOwed = isTyped();
  if (!isOwed) freshenAnyway();
}

function freshenAnyway(): void {
  const known = new Set(saidHere().map(({ dataset }) => dataset.said));
  refreshPage().then(
    () => {
      isOwed = false;
      const [fresh] = saidHere().filter(({ dataset }) => !known.has(dataset.said));
      // Whoever looks elsewhere on the page sees it too, and hears it.
      if (fresh) showSign(fresh.textContent, 10_000);
    },
    () => {
      isOwed = true;
    },
  );
}

/** What the team says on this page. */
function saidHere(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-said]')];
}

function showsNow(): boolean {
  return document.querySelector('[data-now]') !== null;
}

/** Ways to follow a room from elsewhere: of all rooms, or of a session's. */
function showsLinks(): boolean {
  return /\/(remote|sessions\/[^/]+)$/.test(location.pathname);
}

function showsSession(code: string): boolean {
  return decodeURIComponent(location.pathname).endsWith(`/sessions/${code}`);
}

function look(): void {
  const mark = markOf();
  if (!mark || document.hidden || !navigator.onLine || isLive()) return;
  const pace = mark.dataset.running === undefined ? seldom : often;
  // Half a second of grace: timers of browsers come early too.
  if (Date.now() - askedAt < pace - 500) return;
  askedAt = Date.now();
  newestRelease(mark.dataset.edition ?? '')
    .then((newest) => {
      if (newest !== null) heardOf(mark, newest, spread);
    })
    // Without a network the next look asks again.
    .catch(() => undefined);
}

/** The number of the newest release; `null` if nobody says. */
async function newestRelease(slug: string): Promise<number | null> {
  const response = await fetch(`/${slug}/release.json`, { credentials: 'omit' });
  if (!response.ok) return null;
  const { release }: { release: unknown } = await response.json();
  return typeof release === 'number' ? release : null;
}

function heardOf(mark: HTMLElement, newest: number, within: number): void {
  if (newest > Number(mark.dataset.release)) soon(within, () => tell(newest));
}

/** What is one's own follows when it is one's turn. */
function showEarlier(newest: number, times: number): void {
  if (document.hidden || Number(markOf()?.dataset.release) >= newest) return;
  showForEverybody(newest).then(
    (shown) => {
      if (shown === null) return;
      if (shown >= newest) showSign(words().changed, 6000);
      else if (times > 0) setTimeout(() => showEarlier(newest, times - 1), onceMore.ms);
    },
    // The page itself comes later anyway.
    () => undefined,
  );
}

/** One refresh for all that is heard meanwhile; what comes sooner goes first. */
function soon(within: number, refresh: () => void): void {
  const at = Date.now() + Math.random() * within;
  if (due && due.at <= at) return;
  clearTimeout(due?.timer);
  const timer = setTimeout(() => {
    due = null;
    refresh();
  }, at - Date.now());
  due = { at, timer };
}

/** Whoever is typing looks when they are ready. */
function tell(newest: number): void {
  if (isTyped()) showSign(words().changed, null, () => show(newest, onceMore.times));
  else show(newest, onceMore.times);
}

function show(newest: number, times: number): void {
  if (Number(markOf()?.dataset.release) >= newest) return;
  refreshPage().then(
    () => {
      // A page that came from what was kept does not have it yet.
      if (keptAt() !== null) return;
      if (Number(markOf()?.dataset.release) >= newest) showSign(words().changed, 6000);
      else if (times > 0) setTimeout(() => show(newest, times - 1), onceMore.ms);
    },
    () => showSign(words().notRefreshed, 2500),
  );
}
