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

/** Looks every `everyMs` milliseconds, never twice at a time; a look that throws is logged as `event` and tried again. */
export function createPoller(options: {
  readonly everyMs: number;
  readonly log: Log;
  readonly event: string;
  /** Resolves to true if there may be more to do at once. */
  readonly look: () => Promise<boolean>;
}): Poller {
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = 0;
  let current: Promise<void> | undefined;
  let again = false;

  const plan = (ms: number) => {
    const at = performance.now() + ms;
    if (!running || (timer && dueAt <= at)) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, ms);
  };
  const run = () => {
    timer = undefined;
    again = false;
    current = options
      .look()
      .catch((error: unknown) => {
        options.log.error(options.event, { error: error instanceof Error ? error.message : String(error) });
        return false;
      })
      .then((more) => {
        current = undefined;
        plan(more ? 0 : again ? graceMs : options.everyMs);
      });
  };
  return {
    start() {
      running = true;
      if (!current) plan(0);
    },
    nudge() {
      again = true;
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
