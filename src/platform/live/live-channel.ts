import { type Listeners, type LiveWord, spreadOf, wireText } from './event-text.ts';
import type { LiveEvent } from './live-change.ts';

/** The way to one page. */
export type Wire = {
  /** Ends the wire if what was sent before is not taken. */
  send(bytes: Buffer): void;
  end(): void;
  /** Called once, when nobody is there any more. */
  onEnd(ended: () => void): void;
};

export type ChannelOpening = {
  readonly wire: Wire;
  /** Codes of the sessions whose questions the page shows. */
  readonly topics: readonly string[];
  /** Whether pages are made for this reader alone. */
  readonly isOwn: boolean;
};

type Stream = { readonly wire: Wire; beatAt: number; readonly endsAt: number };
/** Streams that are told the same. */
type Group = {
  readonly topics: readonly string[];
  readonly isOwn: boolean;
  readonly streams: Set<Stream>;
};

/** All streams of one edition in this process. */
export type Channel = {
  readonly slug: string;
  size(): number;
  join(opening: ChannelOpening, now: number): void;
  /** What of these events somebody is told. */
  wordsFor(
    opening: Pick<ChannelOpening, 'topics' | 'isOwn'>,
    events: readonly LiveEvent[],
  ): readonly LiveWord[];
  /** The same text goes to many. */
  telling(
    events: readonly LiveEvent[],
    position: number,
  ): readonly { readonly text: string; readonly wires: readonly Wire[] }[];
  /** Says to those whose turn it is that the stream is alive, and ends those that lasted long enough. */
  beat(now: number, text: string): void;
  end(): void;
};

const beatMs = 20_000;
/** A phone that vanished is found by then, and streams spread over processes again. */
const longestMs = 40 * 60_000;

/** A channel without streams; `slug` is the address under which its edition was found. */
export function createChannel(slug: string): Channel {
  const groups = new Map<string, Group>();
  const listeners = () => countOf(groups, () => true);
  const wordsFor: Channel['wordsFor'] = ({ topics, isOwn }, events) =>
    events
      .filter(({ kind, subject }) =>
        kind === 'session' ? topics.includes(subject) : isOwn || kind !== 'notices',
      )
      .map(({ kind, subject }) => {
        const heardBy =
          kind === 'session' ? countOf(groups, (group) => group.topics.includes(subject)) : listeners();
        return { kind, of: subject, within: spreadOf(kind, heardBy, isOwn) };
      });
  return {
    slug,
    size: () => listeners().all,
    wordsFor,
    join: (opening, now) => joinGroup(groups, opening, now),
    telling: (events, position) =>
      [...groups.values()].flatMap((group) => {
        const words = wordsFor(group, events);
        const wires = [...group.streams].map(({ wire }) => wire);
        return words.length > 0 ? [{ text: wireText(words, position), wires }] : [];
      }),
    beat(now, text) {
      const bytes = Buffer.from(text);
      for (const { streams } of groups.values()) for (const stream of streams) beatOne(stream, now, bytes);
    },
    end() {
      for (const { streams } of groups.values()) for (const { wire } of streams) wire.end();
    },
  };
}

function countOf(groups: ReadonlyMap<string, Group>, counts: (group: Group) => boolean): Listeners {
  let [all, own] = [0, 0];
  for (const group of groups.values()) {
    if (!counts(group)) continue;
    all += group.streams.size;
    if (group.isOwn) own += group.streams.size;
  }
  return { all, own };
}

function joinGroup(groups: Map<string, Group>, { wire, topics, isOwn }: ChannelOpening, now: number): void {
  const key = `${isOwn} ${topics.join('.')}`;
  const group = groups.get(key) ?? { topics, isOwn, streams: new Set() };
  groups.set(key, group);
  const lasts = longestMs * (0.75 + Math.random() / 4);
  const stream: Stream = { wire, beatAt: now + beatMs * Math.random(), endsAt: now + lasts };
  group.streams.add(stream);
  wire.onEnd(() => {
    group.streams.delete(stream);
    if (group.streams.size === 0 && groups.get(key) === group) groups.delete(key);
  });
}

function beatOne(stream: Stream, now: number, bytes: Buffer): void {
  if (now >= stream.endsAt) stream.wire.end();
  else if (now >= stream.beatAt) {
    stream.beatAt = now + beatMs;
    stream.wire.send(bytes);
  }
}
