import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { CardId } from '../rules/card.ts';
import type { ConnectionId } from '../rules/connection.ts';
import { type Reach, usualReach } from '../rules/meeting.ts';
import { communityTables } from '../tables.ts';

/** Who may propose meetings to each of these people. */
export async function listReach(
  db: Db,
  persons: readonly PersonId[],
): Promise<(personId: PersonId) => Reach> {
  const rows =
    persons.length === 0
      ? []
      : await communityTables(db)
          .selectFrom('community.meeting_choice')
          .selectAll()
          .where('person_id', 'in', persons)
          .execute();
  const known = new Map(rows.map(({ person_id, allows }) => [person_id, allows]));
  return (personId) => known.get(personId) ?? usualReach;
}

/** Writes who may propose meetings to a person. */
export async function writeReach(tx: Tx, personId: PersonId, allows: Reach): Promise<void> {
  await communityTables(tx)
    .insertInto('community.meeting_choice')
    .values({ person_id: personId, allows })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ allows }))
    .execute();
}

/** Lets one transaction at a time count and write a person's requests. */
export async function lockRequestsOf(tx: Tx, personId: PersonId): Promise<void> {
  await communityTables(tx)
    .insertInto('community.meeting_choice')
    .values({ person_id: personId, allows: usualReach })
    // The update of nothing takes the row's lock.
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ person_id: personId }))
    .execute();
}

/** Whom a person blocked, and who blocked them, apart. */
export async function listBlocks(
  db: Db,
  personId: PersonId,
): Promise<{ readonly blocked: ReadonlySet<PersonId>; readonly by: ReadonlySet<PersonId> }> {
  const rows = await communityTables(db)
    .selectFrom('community.block')
    .select(['person_id', 'blocked_id'])
    .where((where) => where.or([where('person_id', '=', personId), where('blocked_id', '=', personId)]))
    .execute();
  const own = rows.filter(({ person_id }) => person_id === personId);
  const others = rows.filter(({ person_id }) => person_id !== personId);
  return {
    blocked: new Set(own.map(({ blocked_id }) => blocked_id)),
    by: new Set(others.map(({ person_id }) => person_id)),
  };
}

/** Blocks somebody; twice is once. */
export async function insertBlock(
  tx: Tx,
  personId: PersonId,
  blockedId: PersonId,
  now: InstantText,
): Promise<void> {
  await communityTables(tx)
    .insertInto('community.block')
    .values({ person_id: personId, blocked_id: blockedId, blocked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Hears of somebody again. */
export async function removeBlock(tx: Tx, personId: PersonId, blockedId: PersonId): Promise<void> {
  await communityTables(tx)
    .deleteFrom('community.block')
    .where('person_id', '=', personId)
    .where('blocked_id', '=', blockedId)
    .execute();
}

/** Forgets what a person chose and blocked, and that they were blocked. */
export async function removeReachOf(db: Db, personId: PersonId): Promise<void> {
  const tables = communityTables(db);
  await tables.deleteFrom('community.meeting_choice').where('person_id', '=', personId).execute();
  await tables
    .deleteFrom('community.block')
    .where((where) => where.or([where('person_id', '=', personId), where('blocked_id', '=', personId)]))
    .execute();
}

/** Somebody as a reader can name them: by their card at this edition, or by the connection between the two. */
export type Named = {
  readonly who: CardId | ConnectionId;
  readonly personId: PersonId;
  readonly isKnown: boolean;
};

/** Who is meant by these names, for this reader at this edition; a name of another edition or of others' connection means nobody. */
export async function listNamed(
  db: Db,
  reader: { readonly personId: PersonId; readonly editionId: EditionId },
  names: readonly (CardId | ConnectionId)[],
): Promise<readonly Named[]> {
  if (names.length === 0) return [];
  const tables = communityTables(db);
  const [cards, connections] = await Promise.all([
    tables
      .selectFrom('community.card')
      .select(['id', 'person_id'])
      .where('edition_id', '=', reader.editionId)
      .where('id', 'in', names as readonly CardId[])
      .execute(),
    tables
      .selectFrom('community.connection')
      .select(['id', 'low_id', 'high_id'])
      .where('id', 'in', names as readonly ConnectionId[])
      .where((where) =>
        where.or([where('low_id', '=', reader.personId), where('high_id', '=', reader.personId)]),
      )
      .execute(),
  ]);
  return [
    ...cards.map((card): Named => ({ who: card.id, personId: card.person_id, isKnown: false })),
    ...connections.map(
      ({ id, low_id, high_id }): Named => ({
        ...{ who: id, personId: low_id === reader.personId ? high_id : low_id, isKnown: true },
      }),
    ),
  ];
}
