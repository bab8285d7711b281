import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { RemovalId, Removed } from '../rules/removed.ts';
import { programmeTables } from '../tables.ts';

/** Something taken out, without its content. */
export type RemovedHead = {
  readonly id: RemovalId;
  readonly kind: Removed['kind'];
  /** Title or name of the first thing in it, and how many there are. */
  readonly name: string;
  readonly count: number;
  readonly removedAt: InstantText;
};

/** Keeps what is taken out. */
export async function insertRemoved(
  tx: Tx,
  removed: {
    readonly id: RemovalId;
    readonly editionId: EditionId;
    readonly content: Removed;
    readonly now: InstantText;
    readonly by: PersonId | null;
  },
): Promise<void> {
  const { content } = removed;
  const numbers = content.kind === 'sessions' ? content.sessions.map((one) => one.session.number) : [];
  await programmeTables(tx)
    .insertInto('programme.removed')
    .values({
      id: removed.id,
      edition_id: removed.editionId,
      content: json(content),
      highest_number: numbers.length > 0 ? Math.max(...numbers) : null,
      removed_at: removed.now,
      removed_by: removed.by,
    })
    .execute();
}

/** What was kept under an id; nobody else restores it until the transaction ends. */
export async function findRemoved(tx: Tx, editionId: EditionId, id: RemovalId): Promise<Removed | undefined> {
  const row = await programmeTables(tx)
    .selectFrom('programme.removed')
    .select('content')
    .where('edition_id', '=', editionId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.content;
}

/** Keeps something no longer. */
export async function deleteRemoved(tx: Tx, id: RemovalId): Promise<void> {
  await programmeTables(tx).deleteFrom('programme.removed').where('id', '=', id).execute();
}

/** What can still be brought back, newest first, at most twenty. */
export async function listRemoved(db: Db, editionId: EditionId): Promise<RemovedHead[]> {
  const rows = await programmeTables(db)
    .selectFrom('programme.removed')
    .select(['id', 'content', 'removed_at'])
    .where('edition_id', '=', editionId)
    .orderBy('removed_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.content.kind,
    ...namesOf(row.content),
    removedAt: row.removed_at.toISOString(),
  }));
}

function namesOf(content: Removed): { name: string; count: number } {
  switch (content.kind) {
    case 'sessions':
      return { name: content.sessions[0]?.session.title ?? '', count: content.sessions.length };
    case 'speaker':
      return { name: content.entry.speaker.name, count: 1 };
    case 'merge':
      return { name: content.dropped.speaker.name, count: 1 };
    case 'room':
      return { name: content.room.name, count: 1 };
    case 'track':
      return { name: content.track.name, count: 1 };
  }
}

/** Forgets what was taken out before a moment; answers with how many. */
export async function forgetRemoved(db: Db, before: Date): Promise<number> {
  const result = await programmeTables(db)
    .deleteFrom('programme.removed')
    .where('removed_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
