import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { auditPools } from '#capacity/server';
import { auditOrders } from '#tickets/server';
import type { OrderId, ProductId } from '../src/kernel/ids.ts';
import type { House } from '../src/platform/house.ts';
import type { Verdict } from './with-writers.ts';

/** Somebody who orders free tickets, one after the other, as fast as they are answered. */
export type Buyer = {
  /** Orders that were answered with their address. */
  readonly answered: OrderId[];
  /** The order that was sent and not answered. */
  underWay: OrderId | null;
};

/** Orders until told to stop, or until the server does not answer any more. */
export async function buyTickets(
  buyer: Buyer,
  url: string,
  productId: ProductId,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const orderId = randomUUID() as string as OrderId;
    buyer.underWay = orderId;
    const body = new URLSearchParams({
      ...{ order: orderId, voucher: '', [`n-${productId}`]: '1' },
      ...{ name: 'Guest', email: `${orderId}@example.org` },
    });
    const headers = { origin: new URL(url).origin };
    // An answer that breaks off in the middle is none.
    const status = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: stop })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      })
      .catch(() => 0);
    if (status !== 303) return;
    buyer.answered.push(orderId);
    buyer.underWay = null;
  }
}

/** Compares what was answered with what is there: each answered order once and whole, and money and places that agree. */
export async function verdictOnOrders(house: House, buyers: readonly Buyer[]): Promise<Verdict> {
  const answered = buyers.flatMap((buyer) => buyer.answered);
  const asked = [...answered, ...buyers.flatMap(({ underWay }) => underWay ?? [])];
  const { rows } = await sql<{ id: OrderId; tickets: number; acts: number; claims: number }>`
    SELECT o.id,
      (SELECT count(*)::int FROM tickets.ticket t WHERE t.order_id = o.id) AS tickets,
      (SELECT count(*)::int FROM tickets.order_act a WHERE a.order_id = o.id) AS acts,
      (SELECT count(*)::int FROM capacity.claim c WHERE c.basket_id = o.id AND c.state = 'confirmed') AS claims
    FROM tickets.order o WHERE o.id = ANY(${asked})`.execute(house.db);
  const found = new Set(rows.map(({ id }) => id));
  const astray = [...(await auditPools(house.db, house.clock.now())), ...(await auditOrders(house.db))];
  return {
    answered: answered.length,
    lost: answered.filter((id) => !found.has(id)).length,
    doubled: rows.filter(({ tickets, claims, acts }) => tickets > 1 || claims > 1 || acts > 1).length,
    half_written:
      rows.filter(({ tickets, claims, acts }) => tickets === 0 || claims === 0 || acts === 0).length +
      astray.length,
  };
}
