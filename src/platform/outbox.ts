import type { InstantText } from '../kernel/time.ts';
import type { Clock } from './clock.ts';
import type { Tx } from './database/database.ts';
import { insertRecords } from './database/insert-records.ts';

/** Something that happened, past tense with its module: `programme.timetable-released`. `facts` are ids and small values, JSON-safe. */
export type HouseEvent = {
  readonly name: string;
  readonly editionId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type RecordedEvent = HouseEvent & { readonly id: number; readonly at: InstantText };

/** Events are written in the transaction that made them true and delivered after commit, at least once, in order of their ids. */
export type Outbox = {
  /** Writes events in the caller's transaction, all in one statement; none is nothing to do. */
  announce(tx: Tx, ...events: readonly HouseEvent[]): Promise<void>;
};

/** `announced` is called with each event, before its commit: the place to nudge a runner in the same process. */
export function createOutbox(clock: Clock, announced: () => void = () => undefined): Outbox {
  return {
    async announce(tx, ...events) {
      if (events.length === 0) return;
      const at = clock.now();
      const rows = events.map(({ name, editionId, facts }) => ({ at, name, edition_id: editionId, facts }));
      await insertRecords('platform.outbox', rows).execute(tx);
      announced();
    },
  };
}
