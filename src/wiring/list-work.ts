import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { failReading, type RunId } from '#directory/server';
import type { Config } from '../platform/config.ts';
import type { House } from '../platform/house.ts';

/** What the process is given, over its channel: it has a house of its own. */
export type ListWork = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly offsetMs: number;
  readonly task: ListTask;
};
export type ListTask = { readonly kind: 'reading'; readonly runId: RunId } | { readonly kind: 'places' };
/** How the process ended by itself; `done: false` where there was nothing to do. */
export type ListWorkEnd = { readonly done: boolean } | { readonly error: string };

export type ListWorkLimits = { readonly minutes: number; readonly megabytes: number };

/** The largest public list takes some ten seconds and a heap of 100 MB. */
const usual: ListWorkLimits = { minutes: 20, megabytes: 256 };
/** A process that is asked to stop ends after the batch in hand, or is ended this long after it. */
const graceMs = 15_000;

/**
 * Reads a list, or fills the places, in a process with connections of its own, so that pages are answered meanwhile and the server
 * is as small afterwards as before. A process that dies, takes too much memory or too long ends its reading as failed, with what
 * whole batches had brought until then; one that is asked to stop gives it back. Throws what the process did not expect (the
 * database went away): then it is tried again.
 */
export async function doListWork(
  { house, databaseUrl }: { readonly house: House; readonly databaseUrl: string },
  task: ListTask,
  options: { readonly signal?: AbortSignal; readonly limits?: ListWorkLimits } = {},
): Promise<boolean> {
  const { config, clock } = house;
  const limits = options.limits ?? usual;
  const child = fork(join(import.meta.dirname, 'list-process.ts'), {
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
  });
  const work: ListWork = { config, databaseUrl, offsetMs: clock.offsetMs, task };
  child.send(work, () => undefined);
  const end = await endOf(child, limits, options.signal);
  house.versions.forget();
  if (typeof end !== 'string') {
    if ('error' in end) throw new Error(end.error);
    return end.done;
  }
  if (end === 'stopped') return false;
  house.log.error('directory.list-work-broken', { why: end });
  if (task.kind === 'reading') await failReading(house, task.runId, notes[end]);
  return false;
}

const notes = { memory: 'too-large', time: 'took-too-long', crash: 'error' } as const;

type Broken = keyof typeof notes | 'stopped';

function endOf(
  child: ChildProcess,
  limits: ListWorkLimits,
  signal: AbortSignal | undefined,
): Promise<ListWorkEnd | Broken> {
  return new Promise((resolve) => {
    let end: ListWorkEnd | Broken = 'crash';
    const kill = (why: Broken) => {
      end = why;
      child.kill('SIGKILL');
    };
    const limit = setTimeout(() => kill('time'), limits.minutes * 60_000);
    let grace: NodeJS.Timeout | undefined;
    const stop = () => {
      if (child.connected) child.send('stop', () => undefined);
      grace = setTimeout(() => kill('stopped'), graceMs);
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    child.on('message', (message: ListWorkEnd) => {
      end = message;
    });
    const over = (died: NodeJS.Signals | null) => {
      clearTimeout(limit);
      clearTimeout(grace);
      signal?.removeEventListener('abort', stop);
      // Node ends itself so where its heap is full.
      resolve(end === 'crash' && died === 'SIGABRT' ? 'memory' : end);
    };
    child.on('error', () => over(null));
    child.on('exit', (_code, died) => over(died));
  });
}
