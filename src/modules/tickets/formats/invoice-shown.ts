import type { Locale } from '../../../kernel/locale.ts';
import type { InvoiceDocument, InvoiceParty } from '../rules/invoice.ts';
import type { InvoiceWords } from './invoice-document.ts';
import { countIn, dayIn, moneyIn, rateIn } from './pdf/shown-numbers.ts';

export type Pair = { readonly label: string; readonly value: string; readonly isStrong: boolean };
export type ShownInvoice = {
  readonly title: string;
  readonly to: string;
  /** Name, address, and all else, a line each. */
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  readonly facts: readonly Pair[];
  readonly amountsIn: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly Pair[];
  readonly notes: readonly string[];
  readonly payment: { readonly title: string; readonly text: string; readonly facts: readonly Pair[] };
  readonly footer: (place: { readonly page: number; readonly pages: number }) => string;
};

/** The invoice as strings: what is drawn, and what fonts are chosen by. */
export function shownInvoice(invoice: InvoiceDocument, words: InvoiceWords, locale: Locale): ShownInvoice {
  const { currency, suppliedFrom, suppliedUntil, dueOn } = invoice;
  const money = moneyIn(locale, currency);
  const rate = rateIn(locale);
  const day = dayIn(locale);
  const supplied =
    suppliedFrom === suppliedUntil
      ? day(suppliedFrom)
      : words.span({ from: day(suppliedFrom), until: day(suppliedUntil) });
  return {
    title: words.title({ kind: invoice.kind, number: invoice.number }),
    to: words.to,
    seller: sellerLines(invoice.seller, words),
    buyer: partyLines(invoice.buyer, words),
    facts: pairs([
      [words.number, invoice.number],
      [words.corrects, invoice.corrects],
      [words.issuedOn, day(invoice.issuedOn)],
      [words.suppliedOn, supplied],
      [words.dueOn, dueOn && day(dueOn)],
      [words.purchaseOrder, invoice.purchaseOrder],
      [words.reference, invoice.reference],
    ]),
    amountsIn: words.amountsIn({ currency }),
    heads: Object.values(words.columns),
    rows: invoice.lines.map((line, index) => [
      String(index + 1),
      line.description,
      countIn(locale)(line.quantity),
      money.plain(line.unitNet),
      money.plain(line.net),
      rate(line.taxRate),
      money.plain(line.tax),
      money.plain(line.gross),
    ]),
    totals: totalsOf(invoice, words, locale),
    notes: [...(invoice.isReverseCharge ? [words.reverseCharge] : []), ...invoice.notes],
    payment: paymentOf(invoice, words, locale),
    footer: (place) =>
      [invoice.seller.name, invoice.number, words.page(place)].filter((part) => part !== '').join('  ·  '),
  };
}

function totalsOf(invoice: InvoiceDocument, words: InvoiceWords, locale: Locale): readonly Pair[] {
  const money = moneyIn(locale, invoice.currency);
  const rate = rateIn(locale);
  return [
    ...pairs([
      [words.net, money.whole(invoice.net)],
      ...invoice.byRate.map(
        ({ taxRate, net, tax }) =>
          [words.taxOf({ rate: rate(taxRate), net: money.plain(net) }), money.whole(tax)] as const,
      ),
    ]),
    { label: words.gross, value: money.whole(invoice.gross), isStrong: true },
    ...(invoice.paid === 0
      ? []
      : [
          ...pairs([[words.paid, money.whole(invoice.paid)]]),
          { label: words.due, value: money.whole(invoice.due), isStrong: true },
        ]),
  ];
}

function paymentOf(invoice: InvoiceDocument, words: InvoiceWords, locale: Locale): ShownInvoice['payment'] {
  const { payment } = words;
  const { dueOn, due, bank, reference } = invoice;
  if (!dueOn) return { title: payment.title, text: payment.nothing, facts: [] };
  const amount = moneyIn(locale, invoice.currency).whole(due);
  const iban = bank?.iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ') ?? null;
  return {
    title: payment.title,
    text: payment.please({ amount, day: dayIn(locale)(dueOn) }),
    facts: pairs([
      [words.reference, reference],
      [payment.holder, bank?.holder ?? null],
      [payment.iban, iban],
      [payment.bic, bank?.bic ?? null],
      [payment.bank, bank?.name ?? null],
    ]),
  };
}

function pairs(rows: readonly (readonly [string, string | null])[]): Pair[] {
  return rows.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [{ label, value, isStrong: false }],
  );
}

/** The seller as a letterhead: the name, the address in one line, all else in another. */
function sellerLines({ name, address, taxId, more }: InvoiceParty, words: InvoiceWords): string[] {
  const numbers = [...(taxId ? [words.taxId({ id: taxId })] : []), ...more];
  return [name, address.join(', '), numbers.join('  ·  ')];
}

function partyLines({ name, address, taxId, more }: InvoiceParty, words: InvoiceWords): string[] {
  return [name, ...address, ...(taxId ? [words.taxId({ id: taxId })] : []), ...more].filter(
    (line) => line !== '',
  );
}
