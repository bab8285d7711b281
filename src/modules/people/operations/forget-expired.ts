import type { House } from '../../../platform/house.ts';
import { removeExpired } from '../queries/expired.ts';

/** The daily job: removes sign-ins, links, invitations and tokens that ran out, by the machine's clock. */
export async function forgetExpired(house: House): Promise<{ removed: number }> {
  return { removed: await removeExpired(house.db, new Date()) };
}
