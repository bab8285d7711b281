import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';

/** A venue's whole audience may come through one address. */
const perCaller = { limit: 120, windowSeconds: 3_600 };
const lettersPerAddress = { limit: 6, windowSeconds: 3_600 };

/** Takes one try of a caller to wait for something; seconds until the next if there were too many, else `null`. */
export async function takeWaitTry(house: House, caller: string): Promise<number | null> {
  const asked = await takeRate(house.db, house.clock, `waitlist:${limitKey(caller)}`, perCaller);
  return asked.allowed ? null : asked.retryAfterSeconds;
}

/** Whether one more letter about waiting may go to an address that somebody typed. */
export async function mayWriteTo(house: House, email: string): Promise<boolean> {
  return (await takeRate(house.db, house.clock, `waitlist:${email}`, lettersPerAddress)).allowed;
}
