/** So much work waits already that whoever asks should come again later. */
export class TooBusy extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('Too much waits already.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Does work in its turn; throws `TooBusy` where too much waits, or where it waited too long. */
export type WorkQueue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue for work that is dear in memory or processor time. */
export function createWorkQueue(options: {
  readonly atOnce: number;
  /** How many may wait, at most. */
  readonly waiting: number;
  /** How long one waits, at most. */
  readonly patienceMs: number;
}): WorkQueue {
  const retryAfterSeconds = Math.ceil(options.patienceMs / 1000);
  const line = new Set<() => void>();
  let running = 0;
  const turn = () =>
    new Promise<void>((begin, giveUp) => {
      const timer = setTimeout(() => {
        line.delete(called);
        giveUp(new TooBusy(retryAfterSeconds));
      }, options.patienceMs);
      const called = () => {
        clearTimeout(timer);
        begin();
      };
      line.add(called);
    });
  return async (work) => {
    if (running >= options.atOnce) {
      if (line.size >= options.waiting) throw new TooBusy(retryAfterSeconds);
      await turn();
    } else running += 1;
    try {
      return await work();
    } finally {
      // The place goes on to the next in line, or is given back.
      const [next] = line;
      if (next) {
        line.delete(next);
        next();
      } else running -= 1;
    }
  };
}
