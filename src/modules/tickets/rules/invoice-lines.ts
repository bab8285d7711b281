import type { InvoiceDocument, InvoiceLine } from './invoice.ts';

/** Something that is charged: `tax` is the part of the price that is tax, at `taxRate` hundredths of a per cent. */
export type Charged = {
  readonly description: string;
  readonly price: number;
  readonly tax: number;
  readonly taxRate: number;
};

/** Lines of an invoice: what is the same at the same price stands in one. What costs nothing is no line. */
export function invoiceLines(charged: readonly Charged[]): readonly InvoiceLine[] {
  const same = Map.groupBy(
    charged.filter(({ price }) => price > 0),
    ({ description, price, tax, taxRate }) => JSON.stringify([description, price, tax, taxRate]),
  );
  return [...same.values()].flatMap((all): InvoiceLine[] => {
    const [one] = all;
    if (!one) return [];
    const { description, taxRate } = one;
    const quantity = all.length;
    const unitNet = one.price - one.tax;
    const [net, tax, gross] = [unitNet * quantity, one.tax * quantity, one.price * quantity];
    return [{ ...{ description, quantity, unitNet, net, taxRate, tax, gross } }];
  });
}

/** Sums of lines, by rate and altogether. */
export function invoiceSums(
  lines: readonly InvoiceLine[],
): Pick<InvoiceDocument, 'byRate' | 'net' | 'tax' | 'gross'> {
  const sum = (all: readonly InvoiceLine[], of: 'net' | 'tax' | 'gross') =>
    all.reduce((total, line) => total + line[of], 0);
  const rates = [...Map.groupBy(lines, ({ taxRate }) => taxRate)].toSorted(([a], [b]) => b - a);
  return {
    byRate: rates.map(([taxRate, all]) => ({ taxRate, net: sum(all, 'net'), tax: sum(all, 'tax') })),
    ...{ net: sum(lines, 'net'), tax: sum(lines, 'tax'), gross: sum(lines, 'gross') },
  };
}

/** What is still invoiced of an order at each rate: invoices less credit notes. */
export function invoicedByRate(
  documents: readonly InvoiceDocument[],
): readonly { readonly taxRate: number; readonly net: number; readonly tax: number }[] {
  const rates = new Map<number, { net: number; tax: number }>();
  for (const { kind, byRate } of documents) {
    const sign = kind === 'invoice' ? 1 : -1;
    for (const { taxRate, net, tax } of byRate) {
      const before = rates.get(taxRate) ?? { net: 0, tax: 0 };
      rates.set(taxRate, { net: before.net + sign * net, tax: before.tax + sign * tax });
    }
  }
  return [...rates].map(([taxRate, sums]) => ({ taxRate, ...sums })).filter(({ net, tax }) => net + tax > 0);
}

/**
 * Lines that take so much of what is invoiced back, each rate by its share; to the cent, the largest remainders first. Throws where more is
 * taken back than was invoiced.
 */
export function creditLines(
  invoiced: ReturnType<typeof invoicedByRate>,
  amount: number,
  description: string,
): readonly InvoiceLine[] {
  const all = invoiced.reduce((sum, { net, tax }) => sum + net + tax, 0);
  if (amount <= 0 || amount > all) throw new Error('No more is credited than was invoiced.');
  const parts = invoiced.map(({ net, tax, taxRate }) => {
    const exact = ((net + tax) * amount) / all;
    return { net, tax, taxRate, gross: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = amount - parts.reduce((sum, { gross }) => sum + gross, 0);
  const byRest = parts.toSorted((a, b) => b.rest - a.rest);
  for (const part of byRest) {
    if (left <= 0) break;
    part.gross += 1;
    left -= 1;
  }
  return parts
    .filter(({ gross }) => gross > 0)
    .map(({ net, tax, taxRate, gross }): InvoiceLine => {
      const own = Math.round((gross * tax) / (net + tax));
      return { description, quantity: 1, unitNet: gross - own, net: gross - own, taxRate, tax: own, gross };
    });
}
