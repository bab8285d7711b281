import { readEmail } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { emailKey } from './claim-request.ts';
import type { Order, Ticket } from './order.ts';
import type { Catalogue } from './quote.ts';
import type { Holder } from './wish.ts';

/** What writing a name on a ticket means: a slip mended, somebody named at last, or another holder. */
export type Handing = 'corrected' | 'named' | 'transferred';

export const handingCodes = [
  'ticket-ended',
  'order-not-paid',
  'comes-with-another',
  'transfers-over',
  'holder-missing',
  'email-not-valid',
  'text-too-long',
] as const;
export type HandingCode = (typeof handingCodes)[number];

/**
 * What it means to write this holder on a ticket, or why it cannot be. Names may be mended and written in at any time; from one address to
 * another a ticket goes only while the shop lets them.
 */
export function handingOf(
  ticket: Ticket,
  holder: Holder,
  at: {
    readonly order: Pick<Order, 'state'>;
    readonly shop: Pick<Catalogue['shop'], 'transfersUntil'>;
    readonly now: InstantText;
    readonly byTeam: boolean;
  },
): Outcome<Handing, HandingCode> {
  if (ticket.isCancelled || ticket.isBlocked) return refuse('ticket-ended');
  if (at.order.state !== 'paid') return refuse('order-not-paid');
  if (ticket.partOf !== null) return refuse('comes-with-another');
  if (!holder.name.trim()) return refuse('holder-missing', { field: 'name' });
  if (holder.name.length > 120) return refuse('text-too-long', { field: 'name' });
  if (!readEmail(holder.email)) return refuse('email-not-valid', { field: 'email' });
  if (!ticket.holderEmail) return done('named');
  if (emailKey(holder.email) === emailKey(ticket.holderEmail)) return done('corrected');
  const { transfersUntil } = at.shop;
  if (!at.byTeam && (transfersUntil === null || transfersUntil <= at.now)) return refuse('transfers-over');
  return done('transferred');
}

/**
 * What goes along when a ticket changes hands: what came with it, and what the same holder has in this order that needs it and that no
 * other ticket of theirs would do for.
 */
export function goingAlong(
  ticket: Ticket,
  tickets: readonly Ticket[],
  { products }: Pick<Catalogue, 'products'>,
): readonly Ticket[] {
  const live = tickets.filter(({ isCancelled }) => !isCancelled);
  const own = live.filter(
    ({ id, holderEmail }) => id === ticket.id || (holderEmail !== '' && holderEmail === ticket.holderEmail),
  );
  const going = new Set([ticket.id]);
  for (const each of live) if (each.partOf === ticket.id) going.add(each.id);
  for (const each of own) {
    const needs = products.get(each.productId)?.needs ?? [];
    const left = own.filter(({ id }) => !going.has(id));
    const isMetByOthers = left.some(({ id, productId }) => id !== each.id && needs.includes(productId));
    const isMetByThese = own.some(({ id, productId }) => going.has(id) && needs.includes(productId));
    if (!going.has(each.id) && needs.length > 0 && isMetByThese && !isMetByOthers) going.add(each.id);
  }
  return live.filter(({ id, partOf }) => going.has(id) || (partOf !== null && going.has(partOf)));
}
