import { LRUCache } from 'lru-cache';

/** Keeps what is dear to compute and never changes under its key (a release by its id); forgets the least used. */
export type Memory = {
  /**
   * The value under the key, computed once even when many ask together; a failure is not kept. `weigh` estimates the bytes that
   * the value takes in memory.
   */
  remember<Value extends object>(
    key: string,
    compute: () => Promise<Value>,
    weigh: (value: Value) => number,
  ): Promise<Value>;
  forget(key: string): void;
};

/** A memory of things that weigh at most `bytes` together; one that is heavier than that stays alone. */
export function createMemory(bytes: number): Memory {
  const kept = new LRUCache<string, { readonly value: Promise<object> }>({ maxSize: bytes });
  const underWay = new Map<string, Promise<object>>();
  return {
    async remember<Value extends object>(
      key: string,
      compute: () => Promise<Value>,
      weigh: (value: Value) => number,
    ): Promise<Value> {
      const known = kept.get(key)?.value ?? underWay.get(key);
      if (known) return known as Promise<Value>;
      const computed = compute();
      underWay.set(key, computed);
      try {
        const value = await computed;
        const size = Math.min(bytes, Math.max(1, Math.ceil(weigh(value))));
        if (underWay.get(key) === computed) kept.set(key, { value: computed }, { size });
        return value;
      } finally {
        if (underWay.get(key) === computed) underWay.delete(key);
      }
    },
    forget(key) {
      kept.delete(key);
      underWay.delete(key);
    },
  };
}
