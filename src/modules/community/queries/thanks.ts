import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { ConnectionId } from '../rules/connection.ts';
import { communityTables } from '../tables.ts';

/** A word of thanks within a connection. */
export type Thanks = {
  readonly connectionId: ConnectionId;
  readonly fromId: PersonId;
  readonly words: string;
  readonly sentAt: InstantText;
};

/** The other of a connection of somebody's: where the two met, and whether the other wants messages. */
export type OtherSide = {
  readonly personId: PersonId;
  readonly editionId: EditionId | null;
  readonly isMuted: boolean;
};

/** The other of the two; `null` if that is no connection of this person's. It stays until the transaction ends. */
export async function holdOtherSide(tx: Tx, id: ConnectionId, personId: PersonId): Promise<OtherSide | null> {
  const row = await communityTables(tx)
    .selectFrom('community.connection as c')
    .innerJoin('community.connection_side as own', 'own.connection_id', 'c.id')
    .innerJoin('community.connection_side as other', (join) =>
      join.onRef('other.connection_id', '=', 'c.id').onRef('other.person_id', '!=', 'own.person_id'),
    )
    .select(['c.edition_id', 'other.person_id', 'other.muted'])
    .where('c.id', '=', id)
    .where('own.person_id', '=', personId)
    .forKeyShare('c')
    .executeTakeFirst();
  return row ? { personId: row.person_id, editionId: row.edition_id, isMuted: row.muted } : null;
}

/** Writes a message; false if there is one of this person in this connection on that day already. */
export async function insertThanks(tx: Tx, thanks: Thanks, day: DateText): Promise<boolean> {
  const result = await communityTables(tx)
    .insertInto('community.thanks')
    .values({
      ...{ connection_id: thanks.connectionId, from_id: thanks.fromId, sent_on: day },
      ...{ sent_at: thanks.sentAt, words: thanks.words },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What a person wrote and what was written to them, but for what they want no more; the newest first. */
export async function listThanks(db: Db, personId: PersonId): Promise<readonly Thanks[]> {
  const rows = await communityTables(db)
    .selectFrom('community.connection_side as own')
    .innerJoin('community.thanks as t', 't.connection_id', 'own.connection_id')
    .select(['t.connection_id', 't.from_id', 't.words', 't.sent_at'])
    .where('own.person_id', '=', personId)
    .where((where) => where.or([where('own.muted', '=', false), where('t.from_id', '=', personId)]))
    .orderBy('t.sent_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ connectionId: row.connection_id, fromId: row.from_id },
    ...{ words: row.words, sentAt: momentText(row.sent_at) },
  }));
}

/** Connections of which a person wants no messages. */
export async function listMuted(db: Db, personId: PersonId): Promise<ReadonlySet<ConnectionId>> {
  const rows = await communityTables(db)
    .selectFrom('community.connection_side')
    .select('connection_id')
    .where('person_id', '=', personId)
    .where('muted', '=', true)
    .execute();
  return new Set(rows.map(({ connection_id }) => connection_id));
}

/** Lets somebody's messages through or not; false if there is no such connection of this person's. */
export async function writeMuted(
  tx: Tx,
  whose: { readonly id: ConnectionId; readonly personId: PersonId },
  muted: boolean,
): Promise<boolean> {
  const result = await communityTables(tx)
    .updateTable('community.connection_side')
    .set({ muted })
    .where('connection_id', '=', whose.id)
    .where('person_id', '=', whose.personId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
