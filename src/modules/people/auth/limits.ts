import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { createClock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';

/** How many tries are free in a window; by the machine's clock, which no rehearsal moves. */
export type Limit = { readonly name: string; readonly limit: number; readonly windowSeconds: number };

export const limits = {
  linksToAddress: { name: 'people.links-to-address', limit: 5, windowSeconds: 3600 },
  linksFromClient: { name: 'people.links-from-client', limit: 60, windowSeconds: 3600 },
  passwordsOfAccount: { name: 'people.passwords-of-account', limit: 10, windowSeconds: 900 },
  passwordsFromClient: { name: 'people.passwords-from-client', limit: 30, windowSeconds: 3600 },
  passkeysFromClient: { name: 'people.passkeys-from-client', limit: 120, windowSeconds: 3600 },
  invitationsFromPerson: { name: 'people.invitations-from-person', limit: 50, windowSeconds: 3600 },
} as const satisfies Record<string, Limit>;

/** Takes one try of `who`; false if there were too many in this window. */
export async function takeTry(db: Db, limit: Limit, who: string): Promise<boolean> {
  return (await takeRate(db, createClock(), keyOf(limit, who), limit)).allowed;
}

/** Takes a try back that turned out right: a venue's whole audience may sign in through one address, only failures are to count. */
export async function giveTryBack(db: Db, limit: Limit, who: string): Promise<void> {
  const hash = createHash('sha256').update(keyOf(limit, who)).digest('base64url');
  const step = sql`make_interval(secs => ${limit.windowSeconds / limit.limit})`;
  await sql`UPDATE platform.rate SET used_until = used_until - ${step} WHERE key = ${hash}`.execute(db);
}

/** Of an IPv6 address its network counts: one household has more addresses than there are tries. */
function keyOf(limit: Limit, who: string): string {
  return `${limit.name}:${limitKey(who)}`;
}
