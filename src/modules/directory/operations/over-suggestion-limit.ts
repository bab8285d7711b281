import { actorOf, type Viewer } from '#people';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';

const perCaller = { limit: 10, windowSeconds: 3_600 };
const perPerson = { limit: 40, windowSeconds: 86_400 };
/** Each letter goes to somebody who may not have asked for it. */
const perAddress = { limit: 5, windowSeconds: 86_400 };

/** Seconds to wait, if whoever asks has suggested a lot. */
export async function overSuggestionLimit(
  house: House,
  viewer: Viewer,
  caller: string,
  email: string | null,
): Promise<number | null> {
  const personId = actorOf(viewer);
  const limits = [
    personId
      ? ([`suggest:${personId}`, perPerson] as const)
      : ([`suggest:${limitKey(caller)}`, perCaller] as const),
    ...(email ? [[`suggest:${email}`, perAddress] as const] : []),
  ];
  for (const [key, allowance] of limits) {
    const rate = await takeRate(house.db, house.clock, key, allowance);
    if (!rate.allowed) return rate.retryAfterSeconds;
  }
  return null;
}
