import { sql } from 'kysely';
import type { EditionId, ProductId, TicketId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { emailKey } from '../rules/claim-request.ts';
import { ticketsTables } from '../tables.ts';

/** A ticket that somebody has, under the address as it is compared. */
export type HeldByAddress = {
  readonly id: TicketId;
  readonly productId: ProductId;
  readonly email: string;
};

/** What holders with these addresses have in an edition, in orders that are paid or wait for their money. */
export async function listHeldByAddress(
  db: Db,
  editionId: EditionId,
  emails: readonly string[],
): Promise<readonly HeldByAddress[]> {
  const keys = [...new Set(emails.map(emailKey))].filter(Boolean);
  if (keys.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .select(['t.id', 't.product_id', 't.holder_email'])
    .where('t.edition_id', '=', editionId)
    .where(sql<string>`lower(t.holder_email)`, 'in', keys)
    .where('t.is_cancelled', '=', false)
    .where('o.state', 'in', ['placed', 'paid'])
    .orderBy('t.id')
    .execute();
  return rows.map(({ id, product_id, holder_email }) => ({
    ...{ id, productId: product_id },
    email: emailKey(holder_email),
  }));
}
