import type { House } from '../../../platform/house.ts';
import { peopleTables } from '../tables.ts';

const day = 24 * 3600_000;

/** Removes what has run out: sign-ins, links and challenges at once, invitations and dead tokens after 30 days. For the daily job. */
export async function forgetExpired(house: House): Promise<{ removed: number }> {
  const tables = peopleTables(house.db);
  const now = new Date();
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
  return { removed: results.reduce((sum, result) => sum + Number(result.numDeletedRows), 0) };
}
