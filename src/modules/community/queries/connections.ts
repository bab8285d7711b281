import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import { type ConnectionId, pairOf } from '../rules/connection.ts';
import type { Givable } from '../rules/giving.ts';
import { communityTables } from '../tables.ts';

/** A connection as one of the two sees it. */
export type StoredConnection = {
  readonly id: ConnectionId;
  readonly otherId: PersonId;
  readonly editionId: EditionId | null;
  readonly editionName: string;
  readonly sessionTitle: string | null;
  readonly metAt: InstantText;
  /** What the other gives. */
  readonly given: readonly Givable[];
  /** What the person gives themselves. */
  readonly gives: readonly Givable[];
  readonly note: string;
};

/** Connections of a person, the newest first. */
export async function listConnections(db: Db, personId: PersonId): Promise<readonly StoredConnection[]> {
  const rows = await communityTables(db)
    .selectFrom('community.connection_side as own')
    .innerJoin('community.connection as c', 'c.id', 'own.connection_id')
    .innerJoin('community.connection_side as other', (join) =>
      join.onRef('other.connection_id', '=', 'c.id').onRef('other.person_id', '!=', 'own.person_id'),
    )
    .where('own.person_id', '=', personId)
    .select(['c.id', 'c.edition_id', 'c.edition_name', 'c.session_title', 'c.met_at'])
    .select(['own.note', 'own.gives', 'other.person_id', 'other.gives as given'])
    .orderBy('c.met_at', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, otherId: row.person_id, editionId: row.edition_id, editionName: row.edition_name },
    ...{ sessionTitle: row.session_title, metAt: momentText(row.met_at) },
    ...{ given: row.given, gives: row.gives, note: row.note },
  }));
}

/** Whom a person is connected with. */
export async function listConnectedWith(db: Db, personId: PersonId): Promise<ReadonlySet<PersonId>> {
  const rows = await communityTables(db)
    .selectFrom('community.connection')
    .select(['low_id', 'high_id'])
    .where((where) => where.or([where('low_id', '=', personId), where('high_id', '=', personId)]))
    .execute();
  return new Set(rows.map((row) => (row.low_id === personId ? row.high_id : row.low_id)));
}

type Side = { readonly personId: PersonId; readonly gives: readonly Givable[] };

/**
 * Connects two people, or adds what they give to the connection that is there already: two who agree to each other at the same moment are one
 * connection.
 */
export async function connect(
  tx: Tx,
  made: {
    readonly id: ConnectionId;
    readonly sides: readonly [Side, Side];
    readonly editionId: EditionId;
    readonly editionName: string;
    readonly sessionTitle: string | null;
  },
  now: InstantText,
): Promise<ConnectionId> {
  const tables = communityTables(tx);
  const [one, other] = made.sides;
  const [low_id, high_id] = pairOf(one.personId, other.personId);
  // The update of nothing takes the row's lock, so that the answer is the row that counts, whoever wrote it.
  const { id } = await tables
    .insertInto('community.connection')
    .values({
      ...{ id: made.id, low_id, high_id, edition_id: made.editionId, edition_name: made.editionName },
      ...{ session_title: made.sessionTitle, met_at: now },
    })
    .onConflict((conflict) => conflict.columns(['low_id', 'high_id']).doUpdateSet({ low_id }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const held = await tables
    .selectFrom('community.connection_side')
    .select(['person_id', 'gives'])
    .where('connection_id', '=', id)
    .execute();
  for (const { personId, gives } of made.sides) {
    const before = held.find((side) => side.person_id === personId)?.gives ?? [];
    const all = json([...new Set([...before, ...gives])]);
    await tables
      .insertInto('community.connection_side')
      .values({ connection_id: id, person_id: personId, gives: all, note: '' })
      .onConflict((conflict) => conflict.columns(['connection_id', 'person_id']).doUpdateSet({ gives: all }))
      .execute();
  }
  return id;
}

/** Writes one's own note, or what one gives from now on; false if there is no such connection of theirs. */
export async function updateSide(
  tx: Tx,
  whose: { readonly id: ConnectionId; readonly personId: PersonId },
  written: { readonly note: string; readonly gives: readonly Givable[] },
): Promise<boolean> {
  const result = await communityTables(tx)
    .updateTable('community.connection_side')
    .set({ note: written.note, gives: json(written.gives) })
    .where('connection_id', '=', whose.id)
    .where('person_id', '=', whose.personId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends connections of a person on both sides: one, or all. */
export async function removeConnections(db: Db, personId: PersonId, id?: ConnectionId): Promise<void> {
  await communityTables(db)
    .deleteFrom('community.connection')
    .where((where) => where.or([where('low_id', '=', personId), where('high_id', '=', personId)]))
    .$if(id !== undefined, (query) => query.where('id', '=', id as ConnectionId))
    .execute();
}
