import type { Edition } from '#directory';
import { type Catalogue, productName, questionsFor, type Ticket } from '#tickets';
import { listAnswers, ticketKey } from '#tickets/server';
import { priceWords } from '../../texts/format.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';

export type QuestionView = {
  readonly id: string;
  readonly label: Said;
  readonly kind: 'text' | 'choice' | 'yes-no';
  readonly choices: readonly Said[];
  readonly isRequired: boolean;
  readonly purpose: string;
  readonly until: string;
};

export type TicketView = {
  readonly id: string;
  readonly number: number;
  /** What a refusal calls its product. */
  readonly pool: string;
  readonly product: Said;
  readonly variation: string | null;
  readonly price: string;
  readonly holderName: string;
  readonly holderEmail: string;
  readonly isCancelled: boolean;
  /** Named after somebody else than the buyer. */
  readonly isOthers: boolean;
  /** It came with another one and is its holder's. */
  readonly isPart: boolean;
  /** It has a holder's name on it; a T-shirt has none. */
  readonly isPersonal: boolean;
  readonly questions: readonly QuestionView[];
  readonly answers: Readonly<Record<string, string>>;
  readonly href: string | null;
};

/** Tickets of an order, as its page shows them. */
export async function ticketViews(
  asked: RequestHouse,
  edition: Edition,
  { rows, ...of }: Omit<Shown, 'ticket' | 'answers'> & { readonly rows: readonly Ticket[] },
): Promise<readonly TicketView[]> {
  const ids = rows.map(({ id }) => id);
  const answers = Map.groupBy(await listAnswers(asked.house.db, ids), ({ ticketId }) => ticketId);
  return Promise.all(
    rows.map((ticket) =>
      ticketView(asked, edition, { ...of, ticket, answers: answers.get(ticket.id) ?? [] }),
    ),
  );
}

type Shown = {
  readonly ticket: Ticket;
  readonly buyer: string;
  readonly catalogue: Catalogue;
  readonly isPaid: boolean;
  readonly answers: readonly { readonly question: string; readonly value: string }[];
};

async function ticketView(
  { house, locale }: RequestHouse,
  edition: Edition,
  { ticket, buyer, catalogue, isPaid, answers }: Shown,
): Promise<TicketView> {
  const money = (amount: number) => priceWords(amount, catalogue.shop.currency, locale);
  const product = catalogue.products.get(ticket.productId);
  const variation = product?.variations.find(({ id }) => id === ticket.variation);
  return {
    ...{
      id: ticket.id,
      number: ticket.number,
      isCancelled: ticket.isCancelled,
      price: money(ticket.price),
    },
    ...{ holderName: ticket.holderName, holderEmail: ticket.holderEmail, isPart: ticket.partOf !== null },
    isOthers: ticket.holderEmail !== '' && ticket.holderEmail !== buyer,
    pool: product ? productName(product) : '',
    isPersonal: product?.kind !== 'merchandise' && product?.kind !== 'donation',
    product: said(product?.name ?? {}, locale),
    variation: variation ? said(variation.name, locale).text : null,
    questions: questionsFor(catalogue.shop.questions, ticket.productId).map((question) => ({
      ...{
        id: question.id,
        kind: question.kind,
        isRequired: question.isRequired,
        until: question.expiresOn,
      },
      label: said(question.label, locale),
      choices: question.choices.map((choice) => said(choice, locale)),
      purpose: said(question.purpose, locale).text,
    })),
    answers: Object.fromEntries(answers.map(({ question, value }) => [question, value])),
    href:
      isPaid && !ticket.isCancelled
        ? `/${edition.slug}/my-ticket/${ticket.id}/${await ticketKey(house, ticket.id, ticket.serial)}`
        : null,
  };
}
