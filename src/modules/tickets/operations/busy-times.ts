import { type Busy, claimantOfPerson } from '#capacity';
import { findPublishedProgramme, listSpeakersOfPersons } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { emailKey, type Known } from '../rules/claim-request.ts';
import type { Product } from '../rules/product.ts';
import type { Catalogue } from '../rules/quote.ts';
import type { OrderWish } from '../rules/wish.ts';

/** Whether a product takes its holder's time, so that what they do otherwise must be looked up. */
export function takesTime({ sessionCode }: Pick<Product, 'sessionCode'>): boolean {
  return sessionCode !== null;
}

/** When these people give talks of an edition, as it is published: no seat of theirs may fall into these times. One query where nobody does. */
export async function busyTimes(
  db: Db,
  house: House,
  editionId: EditionId,
  personIds: readonly PersonId[],
): Promise<readonly Busy[]> {
  const speakers = await listSpeakersOfPersons(db, editionId, personIds);
  if (speakers.length === 0) return [];
  const published = await findPublishedProgramme(house, editionId);
  return speakers.flatMap(({ personId, code }) =>
    (published?.sessionsOf.get(code) ?? []).flatMap((session): Busy[] => {
      const { slot, title: what, status } = session;
      if (!slot || status !== 'confirmed') return [];
      const { start, end } = slot;
      return [{ start, end, place: slot.rooms[0] ?? null, what, holder: claimantOfPerson(personId) }];
    }),
  );
}

/** Who wishes for a seat and gives talks: no question where no seat is wished for. */
export async function busyHolders(
  tx: Db,
  house: House,
  catalogues: ReadonlyMap<EditionId, Pick<Catalogue, 'products'>>,
  wishes: readonly Pick<OrderWish, 'editionId' | 'lines'>[],
  known: Known,
): Promise<ReadonlyMap<EditionId, readonly Busy[]>> {
  const busy = new Map<EditionId, readonly Busy[]>();
  for (const [editionId, { products }] of catalogues) {
    const lines = wishes.flatMap((wish) => (wish.editionId === editionId ? wish.lines : []));
    const holders = lines.flatMap(({ productId, holder }) => {
      const product = products.get(productId);
      const taken = product && [product, ...product.includes.flatMap((id) => products.get(id) ?? [])];
      return (taken?.some(takesTime) && holder && known.get(emailKey(holder.email))) || [];
    });
    if (holders.length > 0) busy.set(editionId, await busyTimes(tx, house, editionId, [...new Set(holders)]));
  }
  return busy;
}
