import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { PaymentId } from '../rules/payment.ts';
import { referenceOf } from '../rules/payment-reference.ts';
import type { OpenOrder } from '../rules/payment-suggestions.ts';
import type { StatementEntry, StatementLineId } from '../rules/statement-entry.ts';
import { ticketsTables } from '../tables.ts';

function rowsOf(db: Db) {
  return ticketsTables(db).selectFrom('tickets.statement_line').selectAll();
}

function entryOf(
  row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>,
): StatementEntry {
  const { id, state, note, bookings, content: line } = row;
  return {
    id,
    state,
    note,
    bookings,
    line,
    editionId: row.edition_id,
    takenInAt: momentText(row.taken_in_at),
  };
}

/** Writes new lines; those that are there already are left alone. Answers with how many were new. */
export async function insertStatementLines(tx: Tx, entries: readonly StatementEntry[]): Promise<number> {
  let added = 0;
  // A statement may have very many lines, and a question only so many parameters.
  for (let at = 0; at < entries.length; at += 1000) {
    const result = await ticketsTables(tx)
      .insertInto('tickets.statement_line')
      .values(
        entries.slice(at, at + 1000).map(({ id, editionId, line, state, note, bookings, takenInAt }) => ({
          ...{ id, state, note, bookings, key: line.key, content: json(line) },
          ...{ edition_id: editionId, taken_in_at: takenInAt, changed_at: takenInAt, payment_id: null },
        })),
      )
      .onConflict((conflict) => conflict.constraint('statement_line_once').doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

/** Lines that wait for somebody, the first booked first. */
export async function listOpenLines(
  db: Db,
  editionId: EditionId,
  limit: number,
): Promise<readonly StatementEntry[]> {
  const rows = await rowsOf(db)
    .where('edition_id', '=', editionId)
    .where('state', '=', 'open')
    .orderBy(sql`content->>'bookedOn'`)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

/** Lines that are done with, the last first. */
export async function listDoneLines(
  db: Db,
  editionId: EditionId,
  limit: number,
): Promise<readonly StatementEntry[]> {
  const rows = await rowsOf(db)
    .where('edition_id', '=', editionId)
    .where('state', '<>', 'open')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

/** Lines, locked in the order of their ids until the transaction ends: before any order. */
export async function lockStatementLines(
  tx: Tx,
  editionId: EditionId,
  ids: readonly StatementLineId[],
): Promise<readonly StatementEntry[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(tx)
    .where('edition_id', '=', editionId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(entryOf);
}

/** Writes how a line stands now. */
export async function updateStatementLine(
  tx: Tx,
  { id, state, note, bookings }: StatementEntry,
  { paymentId, now }: { readonly paymentId: PaymentId | null; readonly now: InstantText },
): Promise<void> {
  await ticketsTables(tx)
    .updateTable('tickets.statement_line')
    .set({ state, note, bookings, payment_id: paymentId, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Orders that wait for money, or for the difference of a change, also those whose time is over: the money may come late. */
export async function listOrdersToPay(db: Db, editionId: EditionId): Promise<readonly OpenOrder[]> {
  const { rows } = await sql<Omit<OpenOrder, 'reference'>>`
    SELECT o.id, o.code, o.currency, o.email, o.name AS "buyerName",
      (CASE o.state WHEN 'placed' THEN o.total - o.paid ELSE c.price - t.price - c.received END)::bigint AS total
    FROM tickets.order o
    LEFT JOIN tickets.change c ON c.order_id = o.id AND o.state = 'paid'
    LEFT JOIN tickets.ticket t ON t.id = c.ticket_id
    WHERE o.edition_id = ${editionId} AND (
      (o.state = 'placed' AND o.total > o.paid) OR c.price - t.price > c.received)
    ORDER BY o.id`.execute(db);
  return rows.map((row) => ({ ...row, reference: referenceOf(row.code) }));
}

/** Orders that are settled though money of theirs was taken away again: a booking that was undone. */
export async function listSettledOwing(
  db: Db,
  editionId: EditionId,
): Promise<readonly { readonly code: string; readonly owed: number }[]> {
  const { rows } = await sql<{ code: string; owed: number }>`
    SELECT o.code, (o.total - o.paid)::bigint AS owed FROM tickets.order o
    WHERE o.edition_id = ${editionId} AND o.state = 'paid' AND o.paid < o.total
      AND EXISTS (SELECT FROM tickets.payment p WHERE p.order_id = o.id AND p.kind = 'refund' AND p.note = 'undone')
    ORDER BY o.code LIMIT 100`.execute(db);
  return rows;
}
