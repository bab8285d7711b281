import type { Letter } from '../../../platform/mail/mail.ts';
import { reservationsJsonLd } from '../formats/reservation-json-ld.ts';
import type { Ticket } from '../rules/order.ts';
import { type LetterCase, productWords, ticketItems, ticketUrl, writeCaseLetter } from './letter-case.ts';
import { liveTickets, openOrder } from './order-letters.ts';

/** Letters of an order that is settled: the buyer's with all tickets, and one for each other address with its own tickets only. */
export async function settledLetters(
  letter: LetterCase,
  options: { readonly invoice: Letter['attachments'] },
): Promise<readonly Letter[]> {
  const { order } = letter;
  const byAddress = Map.groupBy(liveTickets(letter), ({ holderEmail }) => holderEmail);
  const others = [...byAddress].filter(([email]) => email !== '' && email !== order.email);
  return [
    ...(order.email ? [await buyerLetter(letter, options.invoice ?? [], others.length > 0)] : []),
    ...(await Promise.all(
      others.map(([, tickets]) => holderLetter(letter, tickets, `tickets.settled:${order.id}`)),
    )),
  ];
}

async function buyerLetter(
  letter: LetterCase,
  invoice: NonNullable<Letter['attachments']>,
  hasOthers: boolean,
): Promise<Letter> {
  const { order, edition, texts, catalogue } = letter;
  const words = texts.ticketLetters.settled;
  const tickets = liveTickets(letter);
  const isUnnamed = tickets.some(
    ({ holderEmail, productId }) => !holderEmail && catalogue.products.get(productId)?.admits,
  );
  const texted = (text: string) => ({ kind: 'text', text }) as const;
  const own = tickets.filter(({ holderEmail }) => holderEmail === order.email);
  return writeCaseLetter(letter, {
    key: `tickets.settled:${order.id}`,
    to: order.email,
    name: order.name,
    subject: words.subject({ edition: edition.name, n: tickets.length }),
    parts: [
      texted(words.lead({ edition: edition.name })),
      { kind: 'list', items: await ticketItems(letter, tickets, { hasLinks: true }) },
      ...(hasOthers ? [texted(words.told)] : []),
      ...(isUnnamed ? [texted(words.unnamed)] : []),
      ...(invoice.length > 0 ? [texted(words.invoice)] : []),
      openOrder(letter),
    ],
    jsonLd: await reservations(letter, tickets),
    attachments: [...invoice, ...calendarOf(own)],
  });
}

/** One holder's own tickets, for them alone; `key` says on which occasion. */
export async function holderLetter(
  letter: LetterCase,
  tickets: readonly Ticket[],
  key: string,
): Promise<Letter> {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.ticket;
  const [first] = tickets;
  return writeCaseLetter(letter, {
    key: `${key}:${first?.id ?? ''}`,
    to: first?.holderEmail ?? '',
    name: first?.holderName ?? '',
    subject: words.subject({ edition: edition.name }),
    parts: [
      { kind: 'text', text: words.lead({ edition: edition.name, from: order.name }) },
      { kind: 'list', items: await ticketItems(letter, tickets, { hasLinks: true }) },
      { kind: 'text', text: words.open },
    ],
    jsonLd: await reservations(letter, tickets),
    attachments: calendarOf(tickets),
  });
}

/** The calendar of one holder; it names the first ticket, and holds what all of theirs are for. */
function calendarOf([first]: readonly Ticket[]): NonNullable<Letter['attachments']> {
  return first ? [{ maker: 'tickets.calendar', id: first.id, fileName: 'tickets.ics' }] : [];
}

async function reservations(letter: LetterCase, tickets: readonly Ticket[]): Promise<object> {
  const { order, edition, catalogue } = letter;
  const reserved = await Promise.all(
    tickets.map(async (ticket) => {
      const days = catalogue.products.get(ticket.productId)?.admits;
      return {
        number: `${order.code}-${ticket.number}`,
        holder: ticket.holderName || order.name,
        product: productWords(letter, ticket),
        from: days?.from ?? edition.startsOn,
        until: days?.until ?? edition.endsOn,
        url: await ticketUrl(letter, ticket),
      };
    }),
  );
  return reservationsJsonLd(edition, { code: order.code, isCancelled: false }, reserved);
}

/** To the former holder of a ticket: whose it is now, without their address. */
export function transferredLetter(letter: LetterCase, former: Ticket, ticket: Ticket): Letter {
  const words = letter.texts.ticketLetters.transferred;
  const edition = letter.edition.name;
  const facts = { edition, product: productWords(letter, ticket), to: ticket.holderName };
  return writeCaseLetter(letter, {
    key: `tickets.transferred:${ticket.id}:${ticket.serial}`,
    to: former.holderEmail,
    name: former.holderName,
    subject: words.subject({ edition }),
    parts: [
      { kind: 'text', text: words.lead(facts) },
      { kind: 'text', text: words.wrong },
    ],
  });
}

/** A ticket that became another, to its holder, or to the buyer while nobody is named. */
export async function changedLetter(letter: LetterCase, ticket: Ticket): Promise<Letter> {
  const words = letter.texts.ticketLetters;
  const edition = letter.edition.name;
  return writeCaseLetter(letter, {
    key: `tickets.changed:${ticket.id}:${ticket.serial}`,
    to: ticket.holderEmail || letter.order.email,
    name: ticket.holderName || letter.order.name,
    subject: words.changed.subject({ edition }),
    parts: [
      { kind: 'text', text: words.changed.lead({ edition }) },
      { kind: 'list', items: await ticketItems(letter, [ticket], { hasLinks: true }) },
      { kind: 'text', text: words.ticket.open },
    ],
    jsonLd: await reservations(letter, [ticket]),
    attachments: calendarOf([ticket]),
  });
}
