import { randomUUID } from 'node:crypto';
import type { Db } from './database/database.ts';
import { createPoller } from './jobs/poller.ts';
import type { Log } from './log.ts';
import type { RecordedEvent } from './outbox.ts';
import {
  holdLane,
  holdSeconds,
  type Lane,
  listFreeLanes,
  listWaiting,
  markDelivered,
  markFailure,
  renewLane,
  type WaitingEvent,
} from './outbox-lanes.ts';

/** What a module does when it hears of an event. It may hear of it twice, so it must do no harm the second time. */
export type Reaction<House> = (house: House, event: RecordedEvent) => Promise<void>;
/** Reactions by the event's name; an event without any is delivered to nobody. */
export type Reactions<House> = Readonly<Record<string, readonly Reaction<House>[]>>;

export type OutboxRunner = {
  start(): void;
  /** Looks at once; call it after a commit that announced something. */
  nudge(): void;
  /** Takes up nothing new and waits for the event in hand. */
  stop(): Promise<void>;
  /** Delivers everything that can be delivered now; for commands and tests, without `start`. */
  deliverAll(): Promise<void>;
};

export type OutboxRunnerOptions<House> = {
  readonly db: Db;
  readonly log: Log;
  readonly house: House;
  readonly reactions: Reactions<House>;
  /** Milliseconds between looks; 500 if not said. */
  readonly pollMs?: number;
  /** Milliseconds after which a reaction counts as failed; 60,000 if not said. */
  readonly reactionMs?: number;
  /** Waited for before each event that somebody reacts to: so that more urgent work goes first. */
  readonly beforeReaction?: () => Promise<void>;
  /** Seconds to rest after the first, second … failure of an event; after the last it is given up. */
  readonly restSeconds?: readonly number[];
};

const lanesAtOnce = 4;
const eventsAtOnce = 50;

/**
 * Delivers announced events after commit: at least once, in order of ids within an edition, by one process at a time per edition.
 * Transactions that overlapped have no order between them, so a reaction reads what is true now rather than trust an order.
 */
export function createOutboxRunner<House>(options: OutboxRunnerOptions<House>): OutboxRunner {
  let stopping = false;
  const crew = createCrew(
    options,
    () => stopping,
    () => poller.nudge(),
  );
  const poller = createPoller({
    everyMs: options.pollMs ?? 500,
    log: options.log,
    event: 'outbox.look-failed',
    look: async () => {
      await crew.take();
      return false;
    },
  });
  return {
    start() {
      stopping = false;
      poller.start();
    },
    nudge: poller.nudge,
    async stop() {
      stopping = true;
      await poller.stop();
      await crew.done();
    },
    async deliverAll() {
      stopping = false;
      while (await crew.take()) await crew.done();
    },
  };
}

/** Works on several lanes side by side; `freed` is called whenever one is done with. */
function createCrew<House>(options: OutboxRunnerOptions<House>, stopping: () => boolean, freed: () => void) {
  const active = new Map<string, Promise<void>>();
  const begin = async (lane: string) => {
    try {
      await workLane(options, lane, stopping);
    } catch (error) {
      options.log.error('outbox.lane-failed', { error: messageOf(error) });
    }
    active.delete(lane);
    freed();
  };
  return {
    /** Begins with free lanes, as many as fit; false if there were none. */
    async take(): Promise<boolean> {
      const free = (await listFreeLanes(options.db, lanesAtOnce * 2)).filter((lane) => !active.has(lane));
      for (const lane of free.slice(0, lanesAtOnce - active.size)) active.set(lane, begin(lane));
      return free.length > 0;
    },
    done: () => Promise.all(active.values()),
  };
}

async function workLane<House>(
  options: OutboxRunnerOptions<House>,
  name: string,
  stopping: () => boolean,
): Promise<void> {
  const { db, log } = options;
  const lane: Lane = { lane: name, holder: randomUUID() };
  if (!(await holdLane(db, lane))) return;
  const rest = await withRenewal(db, log, lane, (lost) =>
    deliverLane(options, lane, () => stopping() || lost()),
  );
  await renewLane(db, lane, rest);
}

/** Keeps the hold alive while `work` goes on; `lost` tells the work that another process has the lane now. */
async function withRenewal<T>(
  db: Db,
  log: Log,
  lane: Lane,
  work: (lost: () => boolean) => Promise<T>,
): Promise<T> {
  let lost = false;
  const timer = setInterval(() => {
    renewLane(db, lane, holdSeconds)
      .then((ours) => {
        lost ||= !ours;
      })
      .catch((error: unknown) => log.warn('outbox.renewal-failed', { error: messageOf(error) }));
  }, holdSeconds * 250);
  try {
    return await work(() => lost);
  } finally {
    clearInterval(timer);
  }
}

/** Delivers a lane's events one after the other; answers for how many seconds the lane shall rest. */
async function deliverLane<House>(
  options: OutboxRunnerOptions<House>,
  lane: Lane,
  enough: () => boolean,
): Promise<number> {
  const rests = options.restSeconds ?? [1, 5, 30, 120, 600];
  for (;;) {
    const events = await listWaiting(options.db, lane.lane, eventsAtOnce);
    if (events.length === 0) return 0;
    // Of what nobody waits for, as much as comes in a row is ticked off at once: a sale announces hundreds a second.
    const heard = events.findIndex(({ name }) => (options.reactions[name] ?? []).length > 0);
    const silent = heard < 0 ? events : events.slice(0, heard);
    await markDelivered(
      options.db,
      silent.map(({ id }) => id),
    );
    for (const event of events.slice(silent.length)) {
      await options.beforeReaction?.();
      if (enough()) return 0;
      const error = await react(options, event);
      if (error === null) {
        await markDelivered(options.db, [event.id]);
        continue;
      }
      const rest = rests[event.attempts];
      const facts = { id: event.id, name: event.name, attempt: event.attempts + 1, error };
      if (rest === undefined) options.log.error('outbox.given-up', facts);
      else options.log.warn('outbox.reaction-failed', facts);
      await markFailure(options.db, event.id, error, rest === undefined);
      if (rest !== undefined) return rest;
    }
  }
}

/** Runs every reaction, also those after one that failed; answers the first failure. */
async function react<House>(
  options: OutboxRunnerOptions<House>,
  { attempts: _, ...event }: WaitingEvent,
): Promise<string | null> {
  let failure: string | null = null;
  for (const reaction of options.reactions[event.name] ?? []) {
    try {
      await inTime(reaction(options.house, event), options.reactionMs ?? 60_000);
    } catch (error) {
      failure ??= messageOf(error);
    }
  }
  return failure;
}

async function inTime(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
