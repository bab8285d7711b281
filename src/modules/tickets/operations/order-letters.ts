import type { Letter } from '../../../platform/mail/mail.ts';
import type { LetterPart } from '../formats/letter-sheet.ts';
import { orderJsonLd } from '../formats/reservation-json-ld.ts';
import { referenceOf, spacedReference } from '../rules/payment-reference.ts';
import {
  type LetterCase,
  productWords,
  sumWords,
  ticketItems,
  whenWords,
  writeCaseLetter,
} from './letter-case.ts';

/** How to pay an order that waits for its money. */
export async function placedLetter(
  letter: LetterCase,
  options: { readonly invoice: Letter['attachments'] },
): Promise<Letter> {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters;
  const owed = { sum: sumWords(letter, order.total - order.paid), when: dueWords(letter) };
  const isInvoice = order.method === 'invoice';
  return writeCaseLetter(letter, {
    key: `tickets.placed:${order.id}:${order.method ?? ''}`,
    to: order.email,
    name: order.name,
    subject: words.placed.subject({ edition: edition.name, code: order.code }),
    parts: [
      { kind: 'text', text: words.placed.lead({ edition: edition.name }) },
      { kind: 'text', text: isInvoice ? words.placed.invoice(owed) : words.placed.transfer(owed) },
      ...payingParts(letter),
      { kind: 'list', items: await ticketItems(letter, liveTickets(letter), { hasLinks: false }) },
    ],
    jsonLd: orderFacts(letter),
    attachments: options.invoice,
  });
}

/** That the time to pay ends soon. */
export function reminderLetter(letter: LetterCase): Letter {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.reminder;
  return writeCaseLetter(letter, {
    key: `tickets.reminder:${order.id}:${order.expiresAt ?? ''}`,
    to: order.email,
    name: order.name,
    subject: words.subject({ edition: edition.name, code: order.code }),
    parts: [
      { kind: 'text', text: words.lead({ edition: edition.name, when: dueWords(letter) }) },
      ...payingParts(letter),
      { kind: 'text', text: words.otherwise },
    ],
    jsonLd: orderFacts(letter),
  });
}

/** That the places of an order are gone, with what the team wrote about it. */
export function cancelledLetter(letter: LetterCase, reason: string): Letter {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters;
  const text = (line: string): LetterPart => ({ kind: 'text', text: line });
  return writeCaseLetter(letter, {
    key: `tickets.cancelled:${order.id}`,
    to: order.email,
    name: order.name,
    subject: words.cancelled.subject({ edition: edition.name, code: order.code }),
    parts: [
      text(words.cancelled.lead({ edition: edition.name, code: order.code })),
      ...(reason ? [text(words.cancelled.reason({ reason }))] : []),
      ...(order.paid > 0 ? [text(words.cancelled.refund({ sum: sumWords(letter, order.paid) }))] : []),
      openOrder(letter),
    ],
    jsonLd: orderFacts(letter),
  });
}

/** That money came when no place was left, and goes back. */
export function tooLateLetter(
  letter: LetterCase,
  payment: { readonly id: string; readonly amount: number },
  ofChange: boolean,
): Letter {
  const { order, edition, texts } = letter;
  const words = texts.ticketLetters.tooLate;
  const sum = sumWords(letter, payment.amount);
  return writeCaseLetter(letter, {
    key: `tickets.too-late:${payment.id}`,
    to: order.email,
    name: order.name,
    subject: words.subject({ edition: edition.name, code: order.code }),
    parts: [
      {
        kind: 'text',
        text: ofChange
          ? words.change({ sum, code: order.code })
          : words.lead({ sum, code: order.code, edition: edition.name }),
      },
      { kind: 'text', text: words.back },
      openOrder(letter),
    ],
  });
}

export function openOrder({ orderUrl, texts }: LetterCase): LetterPart {
  return { kind: 'link', href: orderUrl, text: texts.ticketLetters.openOrder };
}

/** Tickets that still count. */
export function liveTickets({ tickets }: Pick<LetterCase, 'tickets'>): LetterCase['tickets'] {
  return tickets.filter(({ isCancelled }) => !isCancelled);
}

function dueWords(letter: LetterCase): string {
  const { expiresAt } = letter.order;
  return expiresAt ? whenWords(letter, expiresAt) : '';
}

/** Amount, reference and account, and the way to the order. */
function payingParts(letter: LetterCase): readonly LetterPart[] {
  const { order, catalogue, texts } = letter;
  const words = texts.tickets.order;
  const { bank } = catalogue.shop;
  const facts = [
    { name: texts.ticketLetters.order, value: order.code },
    { name: words.amount, value: sumWords(letter, order.total - order.paid) },
    ...(bank && order.method !== 'card'
      ? [
          { name: words.reference, value: spacedReference(referenceOf(order.code)) },
          { name: words.accountHolder, value: bank.holder },
          { name: words.iban, value: bank.iban },
          ...(bank.bic ? [{ name: words.bic, value: bank.bic }] : []),
        ]
      : []),
    { name: words.payBy, value: dueWords(letter) },
  ];
  return [{ kind: 'facts', items: facts }, openOrder(letter)];
}

function orderFacts(letter: LetterCase): object {
  const { order, edition, catalogue, orderUrl } = letter;
  const { state } = order;
  return orderJsonLd(
    edition,
    { ...order, standing: state },
    {
      seller: catalogue.shop.seller.name,
      url: orderUrl,
      products: liveTickets(letter).map((ticket) => productWords(letter, ticket)),
    },
  );
}
