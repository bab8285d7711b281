/** Follows ids that are given in order and become visible in any order: a transaction that began earlier may commit later. */
export type EventLine = {
  /** The highest id that was seen. */
  newest(): number;
  /** Ids below it that nobody has seen: of transactions that still run, or that failed. */
  missing(): readonly number[];
  /** Notes ids that were read, in order; gives those that were not seen before. Seen again after they were given up, they are new. */
  take(ids: readonly number[], now: number): readonly number[];
  /** Up to here everything was seen. Whoever knows all up to here and asks for what is later misses nothing. */
  position(): number;
};

/**
 * `patienceMs`: an id that is missing for longer is given up; its transaction failed. At most `most` are waited for, the highest:
 * a sequence that jumped far was set anew.
 */
export function createEventLine(
  start: number,
  options: { readonly patienceMs: number; readonly most: number },
): EventLine {
  const waiting = new Map<number, number>();
  let newest = start;
  const giveUp = (now: number) => {
    for (const [id, since] of waiting) {
      // They stand in the order in which they were found missing.
      if (waiting.size <= options.most && now - since <= options.patienceMs) return;
      waiting.delete(id);
    }
  };
  return {
    newest: () => newest,
    missing: () => [...waiting.keys()],
    take(ids, now) {
      const fresh = ids.filter((id) => {
        if (id <= newest) return waiting.delete(id);
        for (let each = Math.max(newest + 1, id - options.most); each < id; each += 1) waiting.set(each, now);
        newest = id;
        return true;
      });
      giveUp(now);
      return fresh;
    },
    position() {
      const [lowest] = waiting.keys();
      return lowest === undefined ? newest : lowest - 1;
    },
  };
}
