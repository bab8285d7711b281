import type { Db, Tx } from './database/database.ts';
import { isOutOfService } from './database/out-of-service.ts';
import { errorCode } from './postgres/refusals.ts';
import { TooBusy } from './work-queue.ts';

/**
 * Decides for all requests that are handed to it in one transaction, in their order, and answers in that order. It must not keep
 * anything outside the transaction: a batch may be rolled back and tried again, whole or request by request.
 */
export type BatchWork<Request, Answer> = (tx: Tx, requests: readonly Request[]) => Promise<readonly Answer[]>;

/** One transaction, and so one wait for the disk, serves everybody who asks for the same at the same time. */
export type Batches = {
  /**
   * Runs `work` for a request, together with others that wait for the same work. Answers after commit. Throws `TooBusy` where too many
   * wait already, and whatever `work` throws for this request alone.
   */
  run<Request, Answer>(work: BatchWork<Request, Answer>, request: Request): Promise<Answer>;
  /** Something is being decided just now: what can wait a moment should. */
  isBusy(): boolean;
};

export type BatchOptions = {
  readonly db: Db;
  /** Transactions under way at once, each on a connection of its own. */
  readonly lanes: number;
  /** Requests in one transaction, at most. */
  readonly most: number;
  /** Requests that may wait, at most. */
  readonly waiting: number;
  /** What whoever is turned away is told to wait, in seconds. */
  readonly retryAfterSeconds: number;
};

type Waiting = {
  readonly request: unknown;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
};
type Work = BatchWork<unknown, unknown>;

/** Lanes that are free take what has gathered at once; nobody waits for a batch to fill up. */
export function createBatches(options: BatchOptions): Batches {
  const queues = new Map<Work, Waiting[]>();
  let waiting = 0;
  let running = 0;
  const next = (): readonly [Work, Waiting[]] | null => {
    const first = queues.entries().next().value;
    if (!first) return null;
    const [work, queue] = first;
    const batch = queue.splice(0, options.most);
    // Whatever is left goes behind the other kinds of work.
    queues.delete(work);
    if (queue.length > 0) queues.set(work, queue);
    waiting -= batch.length;
    return [work, batch];
  };
  const serve = async () => {
    running += 1;
    for (let found = next(); found; found = next()) await runBatch(options.db, ...found);
    running -= 1;
  };
  return {
    isBusy: () => running > 0,
    run<Request, Answer>(work: BatchWork<Request, Answer>, request: Request) {
      if (waiting >= options.waiting) return Promise.reject(new TooBusy(options.retryAfterSeconds));
      return new Promise<Answer>((resolve, reject) => {
        const one = { request, resolve: resolve as (answer: unknown) => void, reject };
        const queue = queues.get(work as Work);
        if (queue) queue.push(one);
        else queues.set(work as Work, [one]);
        waiting += 1;
        if (running < options.lanes) void serve();
      });
    },
  };
}

async function runBatch(db: Db, work: Work, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await inTransaction(db, work, batch);
    for (const [index, one] of batch.entries()) one.resolve(answers[index]);
  } catch (error) {
    const alone = batch.length === 1 ? batch[0] : null;
    if (alone || isOutOfService(error)) for (const one of batch) one.reject(error);
    // One request that breaks must not take the others down with it.
    else for (const one of batch) await runBatch(db, work, [one]);
  }
}

const tries = 4;

async function inTransaction(db: Db, work: Work, batch: readonly Waiting[]): Promise<readonly unknown[]> {
  const requests = batch.map(({ request }) => request);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute((tx) => work(tx, requests));
    } catch (error) {
      // A deadlock or a write in between (SQLSTATE class 40, 23505 of a key that another process just used): nothing was kept.
      if (attempt >= tries || !/^(40...|23505)$/.test(errorCode(error))) throw error;
    }
  }
}
