import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import type { Sealer } from './open-sealer.ts';

/** So many from one network in an hour stand with all others; what comes beyond is kept too, and shown apart. */
const perPlace = { limit: 5, windowSeconds: 3_600 };
/** Of those beyond, an edition keeps so many a day: the disk has an end. */
const floodPerEdition = { limit: 20_000, windowSeconds: 86_400 };

/** Whether it is one of very many from one place; `null` if the edition has no room for more of those. */
export async function keepRate(
  house: House,
  sealer: Sealer,
  { editionId, caller }: { readonly editionId: EditionId; readonly caller: string },
): Promise<{ readonly isFlood: boolean } | null> {
  const place = sealer.handle('place', `${editionId}:${limitKey(caller)}`);
  if ((await takeRate(house.db, house.clock, `conduct.place:${place}`, perPlace)).allowed)
    return { isFlood: false };
  const room = await takeRate(house.db, house.clock, `conduct.flood:${editionId}`, floodPerEdition);
  return room.allowed ? { isFlood: true } : null;
}
