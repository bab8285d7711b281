import { removeNewsLike } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { cleanText } from '../../../kernel/clean-text.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { findMember } from '../queries/group-members.ts';
import {
  emptyMessage,
  findMessage,
  type GroupMessage,
  insertMessage,
  listMessages,
} from '../queries/group-messages.ts';
import { lockGroup } from '../queries/groups.ts';
import { type GroupMessageId, longestGroupMessage, mayKeepGroup, messagesAWeek } from '../rules/group.ts';
import { groupNews } from './group-news.ts';
import { comingEditions, type TendCode, tend } from './group-parts.ts';

/** What members were told of a message begins with this. */
export function toldOfMessage(id: GroupMessageId): string {
  return `group-message:${id}`;
}

/** Messages that a group may still send in the week that ends now. */
export function messagesLeft(messages: readonly Pick<GroupMessage, 'sentAt'>[], now: InstantText): number {
  const weekAgo = Date.parse(now) - 7 * 86_400_000;
  return Math.max(0, messagesAWeek - messages.filter(({ sentAt }) => Date.parse(sentAt) > weekAgo).length);
}

/** Writes to the members: all read it on the page, those who take part in the edition and did not mute the group are told. */
export async function messageGroup(
  house: House,
  viewer: Viewer,
  input: {
    readonly slug: string;
    readonly id: GroupMessageId;
    readonly editionId: EditionId;
    readonly words: string;
  },
): Promise<
  Outcome<null, TendCode | 'message-missing' | 'message-too-long' | 'edition-unknown' | 'too-many-messages'>
> {
  const words = cleanText(input.words).trim();
  return tend(house, viewer, input.slug, async ({ tx, group, personId, now }) => {
    const { id, editionId } = input;
    if (!words) return refuse('message-missing', { field: 'words' });
    if ([...words].length > longestGroupMessage) return refuse('message-too-long', { field: 'words' });
    // Sent twice it is one.
    if (await findMessage(tx, id)) return done(null);
    if (!(await comingEditions(tx, group, now)).some((edition) => edition.id === editionId))
      return refuse('edition-unknown', { field: 'edition' });
    if (messagesLeft(await listMessages(tx, group.id), now) === 0) return refuse('too-many-messages');
    await insertMessage(tx, { id, groupId: group.id, editionId, words, sentBy: personId, sentAt: now });
    const news = { news: 'group-message', to: 'members', key: toldOfMessage(id), by: personId } as const;
    await house.outbox.announce(tx, ...groupNews(group, editionId, { ...news, message: id }));
    return done(null);
  });
}

/** Takes a message down, also where it was told: a contact person, or the team. It counts for the week all the same. */
export async function takeDownMessage(
  house: House,
  viewer: Viewer,
  { slug, id }: { readonly slug: string; readonly id: GroupMessageId },
): Promise<Outcome<null, 'not-signed-in' | 'not-contact' | 'group-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    const message = await findMessage(tx, id);
    if (!group || message?.groupId !== group.id) return refuse('group-unknown');
    const isContact = (await findMember(tx, group.id, personId))?.isContact ?? false;
    if (!isContact && !mayKeepGroup(viewer, group.editionId)) return refuse('not-contact');
    await emptyMessage(tx, id);
    await removeNewsLike(tx, toldOfMessage(id));
    if (!isContact)
      await recordAct(tx, {
        ...{ at: house.clock.now(), editionId: group.editionId, personId },
        ...{ act: 'community.group-message-taken-down', subject: group.id, facts: { name: group.name } },
      });
    return done(null);
  });
}
