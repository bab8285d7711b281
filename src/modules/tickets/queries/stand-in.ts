import { sql } from 'kysely';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { StandInCheckout } from '../rules/stand-in.ts';
import { ticketsTables } from '../tables.ts';

/** A page of the stand-in with its name. */
export type StoredCheckout = StandInCheckout & { readonly id: string };

/** A message that the stand-in wrote: when it goes out, how often it did and what was answered the last time. */
export type StandInMessage = {
  readonly id: string;
  readonly checkoutId: string;
  readonly body: string;
  readonly dueAt: InstantText;
  readonly sent: number;
  readonly answer: number | null;
};

/** The page of this name. */
export async function findCheckout(db: Db, id: string): Promise<StoredCheckout | null> {
  const row = await ticketsTables(db)
    .selectFrom('tickets.stand_in_checkout')
    .select(['id', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row.content, id: row.id } : null;
}

/** The same, locked until the transaction ends. */
export async function lockCheckout(tx: Tx, id: string): Promise<StoredCheckout | null> {
  const row = await ticketsTables(tx)
    .selectFrom('tickets.stand_in_checkout')
    .select(['id', 'content'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row.content, id: row.id } : null;
}

/** Every page that the stand-in has for orders of an edition; for sums. */
export async function listCheckouts(db: Db, editionId: string): Promise<readonly StoredCheckout[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.stand_in_checkout')
    .select(['id', 'content'])
    .where(
      sql<boolean>`EXISTS (SELECT FROM tickets.order o WHERE o.id = order_id AND o.edition_id = ${editionId})`,
    )
    .execute();
  return rows.map((row) => ({ ...row.content, id: row.id }));
}

/** Writes a page; the same key gives the one that is there. */
export async function insertCheckout(
  db: Db,
  { id, ...content }: StoredCheckout,
  now: InstantText,
): Promise<void> {
  await ticketsTables(db)
    .insertInto('tickets.stand_in_checkout')
    .values({
      ...{ id, key: content.sessionKey, order_id: content.orderId, created_at: now },
      content: json(content),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Writes what became of a page. */
export async function updateCheckout(tx: Tx, { id, ...content }: StoredCheckout): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.stand_in_checkout')
    .set({ content: json(content) })
    .where('id', '=', id)
    .execute();
}

/** Writes a message that goes out at its time. */
export async function insertStandInMessage(
  tx: Tx,
  message: Pick<StandInMessage, 'id' | 'checkoutId' | 'body' | 'dueAt'>,
): Promise<void> {
  const { id, checkoutId, body, dueAt } = message;
  await ticketsTables(tx)
    .insertInto('tickets.stand_in_message')
    .values({ id, checkout_id: checkoutId, body, due_at: dueAt, sent: 0, answer: null })
    .execute();
}

function rowsOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.stand_in_message').selectAll();
}

function messageOf(
  row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>,
): StandInMessage {
  const { id, body, sent, answer } = row;
  return { id, body, sent, answer, checkoutId: row.checkout_id, dueAt: momentText(row.due_at) };
}

/** Messages of a page, the first first. */
export async function listStandInMessages(db: Db, checkoutId: string): Promise<readonly StandInMessage[]> {
  const rows = await rowsOf(db)
    .where('checkout_id', '=', checkoutId)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map(messageOf);
}

/** Messages whose time has come and that never went out, of all pages or of one. */
export async function listDueMessages(
  db: Db,
  now: InstantText,
  checkoutId?: string,
): Promise<readonly StandInMessage[]> {
  const rows = await rowsOf(db)
    .where('sent', '=', 0)
    .where('due_at', '<=', sql<Date>`${now}`)
    .$if(checkoutId !== undefined, (query) => query.where('checkout_id', '=', checkoutId ?? ''))
    .orderBy('due_at')
    .limit(100)
    .execute();
  return rows.map(messageOf);
}

/** Counts a sending and keeps what was answered; 0 where nobody did. */
export async function noteSending(db: Db, id: string, answer: number): Promise<void> {
  await ticketsTables(db)
    .updateTable('tickets.stand_in_message')
    .set((eb) => ({ sent: eb('sent', '+', 1), answer }))
    .where('id', '=', id)
    .execute();
}
