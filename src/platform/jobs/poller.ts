import type { Log } from '../log.ts';

/** Work that is looked for again and again, and at once when somebody knows of some. */
export type Poller = {
  start(): void;
  /** Looks soon; calls within a few milliseconds count as one, so that the transaction that asks has time to commit. */
  nudge(): void;
  /** Looks no more; resolves when a look under way has ended. */
  stop(): Promise<void>;
};

const graceMs = 25;

export type PollerOptions = {
  readonly everyMs: number;
  readonly log: Log;
  /** Written to the log when a look throws; it is tried again all the same. */
  readonly event: string;
  /** Resolves to true if there may be more to do at once. */
  readonly look: () => Promise<boolean>;
};

/** Looks every `everyMs` milliseconds, never twice at a time. */
export function createPoller(options: PollerOptions): Poller {
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  let current: Promise<void> | undefined;
  let nudged = false;

  const plan = (ms: number) => {
    const at = performance.now() + ms;
    if (!running || (timer && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, ms);
  };
  const run = () => {
    timer = undefined;
    nudged = false;
    current = lookOnce(options).then((more) => {
      current = undefined;
      plan(more ? 0 : nudged ? graceMs : options.everyMs);
    });
  };
  return {
    start() {
      running = true;
      if (!current) plan(0);
    },
    nudge() {
      nudged = true;
      if (!current) plan(graceMs);
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      timer = undefined;
      await current;
    },
  };
}

async function lookOnce({ look, log, event }: PollerOptions): Promise<boolean> {
  try {
    return await look();
  } catch (error) {
    log.error(event, { error: error instanceof Error ? error.message : String(error) });
    return false;
  }
}
