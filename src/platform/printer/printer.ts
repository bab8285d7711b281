import { createThread } from '../thread.ts';
import { createWorkQueue } from '../work-queue.ts';

/** Makes documents one after the other in a thread of its own: a third of a second each, in which pages are answered. */
export type Printer = {
  /** The task is what the thread's script knows, and can be copied to it. Throws `TooBusy` where too many wait. */
  print(task: unknown): Promise<Uint8Array>;
  close(): Promise<void>;
};

const limitMs = 20_000;

/** What the thread answers. */
export type Printed = { readonly bytes: Uint8Array } | { readonly error: string };

/** A printer whose thread runs `script`, begins with the first document and ends when there was none for a minute. */
export function createPrinter(script: URL): Printer {
  const thread = createThread(script, 'printer');
  const inTurn = createWorkQueue({ atOnce: 1, waiting: 60, patienceMs: 30_000 });
  return {
    print: (task) =>
      inTurn(async () => (await thread.run<{ readonly bytes: Uint8Array }>(task, limitMs)).bytes),
    close: thread.end,
  };
}
