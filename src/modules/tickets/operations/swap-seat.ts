import type { ClaimRefusal } from '#capacity';
import { listClaims, swapClaims } from '#capacity/server';
import type { EditionId, ProductId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { readHeldBefore } from '../queries/held-before.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { lockOrder, lockTickets, updateTickets } from '../queries/orders.ts';
import { type HeldTicket, listHeldBy } from '../queries/seats-of.ts';
import { basketOf, type Order, type Ticket } from '../rules/order.ts';
import { type Product, priceAt, taxIn } from '../rules/product.ts';
import { busyTimes } from './busy-times.ts';

type SeatReader = Parameters<typeof listHeldBy>[2];
export type SwapCode =
  | ClaimRefusal
  | 'ticket-unknown'
  | 'product-unknown'
  | 'price-differs'
  | 'needs-ticket'
  | 'shop-closed';

/**
 * Gives a seat up for another of the same price, in one transaction: nobody is left with neither. What is given up goes to who waits. The
 * ticket stays with its holder and gets another serial, since it is for something else now: the link and the code from before admit nobody.
 * Swapping twice is swapping once.
 */
export async function swapSeat(
  house: House,
  reader: SeatReader,
  input: { readonly editionId: EditionId; readonly ticketId: TicketId; readonly productId: ProductId },
): Promise<Outcome<HeldTicket, SwapCode>> {
  return allOrNothing<Outcome<HeldTicket, SwapCode>>(house.db, async (tx) => {
    const held = await listHeldBy(tx, input.editionId, reader);
    const seen = held.find(({ ticketId }) => ticketId === input.ticketId);
    const order = seen ? await lockOrder(tx, seen.orderId) : null;
    const ticket = order && (await lockTickets(tx, order.id)).find(({ id }) => id === input.ticketId);
    if (!seen || !order || !ticket || ticket.isCancelled) return refuse('ticket-unknown');
    if (ticket.productId === input.productId) return done(seen);
    const catalogue = (await readCatalogues(tx, [input.editionId])).get(input.editionId);
    if (!catalogue?.shop.isOpen) return refuse('shop-closed');
    const product = catalogue.products.get(input.productId);
    if (!product || !isSeat(product)) return refuse('product-unknown');
    const before = catalogue.products.get(ticket.productId);
    if (!before || !isSeat(before)) return refuse('ticket-unknown');
    const now = house.clock.now();
    if (priceAt(product, now) !== ticket.price || product.taxRate !== ticket.taxRate)
      return refuse('price-differs', { details: { product: product.id } });
    const { holderName: name, holderEmail: email } = ticket;
    const heldBefore = await readHeldBefore(tx, [ticket.editionId], product.needs, [email]);
    if (product.needs.length > 0 && !product.needs.some((id) => heldBefore({ name, email }, id)))
      return refuse('needs-ticket', { details: { product: product.id } });
    return swapClaim(tx, house, { order, ticket, product, reader });
  });
}

function isSeat({ sessionCode, isArchived, isHidden, variations, includes }: Product): boolean {
  return sessionCode !== null && !isArchived && !isHidden && variations.length === 0 && includes.length === 0;
}

async function swapClaim(
  tx: Tx,
  house: House,
  {
    order,
    ticket,
    product,
    reader,
  }: {
    readonly order: Order;
    readonly ticket: Ticket;
    readonly product: Product;
    readonly reader: SeatReader;
  },
): Promise<Outcome<HeldTicket, SwapCode>> {
  const [claim] = (await listClaims(tx, { ids: [ticket.claimId] })).filter(({ id }) => id === ticket.claimId);
  if (!claim) return refuse('swap-gone');
  const { claimant } = claim;
  const { editionId, id: orderId } = order;
  // Whose the place is counts, under whatever key it was claimed.
  const busy = await busyTimes(tx, house, editionId, [reader.personId]);
  const swapped = await swapClaims(tx, house, {
    ...{ editionId, claimant, basketId: basketOf(orderId), instead: [claim.id] },
    wanted: [{ poolId: product.poolId, units: 1 }],
    heldUntil: claim.expiresAt,
    busy: busy.map((one) => ({ ...one, holder: claimant })),
  });
  if (!swapped.ok) return swapped;
  const [made] = swapped.value;
  if (!made) return refuse('swap-gone');
  const { id: productId, taxRate } = product;
  const after: Ticket = {
    ...{ ...ticket, productId, taxRate, claimId: made.id, serial: ticket.serial + 1 },
    tax: taxIn(ticket.price, taxRate),
  };
  await updateTickets(tx, [after]);
  await insertOrderActs(tx, [
    {
      ...{ orderId, at: house.clock.now(), act: 'changed', byPersonId: reader.personId, byTeam: false },
      facts: { number: ticket.number, from: ticket.productId, to: productId },
    },
  ]);
  return done({ ticketId: ticket.id, orderId, productId });
}
