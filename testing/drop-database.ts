import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';

/**
 * Drops a database with whatever is connected to it. The server's own cleaning (autovacuum) may be at work there for a moment, and only a
 * superuser could end that: then it is waited for.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      return;
    } catch (error) {
      const isCleaning = error instanceof Error && 'code' in error && error.code === '42501';
      if (!isCleaning || attempt === 50) throw error;
      await wait(100);
    }
  }
}
