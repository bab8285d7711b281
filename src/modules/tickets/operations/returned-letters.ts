import type { Letter } from '../../../platform/mail/mail.ts';
import type { Payment } from '../queries/payments.ts';
import type { Ticket } from '../rules/order.ts';
import { type LetterCase, sumWords, ticketItems, writeCaseLetter } from './letter-case.ts';
import { openOrder } from './order-letters.ts';

type Options = { readonly invoice: NonNullable<Letter['attachments']> };

/** Which tickets do not count any more. */
export async function ticketsCancelledLetter(
  letter: LetterCase,
  tickets: readonly Ticket[],
  { invoice }: Options,
): Promise<Letter> {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.ticketsCancelled;
  const [first] = tickets;
  return writeCaseLetter(letter, {
    key: `tickets.tickets-cancelled:${first?.id ?? ''}`,
    to: order.email,
    name: order.name,
    subject: words.subject({ edition: edition.name }),
    parts: [
      { kind: 'text', text: words.lead({ edition: edition.name, n: tickets.length }) },
      { kind: 'list', items: await ticketItems(letter, tickets, { hasLinks: false }) },
      openOrder(letter),
    ],
    attachments: invoice,
  });
}

/** To each holder with an address of their own: that their tickets do not count any more. Nothing in it opens the order. */
export async function holdersCancelledLetters(
  letter: LetterCase,
  tickets: readonly Ticket[],
): Promise<readonly Letter[]> {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.ticketsCancelled;
  const byAddress = Map.groupBy(tickets, ({ holderEmail }) => holderEmail);
  const others = [...byAddress].filter(([email]) => email !== '' && email !== order.email);
  return Promise.all(
    others.map(async ([to, own]) =>
      writeCaseLetter(letter, {
        ...{ key: `tickets.holder-cancelled:${own[0]?.id ?? ''}`, to, name: own[0]?.holderName ?? '' },
        subject: words.subject({ edition: edition.name }),
        parts: [
          { kind: 'text', text: words.lead({ edition: edition.name, n: own.length }) },
          { kind: 'list', items: await ticketItems(letter, own, { hasLinks: false }) },
          { kind: 'text', text: words.ask({ name: order.name }) },
        ],
      }),
    ),
  );
}

/** How much goes back, and on which way. */
export function refundLetter(letter: LetterCase, refunds: readonly Payment[], { invoice }: Options): Letter {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.refunded;
  const sum = sumWords(
    letter,
    refunds.reduce((total, { amount }) => total + amount, 0),
  );
  const ways = [...new Set(refunds.map(({ method }) => (method === 'card' ? 'card' : 'transfer')))];
  return writeCaseLetter(letter, {
    key: `tickets.refund:${refunds[0]?.id ?? ''}`,
    to: order.email,
    name: order.name,
    subject: words.subject({ edition: edition.name, sum }),
    parts: [
      { kind: 'text', text: words.lead({ sum, code: order.code }) },
      ...ways.map((way) => ({ kind: 'text' as const, text: words.way[way] })),
      ...(invoice.length > 0 ? [{ kind: 'text' as const, text: words.invoice }] : []),
      openOrder(letter),
    ],
    attachments: invoice,
  });
}
