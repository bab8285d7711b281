import { setImmediate as giveWay } from 'node:timers/promises';
import { coalesced, type LiveWord, wireText } from './event-text.ts';
import type { LiveEvent } from './live-change.ts';
import { type Channel, type ChannelOpening, createChannel } from './live-channel.ts';
import { createLiveReader, type LiveReader, type LiveReaderOptions } from './live-reader.ts';

/** Whoever wants to hear of an edition. */
export type LiveOpening = ChannelOpening & {
  readonly editionId: string;
  /** Under which address the edition was found. */
  readonly slug: string;
  /** Number of the newest release as the caller read it while the hub was awake. */
  readonly release: number;
  /** The position that was heard last; `null` at the first time. */
  readonly since: number | null;
};

/** Tells all open streams of this process what changes; reads the events once for all of them, and only while somebody listens. */
export type LiveHub = {
  /** Resolves when events are being read: what is read of the database from now on is older than no event that will be told. */
  awake(): Promise<void>;
  /** Tells what was missed and how things stand, and goes on telling until the wire ends. */
  open(opening: LiveOpening): void;
  /** Editions that somebody listens to. */
  editions(): readonly { readonly editionId: string; readonly slug: string }[];
  /** Ends all streams of an edition. */
  endEdition(editionId: string): void;
  /** Ends all streams and reads no more. */
  close(): Promise<void>;
};

export type LiveHubOptions = Pick<LiveReaderOptions, 'log' | 'read' | 'readNewest'> & {
  /** Called with new events before anybody is told: what is kept from before is old. */
  readonly heard: (events: readonly LiveEvent[]) => void;
  /** Called every five seconds while somebody listens. */
  readonly look?: () => Promise<void>;
  /** Milliseconds between two readings; 200 if not said. */
  readonly pollMs?: number;
};

const idleMs = 30_000;
const lookMs = 5_000;
/** So many streams are written to before other work gets its turn. */
const atOnce = 250;

/** What a hub knows. */
type State = {
  readonly channels: Map<string, Channel>;
  /** Numbers of newest releases, of editions that are or were listened to. */
  readonly releases: Map<string, number>;
  usedAt: number;
  lookedAt: number;
};

/** Makes the one hub of a process. */
export function createLiveHub(options: LiveHubOptions): LiveHub {
  const state: State = { channels: new Map(), releases: new Map(), usedAt: 0, lookedAt: 0 };
  const { channels } = state;
  const tell = (fresh: readonly LiveEvent[], position: number) => {
    for (const { editionId, kind, subject } of fresh)
      if (kind === 'release') noteRelease(state, editionId, Number(subject));
    options.heard(fresh);
    return tellAll(channels, fresh, position);
  };
  const reader = createLiveReader({ ...options, tell, pollMs: options.pollMs ?? 200 });
  let ticker: NodeJS.Timeout | undefined;
  const sleep = async () => {
    clearInterval(ticker);
    ticker = undefined;
    state.releases.clear();
    await reader.sleep();
  };
  const tick = () => {
    const now = performance.now();
    beatAll(state, reader, now);
    const later = now - state.usedAt > idleMs ? sleep() : lookAgain(state, options, now);
    later.catch((error: unknown) => options.log.warn('live.look-failed', { error: String(error) }));
  };
  return {
    async awake() {
      state.usedAt = performance.now();
      ticker ??= setInterval(tick, 1_000).unref();
      await reader.awake();
    },
    open: (opening) => openStream(state, reader, opening),
    editions: () => [...channels].map(([editionId, { slug }]) => ({ editionId, slug })),
    endEdition(editionId) {
      channels.get(editionId)?.end();
      channels.delete(editionId);
    },
    async close() {
      for (const channel of channels.values()) channel.end();
      channels.clear();
      await sleep();
    },
  };
}

function noteRelease({ releases }: State, editionId: string, number: number): void {
  releases.set(editionId, Math.max(releases.get(editionId) ?? 0, number));
}

function standing({ releases }: State, kind: LiveWord['kind'], editionId: string): LiveWord {
  return { kind, of: String(releases.get(editionId) ?? 0), within: 0 };
}

function openStream(state: State, reader: LiveReader, opening: LiveOpening): void {
  const { editionId, slug, wire } = opening;
  const now = reader.since(null);
  // It was closed while the edition was looked for.
  if (!now) {
    wire.end();
    return;
  }
  state.usedAt = performance.now();
  noteRelease(state, editionId, opening.release);
  const channel = state.channels.get(editionId) ?? createChannel(slug);
  state.channels.set(editionId, channel);
  const known = reader.since(opening.since);
  const missed = coalesced((known?.missed ?? []).filter((event) => event.editionId === editionId));
  const words = [
    ...channel.wordsFor(opening, missed),
    standing(state, known ? 'hello' : 'resync', editionId),
  ];
  wire.send(Buffer.from(wireText(words, now.position)));
  channel.join(opening, state.usedAt);
}

async function tellAll(
  channels: ReadonlyMap<string, Channel>,
  fresh: readonly LiveEvent[],
  position: number,
): Promise<void> {
  let written = 0;
  for (const [editionId, events] of Map.groupBy(fresh, (event) => event.editionId))
    for (const { text, wires } of channels.get(editionId)?.telling(coalesced(events), position) ?? []) {
      const bytes = Buffer.from(text);
      for (const wire of wires) {
        wire.send(bytes);
        written += 1;
        if (written % atOnce === 0) await giveWay();
      }
    }
}

/** The position is that of which all were told: a stream whose turn has not come yet must not hear one of which it knows nothing. */
function beatAll(state: State, reader: LiveReader, now: number): void {
  for (const [editionId, channel] of state.channels) {
    channel.beat(now, wireText([standing(state, 'beat', editionId)], reader.told()));
    if (channel.size() > 0) state.usedAt = now;
    else state.channels.delete(editionId);
  }
}

async function lookAgain(state: State, { look }: LiveHubOptions, now: number): Promise<void> {
  if (state.channels.size === 0 || now - state.lookedAt < lookMs) return;
  state.lookedAt = now;
  await look?.();
}
