import { createPoller } from '../jobs/poller.ts';
import type { Log } from '../log.ts';
import { createEventLine } from './event-line.ts';
import type { LiveEvent } from './live-change.ts';

export type LiveReaderOptions = {
  readonly log: Log;
  /** Reads events after an id, and those that were missing before it. */
  readonly read: (after: number, missing: readonly number[], limit: number) => Promise<readonly LiveEvent[]>;
  readonly readNewest: (limit: number) => Promise<readonly LiveEvent[]>;
  /** Tells of new events; the next are read when it is done. Whoever was told them all knows everything up to the position. */
  readonly tell: (fresh: readonly LiveEvent[], position: number) => Promise<void>;
  readonly pollMs: number;
};

/** Reads events again and again while it is awake, and knows the last ones. */
export type LiveReader = {
  /** What is read of the database after this is older than no event that will be told. */
  awake(): Promise<void>;
  /** What was new since a position, and the position now; `null`: it is too long ago. */
  since(position: number | null): { readonly missed: readonly LiveEvent[]; readonly position: number } | null;
  /** The position up to which everybody was told. */
  told(): number;
  sleep(): Promise<void>;
};

/** Events that are known to whoever comes back. */
const kept = 2_000;
const atOnce = 1_000;
/** No transaction that tells something lasts longer. */
const patienceMs = 120_000;

type Reading = Omit<LiveReader, 'awake'> & { readonly start: () => void };

/** Makes a reader that sleeps. */
export function createLiveReader(options: LiveReaderOptions): LiveReader {
  let reading: Promise<Reading> | null = null;
  let current: Reading | null = null;
  return {
    async awake() {
      const begun = reading ?? beginReading(options);
      reading = begun;
      try {
        const begins = await begun;
        if (reading !== begun || current === begins) return;
        current = begins;
        begins.start();
      } catch (error) {
        if (reading === begun) reading = null;
        throw error;
      }
    },
    since: (position) => current?.since(position) ?? null,
    told: () => current?.told() ?? 0,
    async sleep() {
      const ends = current;
      reading = null;
      current = null;
      await ends?.sleep();
    },
  };
}

async function beginReading({ log, read, readNewest, tell, pollMs }: LiveReaderOptions): Promise<Reading> {
  const recent = [...(await readNewest(kept))];
  /** What was before it is forgotten. */
  let floor = (recent[0]?.id ?? 1) - 1;
  const line = createEventLine(floor, { patienceMs, most: 200 });
  const takeNew = (events: readonly LiveEvent[]) => {
    const fresh = new Set(
      line.take(
        events.map(({ id }) => id),
        performance.now(),
      ),
    );
    return events.filter(({ id }) => fresh.has(id));
  };
  takeNew(recent);
  let told = line.position();
  const look = async () => {
    const events = await read(line.newest(), line.missing(), atOnce);
    const fresh = takeNew(events);
    recent.push(...fresh);
    for (const { id } of recent.splice(0, Math.max(0, recent.length - kept))) floor = Math.max(floor, id);
    const position = line.position();
    if (fresh.length > 0) await tell(fresh, position);
    told = position;
    return events.length === atOnce;
  };
  const poller = createPoller({ everyMs: pollMs, log, event: 'live.read-failed', look });
  return {
    start: poller.start,
    sleep: poller.stop,
    told: () => told,
    since(position) {
      if (position !== null && position < floor) return null;
      const missed = position === null ? [] : recent.filter(({ id }) => id > position);
      return { missed, position: line.position() };
    },
  };
}
