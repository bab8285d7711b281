import { dateIn } from '../../../kernel/time.ts';
import type { InvoiceDocument, InvoiceParty } from '../rules/invoice.ts';
import { referenceOf, spacedReference } from '../rules/payment-reference.ts';
import { isReverseCharged } from '../rules/tax-case.ts';
import type { LetterCase } from './letter-case.ts';
import { liveTickets } from './order-letters.ts';

type Frame = Omit<
  InvoiceDocument,
  'kind' | 'number' | 'corrects' | 'issuedOn' | 'lines' | 'byRate' | 'net' | 'tax' | 'gross'
>;

/** All of an invoice but its lines and its number: who, for when, how it is paid. */
export function invoiceFrame(
  letter: LetterCase,
  { isCredit }: { readonly kind: InvoiceDocument['kind']; readonly isCredit: boolean },
): Frame {
  const { order, catalogue, edition } = letter;
  const { shop } = catalogue;
  const tickets = liveTickets(letter);
  const products = tickets.flatMap(({ productId }) => catalogue.products.get(productId) ?? []);
  const days = products.flatMap(({ admits }) => admits ?? []);
  const due = isCredit ? 0 : Math.max(0, order.total - order.paid);
  const { bank } = shop;
  return {
    suppliedFrom: days.map(({ from }) => from).toSorted()[0] ?? edition.startsOn,
    suppliedUntil:
      days
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? edition.endsOn,
    dueOn: due > 0 && order.expiresAt ? dateIn(order.expiresAt, edition.zone) : null,
    seller: sellerOf(letter),
    buyer: buyerOf(letter),
    currency: order.currency,
    paid: isCredit ? 0 : Math.min(order.paid, order.total),
    due,
    isReverseCharge: products.some((product) => isReverseCharged(product, shop.seller, order.company)),
    purchaseOrder: order.company?.purchaseOrder || null,
    reference: due > 0 ? spacedReference(referenceOf(order.code)) : null,
    bank:
      bank && due > 0 ? { holder: bank.holder, iban: bank.iban, bic: bank.bic || null, name: null } : null,
    notes: [],
  };
}

function sellerOf({ catalogue, edition }: LetterCase): InvoiceParty {
  const { name, address, email, taxId } = catalogue.shop.seller;
  return {
    name: name || edition.name,
    address: linesIn(address),
    taxId: taxId || null,
    more: [email, edition.website ?? ''].filter(Boolean),
  };
}

function buyerOf({ order }: LetterCase): InvoiceParty {
  const { company } = order;
  if (!company?.name) return { name: order.name, address: [], taxId: null, more: [] };
  return {
    name: company.name,
    address: [...linesIn(company.address), company.country].filter(Boolean),
    taxId: company.vatId || null,
    more: order.name === company.name ? [] : [order.name],
  };
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
