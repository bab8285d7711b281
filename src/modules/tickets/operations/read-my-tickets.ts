import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { listOrders, listTickets, type StoredOrder } from '../queries/orders.ts';
import { listOwnOrders, listOwnTickets } from '../queries/personal.ts';
import type { Ticket } from '../rules/order.ts';
import type { Catalogue } from '../rules/quote.ts';
import { orderPath, ticketPath } from './order-keys.ts';
import { ownOf } from './own-of.ts';

/** What somebody ordered and holds in one edition; the newest order first. */
export type MyEdition = {
  readonly edition: Edition;
  readonly catalogue: Catalogue;
  readonly orders: readonly { readonly order: StoredOrder; readonly path: string }[];
  readonly tickets: readonly { readonly ticket: Ticket; readonly path: string }[];
};

/** Orders and tickets of the viewer over all editions, by their account and their address; the latest edition first. */
export async function readMyTickets(
  house: House,
  viewer: Viewer,
): Promise<Outcome<readonly MyEdition[], 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const own = await ownOf(house, viewer.personId);
  const orders = await listOrders(house.db, await listOwnOrders(house.db, own));
  const tickets = await listTickets(house.db, { ids: await listOwnTickets(house.db, own) });
  const ids = [...new Set([...orders, ...tickets].map(({ editionId }) => editionId))];
  const catalogues = await readCatalogues(house.db, ids);
  const editions = await listEditionsById(house.db, ids);
  const all = editions.toReversed().map(async (edition): Promise<MyEdition | null> => {
    const catalogue = catalogues.get(edition.id);
    if (!catalogue) return null;
    const mine = orders.filter(({ editionId }) => editionId === edition.id);
    const held = tickets.filter(({ editionId }) => editionId === edition.id);
    return {
      ...{ edition, catalogue },
      orders: await Promise.all(
        mine.map(async (order) => ({ order, path: await orderPath(house, edition.slug, order) })),
      ),
      tickets: await Promise.all(
        held.map(async (ticket) => ({ ticket, path: await ticketPath(house, edition.slug, ticket) })),
      ),
    };
  });
  return done((await Promise.all(all)).filter((each) => each !== null));
}
