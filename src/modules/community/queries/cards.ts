import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { CardId } from '../rules/card.ts';
import { communityTables } from '../tables.ts';

export type Card = {
  readonly id: CardId;
  readonly editionId: EditionId;
  readonly personId: PersonId;
  readonly topics: readonly string[];
  readonly shownAt: InstantText;
};

function cards(db: Db) {
  return communityTables(db).selectFrom('community.card').selectAll();
}

function cardOf(row: Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number]): Card {
  return {
    ...{ id: row.id, editionId: row.edition_id, personId: row.person_id, topics: row.topics },
    shownAt: momentText(row.shown_at),
  };
}

/** Cards of all who chose to be found at an edition. */
export async function listCards(db: Db, editionId: EditionId): Promise<readonly Card[]> {
  return (await cards(db).where('edition_id', '=', editionId).execute()).map(cardOf);
}

/** Cards of one person, at all editions. */
export async function listCardsOf(db: Db, personId: PersonId): Promise<readonly Card[]> {
  const rows = await cards(db).where('person_id', '=', personId).orderBy('shown_at').execute();
  return rows.map(cardOf);
}

/** Shows a card, or writes other topics on it. */
export async function writeCard(tx: Tx, card: Omit<Card, 'id'>): Promise<void> {
  await communityTables(tx)
    .insertInto('community.card')
    .values({
      edition_id: card.editionId,
      person_id: card.personId,
      topics: json(card.topics),
      shown_at: card.shownAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'person_id']).doUpdateSet({ topics: json(card.topics) }),
    )
    .execute();
}

/** Takes a card away; without an edition, all of the person's. */
export async function removeCards(db: Db, personId: PersonId, editionId?: EditionId): Promise<void> {
  await communityTables(db)
    .deleteFrom('community.card')
    .where('person_id', '=', personId)
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .execute();
}

/** Those of these people who show their card at an edition. */
export async function listShownAmong(
  db: Db,
  editionId: EditionId,
  persons: readonly PersonId[],
): Promise<readonly Card[]> {
  if (persons.length === 0) return [];
  const rows = await cards(db)
    .where('edition_id', '=', editionId)
    .where('person_id', 'in', persons)
    .execute();
  return rows.map(cardOf);
}
