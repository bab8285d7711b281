import type { Company, Ticket } from './order.ts';
import type { Product } from './product.ts';

/*
 * Who owes the tax of a ticket, as far as this program decides it. It knows one case apart from "the seller": a company of another country
 * of the EU that takes part from afar (Articles 44 and 196 of Directive 2006/112/EC). Admission on site is taxed where the event is
 * (Article 53), so it stays with the seller, as do goods (T-shirts), donations, private buyers and companies outside of the EU. The form of a
 * VAT id is checked, not whether it was given out: the seller looks that up in VIES before the sale is theirs to answer for.
 */

/** Forms of VAT ids by their first two letters (Greece has EL, Northern Ireland XI). */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** A VAT id of the EU as it is written everywhere, with its country; `null` for any other text. */
function readVatId(text: string): { readonly country: string; readonly id: string } | null {
  const id = text.toUpperCase().replace(/[\s.\-/]/g, '');
  const country = id.slice(0, 2);
  return forms[country]?.test(id.slice(2)) ? { country, id } : null;
}

/** Whether the company accounts for the tax of a product itself. */
export function isReverseCharged(
  { kind, admits }: Pick<Product, 'kind' | 'admits'>,
  seller: { readonly taxId: string },
  company: Pick<Company, 'vatId'> | null,
): boolean {
  if (kind !== 'ticket' || admits !== null || !company) return false;
  const [own, other] = [readVatId(seller.taxId), readVatId(company.vatId)];
  return own !== null && other !== null && own.country !== other.country;
}

/** A ticket without its tax: it costs that much less. */
export function withoutTax(ticket: Ticket): Ticket {
  return { ...ticket, price: ticket.price - ticket.tax, tax: 0, taxRate: 0 };
}
