import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/database.ts';

export type Rate = {
  readonly allowed: boolean;
  /** Whole seconds until the next attempt would be allowed; 0 if this one was. */
  readonly retryAfterSeconds: number;
};

/**
 * Takes one attempt out of a key's allowance: `limit` at once, then one more every `windowSeconds / limit`. Refused attempts do
 * not count, so nobody can be kept out by somebody who hammers. Shared by all processes; call it outside a transaction.
 */
export async function takeRate(
  db: Db,
  clock: Clock,
  key: string,
  allowance: { readonly limit: number; readonly windowSeconds: number },
): Promise<Rate> {
  const hash = createHash('sha256').update(key).digest('base64url');
  const now = sql`${clock.now()}::timestamptz`;
  const window = sql`make_interval(secs => ${allowance.windowSeconds})`;
  const step = sql`make_interval(secs => ${allowance.windowSeconds / allowance.limit})`;
  // A clock that was moved back must not leave anybody out for longer than a window.
  const used = sql`greatest(least(rate.used_until, ${now} + ${window}), ${now})`;
  const { rows } = await sql<{ allowed: boolean; wait: number }>`
    WITH taken AS (
      INSERT INTO platform.rate AS rate (key, used_until) VALUES (${hash}, ${now} + ${step})
      ON CONFLICT (key) DO UPDATE SET used_until = ${used} + ${step}
      WHERE ${used} + ${step} <= ${now} + ${window}
      RETURNING key)
    SELECT EXISTS (SELECT FROM taken) AS allowed,
      coalesce((SELECT extract(epoch FROM ${used} + ${step} - ${window} - ${now})
                FROM platform.rate AS rate WHERE key = ${hash}), 0)::float8 AS wait`.execute(db);
  const [row] = rows;
  if (!row || row.allowed) return { allowed: true, retryAfterSeconds: 0 };
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(row.wait)) };
}

/** Removes keys whose allowance is whole again. */
export async function pruneRates(db: Db, clock: Clock): Promise<number> {
  const { numAffectedRows } =
    await sql`DELETE FROM platform.rate WHERE used_until < ${clock.now()}::timestamptz`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export type BucketRate = Rate & {
  /** What may still be taken at once; whole, rounded down. */
  readonly left: number;
  /** Whole seconds until the allowance is whole again. */
  readonly fullInSeconds: number;
};

export type RateBuckets = { take(key: string, cost?: number): BucketRate };

/**
 * Allowances in this process's memory, for cheap limits on every request: `burst` at once, `perSecond` afterwards. At most `keys`
 * keys are remembered; the one unused for longest is forgotten first.
 */
export function createRateBuckets(options: {
  readonly burst: number;
  readonly perSecond: number;
  readonly keys?: number;
  /** Milliseconds that never go back. */
  readonly milliseconds?: () => number;
}): RateBuckets {
  const { burst, perSecond, milliseconds = () => performance.now() } = options;
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: options.keys ?? 20_000 });
  return {
    take(key, cost = 1) {
      const at = milliseconds();
      const before = buckets.get(key) ?? { left: burst, at };
      const had = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
      const allowed = had >= cost;
      const left = allowed ? had - cost : had;
      buckets.set(key, { left, at });
      return {
        allowed,
        retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((cost - had) / perSecond)),
        left: Math.floor(left),
        fullInSeconds: Math.ceil((burst - left) / perSecond),
      };
    },
  };
}
