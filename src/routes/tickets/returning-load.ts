import { listPools } from '#capacity/server';
import type { Order, Product } from '#tickets';
import { listReturnable } from '#tickets/server';
import type { RequestHouse } from '../request-house.ts';
import type { ReturningView } from './returning.tsx';
import { said } from './shop-load.ts';

/** Tickets of an order that can be offered to those who wait: somebody can wait for them. */
export async function loadReturning(
  { house, locale }: RequestHouse,
  order: Pick<Order, 'id' | 'state'>,
  products: ReadonlyMap<string, Product>,
): Promise<readonly ReturningView[]> {
  const returnable = await listReturnable(house.db, order);
  const pools = await listPools(
    house.db,
    returnable.flatMap(({ ticket }) => products.get(ticket.productId)?.poolId ?? []),
  );
  const waited = new Set(pools.flatMap(({ id, hasWaitlist }) => (hasWaitlist ? id : [])));
  return returnable.flatMap(({ ticket, isReturning }): ReturningView[] => {
    const product = products.get(ticket.productId);
    if (!product || !waited.has(product.poolId)) return [];
    const { id: ticketId, holderName: holder } = ticket;
    return [{ ticketId, holder, name: said(product.name, locale), isOn: isReturning }];
  });
}
