import { sql } from 'kysely';
import type { TicketId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import { ticketsTables } from '../tables.ts';

/** An answer that a holder gave, until when it is kept. */
export type StoredAnswer = {
  readonly ticketId: TicketId;
  readonly question: string;
  readonly value: string;
  readonly expiresAt: InstantText;
};

/** Writes answers, over those that were given before. */
export async function writeAnswers(tx: Tx, answers: readonly StoredAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  await ticketsTables(tx)
    .insertInto('tickets.answer')
    .values(
      answers.map(({ ticketId, question, value, expiresAt }) => ({
        ticket_id: ticketId,
        question,
        value,
        expires_at: expiresAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['ticket_id', 'question'])
        .doUpdateSet({ value: sql`excluded.value`, expires_at: sql`excluded.expires_at` }),
    )
    .execute();
}

/** Answers that holders of these tickets gave. */
export async function listAnswers(db: Db, ticketIds: readonly TicketId[]): Promise<readonly StoredAnswer[]> {
  if (ticketIds.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.answer')
    .selectAll()
    .where('ticket_id', 'in', ticketIds)
    .execute();
  return rows.map((row) => ({
    ...{ ticketId: row.ticket_id, question: row.question, value: row.value },
    expiresAt: momentText(row.expires_at),
  }));
}

/** Deletes what was answered for these tickets, but to these questions. */
export async function removeAnswersOf(
  tx: Tx,
  ticketIds: readonly TicketId[],
  but: readonly string[] = [],
): Promise<void> {
  if (ticketIds.length === 0) return;
  await ticketsTables(tx)
    .deleteFrom('tickets.answer')
    .where('ticket_id', 'in', ticketIds)
    .where(sql<boolean>`NOT (question = ANY (${but}))`)
    .execute();
}

/** Deletes answers whose purpose is over; answers with how many there were. */
export async function removeExpiredAnswers(tx: Db, now: InstantText): Promise<number> {
  const result = await ticketsTables(tx)
    .deleteFrom('tickets.answer')
    .where('expires_at', '<=', sql<Date>`${now}`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
