import { sql } from 'kysely';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';
import type { Own } from './personal.ts';

/** Deletes who waits, entered a ballot or was named for a role in these editions; answers with how many rows. */
export async function deleteGuestsOf(tx: Tx, editionIds: readonly EditionId[]): Promise<number> {
  if (editionIds.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    WITH waiters AS (DELETE FROM tickets.waiter WHERE edition_id = ANY(${editionIds}::uuid[]) RETURNING 1),
      entries AS (DELETE FROM tickets.ballot_entry WHERE ballot_id IN
        (SELECT id FROM tickets.ballot WHERE edition_id = ANY(${editionIds}::uuid[])) RETURNING 1),
      named AS (DELETE FROM tickets.role_person WHERE edition_id = ANY(${editionIds}::uuid[]) RETURNING 1)
    SELECT ((SELECT count(*) FROM waiters) + (SELECT count(*) FROM entries) + (SELECT count(*) FROM named))::int AS n`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Deletes what somebody who left waits for, what they entered and for which roles they were named, by their account and their address. */
export async function deleteGuest(db: Db, { personId, email }: Own): Promise<void> {
  await sql`DELETE FROM tickets.waiter WHERE person_id = ${personId} OR (lower(email) = ${email} AND email <> '')`.execute(
    db,
  );
  await sql`DELETE FROM tickets.ballot_entry WHERE person_id = ${personId} OR (lower(email) = ${email} AND email <> '')`.execute(
    db,
  );
  await sql`DELETE FROM tickets.role_person WHERE email = ${email} AND email <> ''`.execute(db);
}

/** What somebody waits for, what they entered and for which roles they were named, to take along. */
export async function listGuestOf(
  db: Db,
  { personId, email }: Own,
): Promise<{
  readonly waits: readonly unknown[];
  readonly ballots: readonly unknown[];
  readonly roles: readonly unknown[];
}> {
  const tables = ticketsTables(db);
  const waits = await tables
    .selectFrom('tickets.waiter')
    .selectAll()
    .where((where) => where.or([where('person_id', '=', personId), where('email', '=', email)]))
    .execute();
  const ballots = await tables
    .selectFrom('tickets.ballot_entry')
    .selectAll()
    .where((where) => where.or([where('person_id', '=', personId), where('email', '=', email)]))
    .execute();
  const roles = await tables
    .selectFrom('tickets.role_person')
    .selectAll()
    .where('email', '=', email)
    .execute();
  return { waits, ballots, roles };
}
