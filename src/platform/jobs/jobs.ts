import { randomUUID } from 'node:crypto';
import { type Job, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';

export type JobContext = {
  readonly jobId: string;
  /** Aborted when the job's time is up or the process stops. */
  readonly signal: AbortSignal;
};
export type JobWork<Data> = (data: Data, context: JobContext) => Promise<void>;

export type JobOptions = {
  /** Minutes after which the job counts as lost and is tried again; 15 if not said. */
  readonly minutes?: number;
  /** Further attempts after one that failed; 2 if not said. */
  readonly retries?: number;
  /** Seconds before the first further attempt, doubled each time; 30 if not said. */
  readonly retrySeconds?: number;
  /** Jobs of this queue at the same time in one process; 1 if not said. */
  readonly atOnce?: number;
  /** Seconds between looks, at least 2; 5 if not said. */
  readonly lookSeconds?: number;
};

/** Work that outlives a request: each name is a queue with workers of its own, so that none waits for another's. */
export type Jobs = {
  /** Says what a job does; before `start`. A job may run twice, so it must do no harm the second time. */
  define<Data extends object>(name: string, options: JobOptions, work: JobWork<Data>): void;
  /** Runs a defined job by a cron expression of five fields in UTC, in one process of all; before `start`. */
  schedule(name: string, cron: string): void;
  /** Queues a job; after `start`. With a key, nothing is queued while a job of the same key waits. */
  send(name: string, data: object, options?: { readonly key?: string }): Promise<void>;
  /** Connects; `worker: false` only sends. Makes or updates the database schema `pgboss`. */
  start(options: { readonly worker: boolean }): Promise<void>;
  /** Waits up to 20 seconds for jobs under way; what is not done by then is tried again by the next process. */
  stop(): Promise<void>;
};

type Definition = { readonly options: JobOptions; readonly work: JobWork<object> };

/** Jobs over pg-boss, with at most three connections of its own. */
export function createJobs(settings: { readonly url: string; readonly log: Log }): Jobs {
  const { log } = settings;
  const definitions = new Map<string, Definition>();
  const schedules = new Map<string, string>();
  let boss: PgBoss | null = null;
  return {
    define(name, options, work) {
      if (definitions.has(name)) throw new Error(`The job ${name} is defined twice.`);
      // What was sent under a name is what its definition asks for; pg-boss keeps it as JSON.
      definitions.set(name, { options, work: work as JobWork<object> });
    },
    schedule(name, cron) {
      schedules.set(name, cron);
    },
    async send(name, data, options = {}) {
      if (!boss) throw new Error('Jobs are sent after start.');
      if (!definitions.has(name)) throw new Error(`There is no job ${name}.`);
      await boss.send(name, data, { singletonKey: options.key ?? randomUUID() });
    },
    async start({ worker }) {
      const started = open(settings.url, log, worker);
      await started.start();
      for (const [name, { options }] of definitions) await makeQueue(started, name, options);
      if (worker) {
        await followSchedules(started, schedules);
        for (const [name, definition] of definitions) await employ(started, log, name, definition);
      }
      boss = started;
    },
    async stop() {
      await boss?.stop({ graceful: true, timeout: 20_000 });
      boss = null;
    },
  };
}

function open(url: string, log: Log, worker: boolean): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    application_name: 'hallway-jobs',
    max: worker ? 3 : 1,
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: 60,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
    persistWarnings: false,
  });
  boss.on('error', (error) => log.error('jobs.error', { error: error.message }));
  boss.on('warning', (warning) => log.warn('jobs.warning', { warning: warning.message }));
  return boss;
}

async function makeQueue(boss: PgBoss, name: string, options: JobOptions): Promise<void> {
  const settings = {
    expireInSeconds: (options.minutes ?? 15) * 60,
    retryLimit: options.retries ?? 2,
    retryDelay: options.retrySeconds ?? 30,
    retryBackoff: true,
    // A process that was killed is noticed after a minute, not when its job's time is up.
    heartbeatSeconds: 60,
    deleteAfterSeconds: 7 * 86_400,
  };
  // `short`: one waiting job a key. Does nothing if the queue is there, so its settings are written again.
  await boss.createQueue(name, { policy: 'short', ...settings });
  await boss.updateQueue(name, settings);
}

async function followSchedules(boss: PgBoss, wanted: ReadonlyMap<string, string>): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
  for (const [name, cron] of wanted) {
    await boss.schedule(name, cron, {}, { tz: 'UTC', singletonKey: 'schedule' });
  }
}

async function employ(boss: PgBoss, log: Log, name: string, { options, work }: Definition): Promise<void> {
  const settings = {
    batchSize: 1,
    localConcurrency: options.atOnce ?? 1,
    pollingIntervalSeconds: Math.max(2, options.lookSeconds ?? 5),
  };
  await boss.work<object>(name, settings, async (jobs: Job<object>[]) => {
    for (const job of jobs) {
      const start = performance.now();
      try {
        await work(job.data, { jobId: job.id, signal: job.signal });
        log.info('jobs.done', { job: name, ms: Math.round(performance.now() - start) });
      } catch (error) {
        log.warn('jobs.failed', { job: name, error: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    }
  });
}
