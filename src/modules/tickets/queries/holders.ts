import { sql } from 'kysely';
import type { EditionId, PersonId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** Somebody who holds a product that is paid for. */
export type Holder = {
  readonly personId: PersonId | null;
  /** In small letters; empty if nobody said it. */
  readonly email: string;
  readonly locale: Locale;
  readonly productId: ProductId;
  /** The session whose seat it is. */
  readonly session: string | null;
  /** A ticket that lets in on no day: its holder takes part from elsewhere. */
  readonly isRemote: boolean;
};

/** Of a product `p`: a ticket that lets in on no day. */
export const isRemoteTicket = sql<boolean>`p.content ->> 'kind' = 'ticket' AND jsonb_typeof(p.content -> 'admits') IS DISTINCT FROM 'object'`;

/** Everybody who holds something of an edition that is paid for; once for each ticket. */
export async function listHolders(db: Db, editionId: EditionId): Promise<readonly Holder[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .innerJoin('tickets.product as p', 'p.id', 't.product_id')
    .where('t.edition_id', '=', editionId)
    .where('t.is_cancelled', '=', false)
    .where('o.state', '=', 'paid')
    .select(['t.holder_person_id', 't.product_id', 'o.locale'])
    .select([
      sql<string>`lower(t.holder_email)`.as('email'),
      sql<string | null>`p.content ->> 'sessionCode'`.as('session'),
      isRemoteTicket.as('is_remote'),
    ])
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    ...{ personId: row.holder_person_id, email: row.email, locale: row.locale },
    ...{ productId: row.product_id, session: row.session, isRemote: row.is_remote },
  }));
}
