import type { Batches } from './batches.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail/mail.ts';
import type { Memory } from './memory.ts';
import type { Metrics } from './metrics.ts';
import type { Outbox } from './outbox.ts';
import type { Printer } from './printer/printer.ts';
import type { Solver } from './solver/solver.ts';
import type { Versions } from './versions.ts';

/**
 * Everything that lives as long as the process, made once in main.ts and handed on. Nothing else in the code keeps state:
 * a second copy of a module in the web bundle must not become a second pool or a second hub.
 */
export type House = {
  readonly config: Config;
  readonly db: Db;
  /** Decides what arrives together in one transaction: the till. */
  readonly batches: Batches;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly mail: Mail;
  readonly files: FileStore;
  readonly outbox: Outbox;
  /** Things computed once and kept while there is room. */
  readonly memory: Memory;
  readonly versions: Versions;
  /** Finds the best of many possibilities, in a thread of its own. */
  readonly solver: Solver;
  /** Makes documents, in a thread of its own. */
  readonly printer: Printer;
  /** Fresh random UUID (version 4, RFC 9562). */
  newId<Id extends string>(): Id;
  /** `length` bytes of chance from the operating system. */
  chance(length: number): Uint8Array;
};
