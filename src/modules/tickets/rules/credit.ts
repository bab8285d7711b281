/** What stands of an order when it is asked how much of its invoices is to be taken back; sums in minor units. */
export type Standing = {
  readonly invoiced: number;
  /** Prices of the tickets that count; nothing of an order that is cancelled. */
  readonly live: number;
  /** Payments that arrived. */
  readonly came: number;
  /** Refunds that went or are on their way. */
  readonly going: number;
};

/**
 * How much a credit note takes back now. Where nothing was paid, all that no ticket stands behind. Where money came, as much as goes back:
 * what the team keeps, a fee for one, stays invoiced; until it is decided what goes back, everything does.
 */
export function toCredit({ invoiced, live, came, going }: Standing): number {
  if (came > 0 && going === 0) return 0;
  return Math.max(0, invoiced - (came > 0 ? came - going : live));
}

/** What is to be invoiced at each rate: as much as tickets at it cost more than was invoiced, in the order of the rates, `amount` altogether. */
export function restByRate(
  live: readonly { readonly taxRate: number; readonly price: number }[],
  invoiced: readonly { readonly taxRate: number; readonly net: number; readonly tax: number }[],
  amount: number,
): readonly { readonly taxRate: number; readonly price: number }[] {
  const rates = [...new Set(live.filter(({ price }) => price > 0).map(({ taxRate }) => taxRate))];
  let left = amount;
  const rest = rates
    .toSorted((a, b) => b - a)
    .map((taxRate) => {
      const due = live.reduce((sum, each) => sum + (each.taxRate === taxRate ? each.price : 0), 0);
      const known = invoiced.find((each) => each.taxRate === taxRate);
      const price = Math.min(left, Math.max(0, due - (known ? known.net + known.tax : 0)));
      left -= price;
      return { taxRate, price };
    });
  return rest.filter(({ price }) => price > 0);
}

/** How much is still to be invoiced of an order that is paid: tickets that became dearer, and were paid for. */
export function toInvoice({ invoiced, live, came, going }: Standing): number {
  return Math.max(0, Math.min(live, came - going) - invoiced);
}
