import * as Y from 'yjs';
import { read, write } from '../star-store.ts';
import { bytesFrom, textFrom } from './bytes.ts';

/** What somebody wrote and the server has not taken yet, kept in this browser for its owner. */
export type KeptChange = {
  get(): Uint8Array | null;
  add(change: Uint8Array): void;
  clear(sent: Uint8Array): void;
};

export function keptChange(address: string, owner: string): KeptChange {
  const name = `shared.${owner}.${address}`;
  const get = () => {
    const kept = read(name);
    return kept ? bytesFrom(kept) : null;
  };
  return {
    get,
    add(change) {
      const before = get();
      write(name, textFrom(before ? Y.mergeUpdates([before, change]) : change));
    },
    // What was written while it was sent stays: the other tab's too.
    clear(sent) {
      const now = get();
      if (!now) return;
      const left = Y.diffUpdate(now, Y.encodeStateVectorFromUpdate(sent));
      const isSame = textFrom(now) === textFrom(sent);
      write(name, isSame ? null : textFrom(left));
    },
  };
}
