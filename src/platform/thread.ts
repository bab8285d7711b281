import { Worker } from 'node:worker_threads';

/** A thread beside the one that answers pages. It does one task at a time; whoever has several lets them wait. */
export type Thread = {
  /** The task is what the script knows, and can be copied to it. A thread that fails, or does not keep the limit, is ended. */
  run<Answer extends object>(task: unknown, limitMs: number): Promise<Answer>;
  end(): Promise<void>;
};

const idleMs = 60_000;

/**
 * A thread that runs `script`, begins with the first task and ends when there was none for a minute. The script answers with an object,
 * or with `{ error }`; `name` is what it is called in errors.
 */
export function createThread(script: URL, name: string): Thread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const start = () => {
    const thread = new Worker(script);
    thread.unref();
    return thread;
  };
  const end = async () => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  return {
    async run(task, limitMs) {
      clearTimeout(idle);
      worker ??= start();
      try {
        return await answerOf(worker, task, { name, limitMs });
      } catch (error) {
        await end();
        throw error;
      } finally {
        idle = setTimeout(() => void end(), idleMs).unref();
      }
    },
    end,
  };
}

function answerOf<Answer extends object>(
  worker: Worker,
  task: unknown,
  { name, limitMs }: { readonly name: string; readonly limitMs: number },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => settle(() => reject(new Error(`The ${name} did not keep its time limit.`))),
      limitMs,
    );
    const settle = (say: () => void) => {
      clearTimeout(limit);
      worker.off('message', told).off('error', failed).off('exit', gone);
      say();
    };
    const told = (message: Answer | { readonly error: string }) =>
      settle(() =>
        'error' in message ? reject(new Error(`The ${name} failed: ${message.error}`)) : resolve(message),
      );
    const failed = (error: Error) => settle(() => reject(error));
    const gone = () => settle(() => reject(new Error(`The ${name} ended.`)));
    worker.on('message', told).on('error', failed).on('exit', gone);
    worker.postMessage(task);
  });
}
