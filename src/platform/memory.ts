import { LRUCache } from 'lru-cache';

/** Keeps what is dear to compute and never changes under its key (a release by its id); forgets the least used. */
export type Memory = {
  /** The value under the key, computed once even when many ask together; a failure is not kept. */
  remember<Value extends object>(key: string, compute: () => Promise<Value>): Promise<Value>;
  forget(key: string): void;
};

/** A memory of at most `entries` things. */
export function createMemory(entries: number): Memory {
  const kept = new LRUCache<string, Promise<object>>({ max: entries });
  return {
    remember<Value extends object>(key: string, compute: () => Promise<Value>): Promise<Value> {
      const known = kept.get(key);
      if (known) return known as Promise<Value>;
      const computed = compute();
      kept.set(key, computed);
      computed.catch(() => kept.delete(key));
      return computed;
    },
    forget(key) {
      kept.delete(key);
    },
  };
}
