import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { GroupId, GroupMessageId } from '../rules/group.ts';
import { communityTables } from '../tables.ts';

export type GroupMessage = {
  readonly id: GroupMessageId;
  readonly groupId: GroupId;
  readonly editionId: EditionId;
  /** Empty once it was taken down. */
  readonly words: string;
  readonly sentBy: PersonId | null;
  readonly sentAt: InstantText;
};

function messages(db: Db) {
  return communityTables(db).selectFrom('community.group_message').selectAll();
}

function messageOf(row: Awaited<ReturnType<ReturnType<typeof messages>['execute']>>[number]): GroupMessage {
  const { id, words } = row;
  return {
    ...{ id, words, groupId: row.group_id, editionId: row.edition_id },
    ...{ sentBy: row.sent_by, sentAt: momentText(row.sent_at) },
  };
}

/** Messages of a group, the newest first. */
export async function listMessages(db: Db, groupId: GroupId): Promise<readonly GroupMessage[]> {
  const rows = await messages(db)
    .where('group_id', '=', groupId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(messageOf);
}

export async function findMessage(db: Db, id: GroupMessageId): Promise<GroupMessage | null> {
  const row = await messages(db).where('id', '=', id).executeTakeFirst();
  return row ? messageOf(row) : null;
}

export async function listMessagesBy(db: Db, personId: PersonId): Promise<readonly GroupMessage[]> {
  const rows = await messages(db).where('sent_by', '=', personId).orderBy('sent_at').execute();
  return rows.map(messageOf);
}

export async function insertMessage(tx: Tx, message: GroupMessage): Promise<void> {
  const { id, words } = message;
  await communityTables(tx)
    .insertInto('community.group_message')
    .values({
      ...{ id, words, group_id: message.groupId, edition_id: message.editionId },
      ...{ sent_by: message.sentBy, sent_at: message.sentAt },
    })
    .execute();
}

/** Takes the words of a message away; that it was sent stays. */
export async function emptyMessage(tx: Tx, id: GroupMessageId): Promise<void> {
  await communityTables(tx)
    .updateTable('community.group_message')
    .set({ words: '', sent_by: null })
    .where('id', '=', id)
    .execute();
}
