import { onContent } from './page.ts';

/** What the server says (src/platform/live/event-text.ts). */
export type LiveWord = {
  readonly kind: string;
  /** The subject of a change, else the number of the newest release. */
  readonly of: string;
  /** Milliseconds over which to spread what is asked for. */
  readonly within: number;
};
type Message = LiveWord & { readonly id?: string; readonly for?: readonly string[] };

/** Without a word for so long the stream is dead: the server says something every twenty seconds. */
const silence = 50_000;
const longest = 30_000;

type Tab = {
  readonly slug: string;
  readonly others: BroadcastChannel | null;
  /** Sessions whose questions this tab, or another one that it listens for, shows. */
  topics: readonly string[];
  source: EventSource | null;
  /** Ends the leading of this tab, or its waiting for it; `null` while it does neither. */
  leave: (() => void) | null;
  isLeading: boolean;
  lastId: string;
  heardAt: number;
  /** The newest release of which was told. */
  newest: string;
  /** Something changed while nobody looked at this tab, and another one heard of it. */
  isBehind: boolean;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

const hearers = new Set<(word: LiveWord) => void>();
let tab: Tab | null = null;

/** Calls back with everything that is said about this page's edition while the page is looked at, until the answer is called. */
export function onLive(hear: (word: LiveWord) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Whether changes are told by themselves at this moment, so that nobody need ask. */
export function isLive(): boolean {
  return tab !== null && Date.now() - tab.heardAt < silence;
}

/**
 * One stream for all tabs of a browser: of those that somebody looks at, one leads and says the others what it hears. Nobody looks: there
 * is none. Where it cannot be had, pages ask as if there were no streams.
 */
export function enhanceLiveStream(): void {
  if (!('EventSource' in window)) return;
  onContent(follow);
  for (const name of ['online', 'offline', 'pageshow']) window.addEventListener(name, follow);
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', () => {
    if (tab) stop(tab);
  });
  setInterval(() => {
    if (tab?.isLeading && tab.source && Date.now() - tab.heardAt > silence) again(tab);
  }, silence / 5);
}

/** The edition that this page wants to hear of: on its days, or while a session's questions are looked at. */
function placeOf(): { readonly slug: string; readonly topics: readonly string[] } | null {
  const live = document.querySelector<HTMLElement>('[data-live]')?.dataset.live;
  const [, slug = '', code = ''] = /^\/([^/]+)\/sessions\/([^/]+)\//.exec(live ?? '') ?? [];
  if (slug) return { slug, topics: [decodeURIComponent(code)] };
  const mark = document.querySelector<HTMLElement>('[data-release][data-running]');
  return mark?.dataset.edition ? { slug: mark.dataset.edition, topics: [] } : null;
}

function follow(): void {
  const place = placeOf();
  if (tab && tab.slug !== place?.slug) {
    stop(tab);
    tab.others?.close();
    tab = null;
  }
  if (!place) return;
  tab ??= newTab(place.slug);
  tab.topics = [...new Set([...tab.topics, ...place.topics])];
  if (document.hidden || !navigator.onLine) stop(tab);
  else if (!tab.leave) join(tab);
  if (tab.isBehind && !document.hidden) {
    tab.isBehind = false;
    for (const each of hearers) each({ kind: 'resync', of: tab.newest, within: 0 });
  }
}

function newTab(slug: string): Tab {
  const others = 'BroadcastChannel' in window ? new BroadcastChannel(`hallway-live ${slug}`) : null;
  const made: Tab = {
    ...{ slug, others, topics: [], source: null, leave: null, isLeading: false },
    ...{ lastId: '', heardAt: 0, newest: '0', isBehind: false, failures: 0, timer: undefined },
  };
  others?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'want') {
      if (made.isLeading) widen(made, data.for ?? []);
    } else hear(made, data);
  });
  return made;
}

/** Waits for its turn to lead. Without locks (plain http) each visible tab has its own stream. */
function join(here: Tab): void {
  if (!navigator.locks) {
    here.leave = () => undefined;
    lead(here);
    return;
  }
  const waiting = new AbortController();
  here.leave = () => waiting.abort();
  navigator.locks
    .request(`hallway-live ${here.slug}`, { signal: waiting.signal }, () => {
      if (waiting.signal.aborted) return;
      lead(here);
      return new Promise<void>((resolve) => {
        here.leave = resolve;
      });
    })
    .catch((error: unknown) => {
      // It left before its turn came.
      if (!waiting.signal.aborted) throw error;
    });
}

function lead(here: Tab): void {
  here.isLeading = true;
  here.failures = 0;
  open(here);
}

function stop(here: Tab): void {
  clearTimeout(here.timer);
  here.source?.close();
  here.source = null;
  here.isLeading = false;
  here.leave?.();
  here.leave = null;
  here.heardAt = 0;
}

function open(here: Tab): void {
  here.source?.close();
  const made = document.querySelector<HTMLElement>('[data-since]')?.dataset.since;
  const query = new URLSearchParams({ since: here.lastId || (made ?? ''), for: here.topics.join('.') });
  const source = new EventSource(`/${encodeURIComponent(here.slug)}/live?${query}`);
  here.source = source;
  source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
    const word: LiveWord = JSON.parse(data);
    here.failures = 0;
    const message: Message = { ...word, id: lastEventId, for: here.topics };
    here.others?.postMessage(message);
    hear(here, message);
  };
  source.onerror = () => {
    if (here.source !== source) return;
    // Too many streams, or none for us: that does not change within a moment.
    if (source.readyState === EventSource.CLOSED && here.heardAt === 0) here.failures += 4;
    again(here);
  };
}

/** Later and later, and at no time with all others at once. */
function again(here: Tab): void {
  here.source?.close();
  here.source = null;
  here.heardAt = 0;
  const wait = Math.min(longest, 1_000 * 2 ** here.failures) * (0.5 + Math.random());
  here.failures += 1;
  clearTimeout(here.timer);
  here.timer = setTimeout(() => {
    if (here.isLeading) open(here);
  }, wait);
}

function hear(here: Tab, message: Message): void {
  here.heardAt = Date.now();
  if (message.id) here.lastId = message.id;
  const isStanding = message.kind === 'hello' || message.kind === 'beat';
  if (isStanding || message.kind === 'release' || message.kind === 'resync') here.newest = message.of;
  if (document.hidden) here.isBehind ||= !isStanding;
  else for (const each of hearers) each(message);
  const missing = here.topics.filter((code) => !message.for?.includes(code));
  if (!here.isLeading && missing.length > 0) here.others?.postMessage({ kind: 'want', for: missing });
}

/** Another tab shows another session. */
function widen(here: Tab, codes: readonly string[]): void {
  const topics = [...new Set([...codes, ...here.topics])].slice(0, 6);
  if (topics.length === here.topics.length) return;
  here.topics = topics;
  open(here);
}
