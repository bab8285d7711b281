import type { Db } from '../../../platform/database/database.ts';
import { peopleTables } from '../tables.ts';

const day = 24 * 3600_000;

/** Removes what has run out: sign-ins, links and challenges at once, invitations and dead tokens after 30 days. Answers how many. */
export async function removeExpired(db: Db, now: Date): Promise<number> {
  const tables = peopleTables(db);
  const monthAgo = new Date(now.getTime() - 30 * day);
  const results = await Promise.all([
    tables.deleteFrom('people.sign_in').where('expires_at', '<', now).executeTakeFirst(),
    tables.deleteFrom('people.verification').where('expires_at', '<', now).executeTakeFirst(),
    tables.deleteFrom('people.invitation').where('expires_at', '<', monthAgo).executeTakeFirst(),
    tables
      .deleteFrom('people.token')
      .where((expression) =>
        expression.or([expression('expires_at', '<', monthAgo), expression('revoked_at', '<', monthAgo)]),
      )
      .executeTakeFirst(),
  ]);
  return results.reduce((sum, result) => sum + Number(result.numDeletedRows), 0);
}
