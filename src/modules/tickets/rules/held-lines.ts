import type { EditionId, ProductId, VoucherId } from '../../../kernel/ids.ts';
import { emailKey, type Known } from './claim-request.ts';
import type { Ticket } from './order.ts';
import type { Catalogue, QuotedLine } from './quote.ts';
import type { Answer, Holder } from './wish.ts';

/** What the form says of one ticket of a held order, by its number. */
export type HeldLine = {
  readonly number: number;
  readonly holder: Holder | null;
  readonly answers: readonly Answer[];
};

/** Tickets of a held order with what the form says of them, as lines that the rules know. */
export function linesOf(
  { products }: Catalogue,
  tickets: readonly Ticket[],
  said: readonly HeldLine[],
  /** Vouchers of roles: what they gave is for whom it was given, whatever the form says. */
  byRole: ReadonlySet<VoucherId> = new Set(),
): readonly QuotedLine[] {
  return tickets.map((ticket): QuotedLine => {
    const product = products.get(ticket.productId);
    if (!product) throw new Error('A product that was ordered stays in the catalogue.');
    const parent = tickets.find(({ id }) => id === ticket.partOf);
    const own = said.find(({ number }) => number === (parent ?? ticket).number);
    const { productId, variation, price, tax } = ticket;
    return {
      wish: {
        productId,
        variation,
        price: null,
        holder: isByRole(parent ?? ticket, byRole) ? holderOf(parent ?? ticket) : (own?.holder ?? null),
        answers: parent ? [] : (own?.answers ?? []),
      },
      ...{ product, price, tax, voucher: null, reduction: 0, poolId: product.poolId },
      partOf: parent ? parent.number - 1 : null,
    };
  });
}

function isByRole({ voucherId }: Ticket, byRole: ReadonlySet<VoucherId>): boolean {
  return voucherId !== null && byRole.has(voucherId);
}

function holderOf({ holderName: name, holderEmail: email }: Ticket): Holder {
  return { name, email };
}

/** What must be looked up to know whether holders have what they need: editions, products, addresses. */
export function needsOf(
  { editionId }: { readonly editionId: EditionId },
  lines: readonly QuotedLine[],
): readonly [readonly EditionId[], readonly ProductId[], readonly string[]] {
  const needed = [...new Set(lines.flatMap(({ product }) => product.needs))];
  return [[editionId], needed, lines.flatMap(({ wish }) => wish.holder?.email ?? [])];
}

/** A ticket with its holder's name on it. */
export function namedTicket(ticket: Ticket, holder: Holder | null, known: Known): Ticket {
  if (!holder) return ticket;
  const holderEmail = emailKey(holder.email);
  return {
    ...ticket,
    ...{ holderName: holder.name.trim(), holderEmail, holderPersonId: known.get(holderEmail) ?? null },
  };
}
