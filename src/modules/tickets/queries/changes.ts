import type { BasketId, OrderId, ProductId, TicketId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { PayMethod } from '../rules/shop.ts';
import { ticketsTables } from '../tables.ts';

/** A ticket that becomes another one as soon as the difference has arrived. */
export type PendingChange = {
  /** The basket that holds the new place. */
  readonly id: BasketId;
  readonly orderId: OrderId;
  readonly ticketId: TicketId;
  readonly productId: ProductId;
  readonly variation: string | null;
  /** Of the ticket as it will be, and what came for it already; minor units. */
  readonly price: number;
  readonly received: number;
  readonly method: PayMethod;
  readonly askedAt: InstantText;
  readonly expiresAt: InstantText;
};

/** The change of an order that waits for its money, if one does; also one whose time is over. */
export async function findChange(db: Db, orderId: OrderId): Promise<PendingChange | null> {
  const row = await ticketsTables(db)
    .selectFrom('tickets.change')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, variation, price, received, method } = row;
  return {
    ...{ id, variation, price, received, method, orderId },
    ...{ ticketId: row.ticket_id, productId: row.product_id },
    askedAt: momentText(row.asked_at),
    expiresAt: momentText(row.expires_at),
  };
}

export async function insertChange(tx: Tx, change: PendingChange): Promise<void> {
  const { id, variation, price, received, method } = change;
  await ticketsTables(tx)
    .insertInto('tickets.change')
    .values({
      ...{ id, variation, price, received, method, order_id: change.orderId, ticket_id: change.ticketId },
      ...{ product_id: change.productId, asked_at: change.askedAt, expires_at: change.expiresAt },
    })
    .execute();
}

/** Writes what came for a change, and until when its place is held. */
export async function updateChange(
  tx: Tx,
  { orderId, received, expiresAt }: Pick<PendingChange, 'orderId' | 'received' | 'expiresAt'>,
): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.change')
    .set({ received, expires_at: expiresAt })
    .where('order_id', '=', orderId)
    .execute();
}

export async function removeChange(tx: Tx, orderId: OrderId): Promise<void> {
  await ticketsTables(tx).deleteFrom('tickets.change').where('order_id', '=', orderId).execute();
}
