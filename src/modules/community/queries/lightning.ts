import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import {
  type LightningKey,
  type LightningRules,
  type LightningState,
  type LightningTalk,
  type LightningTalkId,
  type LightningWords,
  noLightning,
} from '../rules/lightning.ts';
import type { StageTimer } from '../rules/timer.ts';
import { communityTables } from '../tables.ts';

/** What there is of a session's lightning talks beside the talks. */
export type LightningList = {
  readonly editionId: EditionId;
  readonly code: string;
  readonly rules: LightningRules;
  readonly seed: string;
  readonly drawnAt: InstantText | null;
  readonly timer: StageTimer;
};

function lists(db: Db) {
  return communityTables(db).selectFrom('community.lightning_list').selectAll();
}

function listOf(row: Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number]): LightningList {
  return {
    ...{ editionId: row.edition_id, code: row.session_code, rules: { ...noLightning, ...row.rules } },
    ...{ seed: row.seed, drawnAt: row.drawn_at && momentText(row.drawn_at) },
    timer: {
      talkId: row.timer_talk,
      startedAt: row.timer_started_at && momentText(row.timer_started_at),
      usedMs: row.timer_used_ms,
      revision: row.timer_revision,
    },
  };
}

export async function findLightning(
  db: Db,
  { editionId, code }: LightningKey,
): Promise<LightningList | null> {
  const row = await lists(db)
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .executeTakeFirst();
  return row ? listOf(row) : null;
}

/** All lists of an edition. */
export async function listLightning(db: Db, editionId: EditionId): Promise<readonly LightningList[]> {
  return (await lists(db).where('edition_id', '=', editionId).orderBy('session_code').execute()).map(listOf);
}

/**
 * All lists of an edition, locked until the transaction ends, always in one order: whoever signs up, moves or presses does so one after
 * the other, and nobody gets onto two lists at the same moment where one is allowed.
 */
export async function lockLightning(tx: Tx, editionId: EditionId): Promise<readonly LightningList[]> {
  const rows = await lists(tx)
    .where('edition_id', '=', editionId)
    .orderBy('session_code')
    .forUpdate()
    .execute();
  return rows.map(listOf);
}

/** Lists whose draw may be due: a ballot that was not drawn. */
export async function listUndrawn(db: Db): Promise<readonly LightningList[]> {
  const rows = await lists(db).where('drawn_at', 'is', null).execute();
  return rows.map(listOf).filter(({ rules }) => rules.order === 'ballot' && rules.isOpen);
}

/** Says what is allowed in a session; the seed counts for a new one only. */
export async function writeLightningRules(
  tx: Tx,
  { editionId, code }: LightningKey,
  { rules, seed }: { readonly rules: LightningRules; readonly seed: string },
): Promise<void> {
  await communityTables(tx)
    .insertInto('community.lightning_list')
    .values({ edition_id: editionId, session_code: code, rules: json(rules), seed })
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'session_code']).doUpdateSet({ rules: json(rules) }),
    )
    .execute();
}

export async function writeDrawn(tx: Tx, { editionId, code }: LightningKey, now: InstantText): Promise<void> {
  await communityTables(tx)
    .updateTable('community.lightning_list')
    .set({ drawn_at: now })
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .execute();
}

export async function writeTimer(
  tx: Tx,
  { editionId, code }: LightningKey,
  timer: StageTimer,
): Promise<void> {
  await communityTables(tx)
    .updateTable('community.lightning_list')
    .set({
      ...{ timer_talk: timer.talkId, timer_started_at: timer.startedAt },
      ...{ timer_used_ms: timer.usedMs, timer_revision: timer.revision },
    })
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .execute();
}

function talks(db: Db) {
  return communityTables(db).selectFrom('community.lightning_talk').selectAll();
}

function talkOf(row: Awaited<ReturnType<ReturnType<typeof talks>['execute']>>[number]): LightningTalk {
  const { id, name, title, about, link, state, position, reason, revision } = row;
  return {
    ...{ id, name, title, about, link, state, position, reason, revision },
    ...{ editionId: row.edition_id, sessionCode: row.session_code, personId: row.person_id },
    ...{ ownLaptop: row.own_laptop, givenAt: row.given_at && momentText(row.given_at) },
    starredAt: row.starred_at && momentText(row.starred_at),
  };
}

/** All who signed up for a session, in their order. */
export async function listTalks(
  db: Db,
  { editionId, code }: LightningKey,
): Promise<readonly LightningTalk[]> {
  const rows = await talks(db)
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .orderBy('position')
    .orderBy('signed_up_at')
    .execute();
  return rows.map(talkOf);
}

/** Everything that a person signed up for. */
export async function listTalksOf(db: Db, personId: PersonId): Promise<readonly LightningTalk[]> {
  return (await talks(db).where('person_id', '=', personId).orderBy('signed_up_at').execute()).map(talkOf);
}

/** How many signed up for each session of an edition, and how many of them have a place. */
export async function countTalks(
  db: Db,
  editionId: EditionId,
): Promise<ReadonlyMap<string, { readonly all: number; readonly on: number }>> {
  const rows = await communityTables(db)
    .selectFrom('community.lightning_talk')
    .select(({ fn }) => [
      'session_code',
      fn.countAll<string>().as('signed'),
      fn.countAll<string>().filterWhere('state', '=', 'on').as('placed'),
    ])
    .where('edition_id', '=', editionId)
    .groupBy('session_code')
    .execute();
  return new Map(rows.map((row) => [row.session_code, { all: Number(row.signed), on: Number(row.placed) }]));
}

export async function insertTalk(
  tx: Tx,
  talk: Omit<LightningTalk, 'reason' | 'givenAt' | 'revision'>,
  now: InstantText,
): Promise<void> {
  const { id, name, title, about, link, state, position } = talk;
  await communityTables(tx)
    .insertInto('community.lightning_talk')
    .values({
      ...{ id, name, title, about, link, state, position, edition_id: talk.editionId },
      ...{ session_code: talk.sessionCode, person_id: talk.personId },
      ...{ own_laptop: talk.ownLaptop, signed_up_at: now, starred_at: talk.starredAt },
    })
    .execute();
}

/** What may change of a talk; what is left out stays. */
export type TalkChange = {
  readonly words?: LightningWords;
  readonly state?: LightningState;
  readonly position?: number;
  readonly reason?: string;
  readonly givenAt?: InstantText | null;
};

export async function updateTalk(tx: Tx, id: LightningTalkId, change: TalkChange): Promise<void> {
  const { words, state, position, reason, givenAt } = change;
  await communityTables(tx)
    .updateTable('community.lightning_talk')
    .set((row) => ({
      revision: row('revision', '+', 1),
      ...(words && { name: words.name, title: words.title, about: words.about }),
      ...(words && { link: words.link, own_laptop: words.ownLaptop }),
      ...(state && { state }),
      ...(position !== undefined && { position }),
      ...(reason !== undefined && { reason }),
      ...(givenAt !== undefined && { given_at: givenAt }),
    }))
    .where('id', '=', id)
    .execute();
}

export async function removeTalk(tx: Tx, id: LightningTalkId): Promise<void> {
  await communityTables(tx).deleteFrom('community.lightning_talk').where('id', '=', id).execute();
}

/** Forgets all who signed up in editions that ended before that day; answers with how many. */
export async function forgetLightning(db: Db, editions: readonly EditionId[]): Promise<number> {
  if (editions.length === 0) return 0;
  const gone = await communityTables(db)
    .deleteFrom('community.lightning_talk')
    .where('edition_id', 'in', editions)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
