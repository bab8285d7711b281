import { sql } from 'kysely';
import type { OrderId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { CardSession, CardSessionId } from '../rules/card-session.ts';
import { ticketsTables } from '../tables.ts';

function rowsOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.card_session').selectAll();
}

function sessionOf(
  row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>,
): CardSession {
  const { id, url, amount, currency, state } = row;
  return {
    ...{ id, url, amount, currency, state },
    editionId: row.edition_id,
    orderId: row.order_id,
    outsideId: row.outside_id,
    createdAt: momentText(row.created_at),
    expiresAt: momentText(row.expires_at),
  };
}

/** Pages of the card company that were opened for an order, the newest first. */
export async function listCardSessions(db: Db, orderId: OrderId): Promise<readonly CardSession[]> {
  const rows = await rowsOf(db).where('order_id', '=', orderId).orderBy('created_at', 'desc').execute();
  return rows.map(sessionOf);
}

/** The page that the card company knows by this name. */
export async function findCardSession(db: Db, outsideId: string): Promise<CardSession | null> {
  const row = await rowsOf(db).where('outside_id', '=', outsideId).executeTakeFirst();
  return row ? sessionOf(row) : null;
}

/** Writes that a page is asked for, before it is: so that a process that dies in between asks for the same one. */
export async function insertCardSession(tx: Tx, session: CardSession): Promise<void> {
  const { id, url, amount, currency, state } = session;
  await ticketsTables(tx)
    .insertInto('tickets.card_session')
    .values({
      ...{ id, url, amount, currency, state },
      edition_id: session.editionId,
      order_id: session.orderId,
      outside_id: session.outsideId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
      looked_at: session.createdAt,
    })
    .execute();
}

/** Writes what the card company answered. */
export async function nameCardSession(
  db: Db,
  id: CardSessionId,
  { outsideId, url }: { readonly outsideId: string; readonly url: string },
): Promise<void> {
  await ticketsTables(db)
    .updateTable('tickets.card_session')
    .set({ outside_id: outsideId, url })
    .where('id', '=', id)
    .execute();
}

/** Closes pages; one that was paid on stays paid. */
export async function closeCardSessions(
  db: Db,
  ids: readonly CardSessionId[],
  state: 'paid' | 'ended',
): Promise<void> {
  if (ids.length === 0) return;
  await ticketsTables(db)
    .updateTable('tickets.card_session')
    .set({ state })
    .where('id', 'in', ids)
    .where('state', '<>', 'paid')
    .execute();
}

/** Open pages that nobody needs: of orders that wait for no money any more, or with a newer one beside them. */
export async function listNeedlessSessions(db: Db, limit: number): Promise<readonly CardSession[]> {
  const rows = await rowsOf(db)
    .where('state', '=', 'open')
    .where(
      sql<boolean>`(EXISTS (SELECT FROM tickets.order o WHERE o.id = order_id AND (o.state = 'cancelled'
          OR (o.state = 'paid' AND NOT EXISTS (SELECT FROM tickets.change c WHERE c.order_id = o.id))))
        OR EXISTS (SELECT FROM tickets.card_session newer
          WHERE newer.order_id = card_session.order_id AND newer.created_at > card_session.created_at))`,
    )
    .orderBy('looked_at')
    .limit(limit)
    .execute();
  return rows.map(sessionOf);
}

/** Takes up open pages about which nothing was heard or asked since `before`, the longest silent first, and notes that they are asked about now. */
export async function takeSilentSessions(
  db: Db,
  at: { readonly before: InstantText; readonly now: InstantText; readonly limit: number },
): Promise<readonly CardSession[]> {
  const rows = await ticketsTables(db)
    .updateTable('tickets.card_session')
    .set({ looked_at: at.now })
    .where((eb) =>
      eb(
        'id',
        'in',
        eb
          .selectFrom('tickets.card_session')
          .select('id')
          .where('state', '=', 'open')
          .where('looked_at', '<', sql<Date>`${at.before}`)
          .orderBy('looked_at')
          .limit(at.limit)
          .forUpdate()
          .skipLocked(),
      ),
    )
    .returningAll()
    .execute();
  return rows.map(sessionOf);
}

/** Notes a message as heeded; false if it was before. */
export async function noteCardMessage(tx: Tx, id: string, now: InstantText): Promise<boolean> {
  const result = await ticketsTables(tx)
    .insertInto('tickets.card_message')
    .values({ id, received_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Forgets messages that no company sends again. */
export async function forgetCardMessages(db: Db, before: InstantText): Promise<number> {
  const result = await ticketsTables(db)
    .deleteFrom('tickets.card_message')
    .where('received_at', '<', sql<Date>`${before}`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
