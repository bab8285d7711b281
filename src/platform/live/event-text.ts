import type { LiveEvent, LiveKind } from './live-change.ts';

/** What is said to a page: that something changed, or how things stand (`hello` at the beginning, `beat` now and then, `resync` to whoever was away for too long). */
export type LiveWord = {
  readonly kind: LiveKind | 'hello' | 'beat' | 'resync';
  /** Of a change its subject, else the number of the newest release. */
  readonly of: string;
  /** Milliseconds over which all who hear it spread what they ask for. */
  readonly within: number;
};

/** How many listen to an edition in this process: all, and of them those who are signed in, whose pages are made for each of them. */
export type Listeners = { readonly all: number; readonly own: number };

/** Milliseconds that a page for one person costs, with room for others. */
const ownPageMs = 20;
const longestOwn = 100_000;

/**
 * Over how long those who hear of a change spread their questions: not at all where few listen. Pages that are made for one person take
 * their time; of a release the browser shows before what is the same for everybody (src/enhance/for-everybody.ts).
 */
export function spreadOf(kind: LiveKind, { all, own }: Listeners, isOwn: boolean): number {
  const pages = isOwn ? Math.min(longestOwn, own * ownPageMs) : 0;
  if (kind === 'release') return isOwn ? pages : Math.min(1_000, Math.floor(all / 5));
  // Of these only those hear who have the session open, and what they ask for is small.
  if (kind === 'session') return Math.min(5_000, all * 10);
  return Math.max(pages, Math.min(15_000, all * 2));
}

/** Of several changes of the same thing the last one counts; releases are numbered. */
export function coalesced(events: readonly LiveEvent[]): readonly LiveEvent[] {
  const last = new Map<string, LiveEvent>();
  for (const event of events) {
    const key = event.kind === 'release' ? event.kind : `${event.kind} ${event.subject}`;
    const known = last.get(key);
    if (event.kind === 'release' && known && Number(known.subject) > Number(event.subject)) continue;
    last.delete(key);
    last.set(key, event);
  }
  return [...last.values()];
}

/**
 * Words as they go over the wire (HTML, server-sent events). Only the last carries the position: of whoever loses the stream in between
 * we assume that they heard none of them.
 */
export function wireText(words: readonly LiveWord[], position: number): string {
  return words
    .map((word, index) => {
      const id = index === words.length - 1 ? `id: ${position}\n` : '';
      return `${id}data: ${JSON.stringify(word)}\n\n`;
    })
    .join('');
}
