import type { InstantText } from '../kernel/time.ts';
import type { Clock } from './clock.ts';
import type { Tx } from './database/database.ts';
import { json, platformTables } from './database/tables.ts';

/** Something that happened, past tense with its module: `programme.timetable-released`. `facts` are ids and small values, JSON-safe. */
export type HouseEvent = {
  readonly name: string;
  readonly editionId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
};

export type RecordedEvent = HouseEvent & { readonly id: number; readonly at: InstantText };

/** Events are written in the transaction that made them true and delivered after commit, at least once, in order of their ids. */
export type Outbox = {
  /** Writes an event in the caller's transaction. */
  announce(tx: Tx, event: HouseEvent): Promise<void>;
};

/** `announced` is called with each event, before its commit: the place to nudge a runner in the same process. */
export function createOutbox(clock: Clock, announced: () => void = () => undefined): Outbox {
  return {
    async announce(tx, event) {
      await platformTables(tx)
        .insertInto('platform.outbox')
        .values({
          at: clock.now(),
          name: event.name,
          edition_id: event.editionId,
          facts: json(event.facts),
        })
        .execute();
      announced();
    },
  };
}
