import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { IntroductionId } from '../rules/connection.ts';
import type { Givable } from '../rules/giving.ts';
import { communityTables } from '../tables.ts';

/** A card held out under a code, and who answered it. */
export type Introduction = {
  readonly id: IntroductionId;
  readonly editionId: EditionId;
  readonly fromId: PersonId;
  readonly code: string;
  /** Made ready for when there is no network. */
  readonly prepared: boolean;
  readonly fromGives: readonly Givable[];
  readonly expiresAt: InstantText;
  readonly toId: PersonId | null;
  readonly toGives: readonly Givable[];
};

function introductions(db: Db) {
  return communityTables(db).selectFrom('community.introduction').selectAll();
}

function introductionOf(
  row: Awaited<ReturnType<ReturnType<typeof introductions>['execute']>>[number],
): Introduction {
  return {
    ...{ id: row.id, editionId: row.edition_id, fromId: row.from_id, code: row.code },
    prepared: row.prepared,
    ...{ fromGives: row.from_gives, toId: row.to_id, toGives: row.to_gives ?? [] },
    expiresAt: momentText(row.expires_at),
  };
}

/** Holds a card out under a new code; the one before of the same person at the same edition is dead. */
export async function writeIntroduction(
  tx: Tx,
  held: Pick<Introduction, 'id' | 'editionId' | 'fromId' | 'code' | 'fromGives' | 'expiresAt'>,
): Promise<void> {
  const written = { code: held.code, from_gives: json(held.fromGives), expires_at: held.expiresAt };
  await communityTables(tx)
    .insertInto('community.introduction')
    .values({ id: held.id, edition_id: held.editionId, from_id: held.fromId, to_id: null, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(['from_id', 'edition_id'])
        .where((where) => where.and([where('to_id', 'is', null), where('prepared', '=', false)]))
        .doUpdateSet(written),
    )
    .execute();
}

/** Makes codes ready in advance; those of before that nobody answered are dead. */
export async function writePrepared(
  tx: Tx,
  made: Pick<Introduction, 'editionId' | 'fromId' | 'fromGives' | 'expiresAt'> & {
    readonly codes: readonly Pick<Introduction, 'id' | 'code'>[];
  },
): Promise<void> {
  const tables = communityTables(tx);
  await tables
    .deleteFrom('community.introduction')
    .where('from_id', '=', made.fromId)
    .where('edition_id', '=', made.editionId)
    .where('to_id', 'is', null)
    .where('prepared', '=', true)
    .execute();
  await tables
    .insertInto('community.introduction')
    .values(
      made.codes.map(({ id, code }) => ({
        ...{ id, code, edition_id: made.editionId, from_id: made.fromId, to_id: null, prepared: true },
        ...{ from_gives: json(made.fromGives), expires_at: made.expiresAt },
      })),
    )
    .execute();
}

/** The card that this code opens at this edition and moment, if nobody answered it. */
export async function findHeldOut(
  db: Db,
  editionId: EditionId,
  code: string,
  now: InstantText,
): Promise<Introduction | null> {
  const row = await introductions(db)
    .where('code', '=', code)
    .where('edition_id', '=', editionId)
    .where('to_id', 'is', null)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return row ? introductionOf(row) : null;
}

/** All of a person at an edition that count at this moment, whichever end they are. */
export async function listIntroductionsOf(
  db: Db,
  personId: PersonId,
  now: InstantText,
  editionId?: EditionId,
): Promise<readonly Introduction[]> {
  const rows = await introductions(db)
    .where((where) => where.or([where('from_id', '=', personId), where('to_id', '=', personId)]))
    .where('expires_at', '>', new Date(now))
    .$if(editionId !== undefined, (query) => query.where('edition_id', '=', editionId as EditionId))
    .orderBy('expires_at')
    .execute();
  return rows.map(introductionOf);
}

/** Writes somebody's answer to a code that still opens; false if it opens nothing (any more). */
export async function answerIntroduction(
  tx: Tx,
  answer: {
    readonly editionId: EditionId;
    readonly code: string;
    readonly toId: PersonId;
    readonly toGives: readonly Givable[];
  },
  { now, until }: { readonly now: InstantText; readonly until: InstantText },
): Promise<boolean> {
  const result = await communityTables(tx)
    .updateTable('community.introduction')
    .set({ to_id: answer.toId, to_gives: json(answer.toGives), expires_at: until })
    .where('code', '=', answer.code)
    .where('edition_id', '=', answer.editionId)
    .where('to_id', 'is', null)
    .where('from_id', '!=', answer.toId)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** An answered card of this person, taken out of the table: whoever gets it decides it. */
export async function takeAnswered(
  tx: Tx,
  id: IntroductionId,
  fromId: PersonId,
  now: InstantText,
): Promise<Introduction | null> {
  const row = await communityTables(tx)
    .deleteFrom('community.introduction')
    .where('id', '=', id)
    .where('from_id', '=', fromId)
    .where('to_id', 'is not', null)
    .where('expires_at', '>', new Date(now))
    .returningAll()
    .executeTakeFirst();
  return row ? introductionOf(row) : null;
}

/** Forgets a card held out, or an answer that the person gave, or everything of theirs. */
export async function removeIntroductions(db: Db, personId: PersonId, id?: IntroductionId): Promise<void> {
  await communityTables(db)
    .deleteFrom('community.introduction')
    .where((where) => where.or([where('from_id', '=', personId), where('to_id', '=', personId)]))
    .$if(id !== undefined, (query) => query.where('id', '=', id as IntroductionId))
    .execute();
}

/** Forgets what ended before this moment; answers with how many. */
export async function removeOldIntroductions(db: Db, before: Date): Promise<number> {
  const result = await communityTables(db)
    .deleteFrom('community.introduction')
    .where('expires_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
