import { sql } from 'kysely';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { OpenSpace, OpenSpaceId, OpenSpaceState, SpaceWords } from '../rules/open-space.ts';
import { noSpaces, type SpaceRules, type SpaceSlot } from '../rules/space-rules.ts';
import { communityTables } from '../tables.ts';

/** What organisers allow on the board. */
export async function readSpaceRules(db: Db, editionId: EditionId): Promise<SpaceRules> {
  const row = await communityTables(db)
    .selectFrom('community.open_space_rules')
    .select('rules')
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return { ...noSpaces, ...row?.rules };
}

/** The same, with the board's lock until the transaction ends: who puts on or moves does so one after the other. */
export async function lockBoard(tx: Tx, editionId: EditionId): Promise<SpaceRules> {
  const row = await communityTables(tx)
    .selectFrom('community.open_space_rules')
    .select('rules')
    .where('edition_id', '=', editionId)
    .forUpdate()
    .executeTakeFirst();
  return { ...noSpaces, ...row?.rules };
}

export async function writeSpaceRules(tx: Tx, editionId: EditionId, rules: SpaceRules): Promise<void> {
  await communityTables(tx)
    .insertInto('community.open_space_rules')
    .values({ edition_id: editionId, rules: json(rules) })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet({ rules: json(rules) }))
    .execute();
}

function spaces(db: Db) {
  return communityTables(db).selectFrom('community.open_space').selectAll();
}

function spaceOf(row: Awaited<ReturnType<ReturnType<typeof spaces>['execute']>>[number]): OpenSpace {
  const { id, code, title, about, languages, links, room, state, reason, revision } = row;
  return {
    ...{ id, code, title, about, languages, links, room, state, reason, revision },
    ...{ editionId: row.edition_id, hostId: row.host_id, isReserved: row.is_reserved },
    ...{ start: momentText(row.starts_at), end: momentText(row.ends_at) },
    ...{ mergedInto: row.merged_into, asksInto: row.asks_into, offeredTo: row.offered_to },
  };
}

/** All that stand on the board of an edition, with how many joined each, in order of time. */
export async function listSpaces(
  db: Db,
  editionId: EditionId,
): Promise<readonly (OpenSpace & { readonly joined: number })[]> {
  const rows = await spaces(db)
    .select(
      sql<number>`(SELECT count(*)::int FROM community.open_space_person p WHERE p.open_space_id = community.open_space.id)`.as(
        'joined',
      ),
    )
    .where('edition_id', '=', editionId)
    .where('state', 'in', ['new', 'on'])
    .orderBy('starts_at')
    .orderBy('room')
    .execute();
  return rows.map((row) => ({ ...spaceOf(row), joined: row.joined }));
}

/** An open space by its code, whatever became of it. */
export async function findSpace(db: Db, editionId: EditionId, code: string): Promise<OpenSpace | null> {
  const row = await spaces(db)
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? spaceOf(row) : null;
}

/** An open space of an edition by its code, locked until the transaction ends. */
export async function lockSpace(tx: Tx, editionId: EditionId, code: string): Promise<OpenSpace | null> {
  const row = await spaces(tx)
    .where('edition_id', '=', editionId)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  return row ? spaceOf(row) : null;
}

export async function findSpaceById(db: Db, id: OpenSpaceId): Promise<OpenSpace | null> {
  const row = await spaces(db).where('id', '=', id).executeTakeFirst();
  return row ? spaceOf(row) : null;
}

/** What a person hosts, in all editions. */
export async function listSpacesOf(db: Db, hostId: PersonId): Promise<readonly OpenSpace[]> {
  return (await spaces(db).where('host_id', '=', hostId).orderBy('starts_at').execute()).map(spaceOf);
}

/** Those that ask to come to this one. */
export async function listAskingInto(db: Db, id: OpenSpaceId): Promise<readonly OpenSpace[]> {
  return (await spaces(db).where('asks_into', '=', id).where('state', 'in', ['new', 'on']).execute()).map(
    spaceOf,
  );
}

/** Writes a new one; false if one with this id is there. Throws where its slot is taken (`open_space_slot`). */
export async function insertSpace(
  tx: Tx,
  space: Omit<OpenSpace, 'reason' | 'mergedInto' | 'asksInto' | 'offeredTo' | 'revision'>,
  now: InstantText,
): Promise<boolean> {
  const { id, code, title, about, room, state } = space;
  const made = await communityTables(tx)
    .insertInto('community.open_space')
    .values({
      ...{ id, code, title, about, room, state, edition_id: space.editionId, host_id: space.hostId },
      ...{ is_reserved: space.isReserved, languages: json(space.languages), links: json(space.links) },
      ...{ starts_at: space.start, ends_at: space.end, put_on_at: now },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What may change of an open space; what is left out stays. */
export type SpaceChange = {
  readonly words?: SpaceWords;
  readonly slot?: SpaceSlot;
  readonly state?: OpenSpaceState;
  readonly reason?: string;
  readonly hostId?: PersonId | null;
  readonly asksInto?: OpenSpaceId | null;
  readonly mergedInto?: OpenSpaceId | null;
  readonly offeredTo?: PersonId | null;
};

/** Changes an open space. Throws where its new slot is taken (`open_space_slot`). */
export async function updateSpace(tx: Tx, id: OpenSpaceId, change: SpaceChange): Promise<void> {
  const { words, slot, state, reason, hostId, asksInto, mergedInto, offeredTo } = change;
  await communityTables(tx)
    .updateTable('community.open_space')
    .set((row) => ({
      revision: row('revision', '+', 1),
      ...(words && { title: words.title, about: words.about }),
      ...(words && { languages: json(words.languages), links: json(words.links) }),
      ...(slot && { room: slot.room, starts_at: slot.start, ends_at: slot.end }),
      ...(state && { state }),
      ...(reason !== undefined && { reason }),
      ...(hostId !== undefined && { host_id: hostId }),
      ...(asksInto !== undefined && { asks_into: asksInto }),
      ...(mergedInto !== undefined && { merged_into: mergedInto }),
      ...(offeredTo !== undefined && { offered_to: offeredTo }),
    }))
    .where('id', '=', id)
    .execute();
}
