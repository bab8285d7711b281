import type { Edition } from '#directory';
import type { Locale } from '../../../kernel/locale.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import type { LetterItem } from '../formats/letter-sheet.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { listOrders, listTickets } from '../queries/orders.ts';
import { listOwnOrders, listOwnTickets } from '../queries/personal.ts';
import { productWords } from './letter-case.ts';
import { orderPath, ticketPath } from './order-keys.ts';

/** Orders and tickets under an address, each with its link. */
export async function ownLinks(
  house: House,
  edition: Edition,
  email: string,
  locale: Locale,
): Promise<readonly LetterItem[]> {
  const words = textsFor(locale).ticketLetters;
  const own = { personId: null, email };
  const orders = await listOrders(house.db, await listOwnOrders(house.db, own, edition.id));
  const tickets = await listTickets(house.db, { ids: await listOwnTickets(house.db, own, edition.id) });
  const catalogue = (await readCatalogues(house.db, [edition.id])).get(edition.id);
  const at = (path: string) => `${house.config.origin}${path}`;
  return [
    ...(await Promise.all(
      orders.map(async (order): Promise<LetterItem> => {
        const href = at(await orderPath(house, edition.slug, order));
        return {
          title: words.lost.order({ code: order.code }),
          lines: [],
          link: { href, text: words.openOrder },
        };
      }),
    )),
    ...(await Promise.all(
      tickets.map(async (ticket): Promise<LetterItem> => {
        const href = at(await ticketPath(house, edition.slug, ticket));
        const title = catalogue ? productWords({ catalogue, order: { locale } }, ticket) : '';
        const lines = [`${words.holder}: ${ticket.holderName}`];
        return { title, lines, link: { href, text: words.openTicket } };
      }),
    )),
  ];
}
