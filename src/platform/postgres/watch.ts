import type { Log } from '../log.ts';
import { limitLogFile } from './log-file.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive } from './postmaster-file.ts';

export type Watch = {
  /** Ends the watch, after a restart that is under way, and tells the server as it is now. */
  end(): Promise<Postmaster>;
};

/** Looks after a running server once a second: starts it again when it died (out of memory, killed), and keeps its log small. */
export function watchPostmaster(options: {
  readonly first: Postmaster;
  readonly logFile: string;
  readonly log: Log;
  restart(): Promise<Postmaster>;
}): Watch {
  const { log } = options;
  let current = options.first;
  let failures = 0;
  let notBefore = 0;
  let looking: Promise<void> | null = null;

  const look = async () => {
    await limitLogFile(options.logFile);
    if (Date.now() < notBefore || (await isAlive(current.pid))) return;
    log.error('postgres.died', { pid: current.pid });
    current = await options.restart();
    failures = 0;
    log.warn('postgres.restarted', { pid: current.pid });
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => {
        failures += 1;
        notBefore = Date.now() + Math.min(60, 2 ** failures) * 1000;
        log.error('postgres.restart-failed', { error: String(error), failures });
      })
      .finally(() => {
        looking = null;
      });
  }, 1000).unref();

  return {
    end: async () => {
      clearInterval(timer);
      await looking;
      return current;
    },
  };
}
