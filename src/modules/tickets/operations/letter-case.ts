import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import type { OrderId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { momentInZone, priceWords } from '../../../texts/format.ts';
import { type Texts, textsFor } from '../../../texts/texts.ts';
import { type LetterItem, type LetterPart, sheetHtml, sheetText } from '../formats/letter-sheet.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { listOrders, listTickets, type StoredOrder } from '../queries/orders.ts';
import type { Ticket } from '../rules/order.ts';
import { fullName } from '../rules/product.ts';
import type { Catalogue } from '../rules/quote.ts';
import { orderPath, ticketPath } from './order-keys.ts';

/** An order with all that a letter about it says. */
export type LetterCase = {
  readonly house: House;
  readonly order: StoredOrder;
  readonly tickets: readonly Ticket[];
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  /** In the language of the order. */
  readonly texts: Texts;
  readonly orderUrl: string;
};

/** Reads it, in five queries however many tickets; `null` if the order or its edition is gone. */
export async function readLetterCase(house: House, orderId: OrderId): Promise<LetterCase | null> {
  const [order] = await listOrders(house.db, [orderId]);
  if (!order) return null;
  const [edition] = await listEditionsById(house.db, [order.editionId]);
  const catalogue = (await readCatalogues(house.db, [order.editionId])).get(order.editionId);
  if (!edition || !catalogue) return null;
  const tickets = await listTickets(house.db, { orderIds: [order.id] });
  return {
    ...{ house, order, tickets, catalogue, edition },
    texts: textsFor(order.locale),
    orderUrl: `${house.config.origin}${await orderPath(house, edition.slug, order)}`,
  };
}

/** What one letter says of a case. */
export type CaseLetter = {
  readonly key: string;
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  readonly jsonLd?: object | null;
  readonly attachments?: Letter['attachments'] | undefined;
};

/** A letter about an order, in its language. It carries keys, so it is confidential. */
export function writeCaseLetter({ house, order, edition, texts }: LetterCase, said: CaseLetter): Letter {
  const words = texts.ticketLetters;
  const { key, to, subject, attachments } = said;
  const sheet = {
    locale: order.locale,
    title: subject,
    parts: [{ kind: 'text' as const, text: words.dear({ name: said.name }) }, ...said.parts],
    foot: [words.foot({ edition: edition.name, url: `${house.config.origin}/${edition.slug}` }), words.key],
    jsonLd: said.jsonLd ?? null,
  };
  return {
    ...{ key, to, subject, confidential: true },
    text: sheetText(sheet),
    html: sheetHtml(sheet),
    ...(attachments ? { attachments } : {}),
  };
}

/** A product's name in the language of the order, with its kind or size. */
export function productWords(
  { catalogue, order }: { readonly catalogue: Catalogue; readonly order: Pick<StoredOrder, 'locale'> },
  ticket: Pick<Ticket, 'productId' | 'variation'>,
): string {
  const product = catalogue.products.get(ticket.productId);
  return product ? fullName(product, ticket.variation, order.locale) : '';
}

/** Tickets as a letter lists them, each with its link where it has one. */
export async function ticketItems(
  letter: LetterCase,
  tickets: readonly Ticket[],
  options: { readonly hasLinks: boolean },
): Promise<readonly LetterItem[]> {
  const words = letter.texts.ticketLetters;
  return Promise.all(
    tickets.map(async (ticket) => ({
      title: productWords(letter, ticket),
      lines: [`${words.holder}: ${ticket.holderName || words.notNamed}`],
      link: options.hasLinks ? { text: words.openTicket, href: await ticketUrl(letter, ticket) } : null,
    })),
  );
}

export async function ticketUrl(
  { house, edition }: Pick<LetterCase, 'house' | 'edition'>,
  ticket: Pick<Ticket, 'id' | 'serial'>,
): Promise<string> {
  return `${house.config.origin}${await ticketPath(house, edition.slug, ticket)}`;
}

/** A moment with the zone that it is told in: letters are read elsewhere. */
export function whenWords({ edition: { zone }, order: { locale } }: LetterCase, moment: InstantText): string {
  return momentInZone(moment, zone, locale);
}

export function sumWords({ order }: Pick<LetterCase, 'order'>, amount: number): string {
  return priceWords(amount, order.currency, order.locale);
}
