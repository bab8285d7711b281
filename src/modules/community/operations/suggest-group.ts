import { listEditionsById } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { codeFrom, type EditionId, type PersonId, slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findMember, writeMember } from '../queries/group-members.ts';
import { countWaitingOf, findGroupById, insertGroup, writeGroupAt } from '../queries/groups.ts';
import { lockRequestsOf } from '../queries/reach.ts';
import {
  checkGroupWords,
  type Group,
  type GroupId,
  type GroupMemberId,
  type GroupWords,
  type GroupWordsCode,
  invitationSigns,
  mayKeepGroup,
  mostWaitingGroups,
} from '../rules/group.ts';

const perPerson = { limit: 5, windowSeconds: 86_400 };

export type SuggestGroupCode =
  | GroupWordsCode
  | 'not-signed-in'
  | 'edition-unknown'
  | 'too-many-waiting'
  | 'too-many'
  | 'group-unknown';

/**
 * Suggests a group to the team of an edition; the team itself makes one that is open at once. Whoever does is its first contact person, by
 * name. Answers with its address.
 */
export async function suggestGroup(
  house: House,
  viewer: Viewer,
  input: GroupWords & {
    readonly editionId: EditionId;
    /** Made by whoever writes it, so that a form that is sent twice is one group. */
    readonly id: GroupId;
  },
): Promise<Outcome<string, SuggestGroupCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const { editionId, id } = input;
  const [edition] = await listEditionsById(house.db, [editionId]);
  const keeps = mayKeepGroup(viewer, editionId);
  if (!edition || (!edition.isPublic && !keeps)) return refuse('edition-unknown', { field: 'edition' });
  const words = checkGroupWords(input);
  if (!words.ok) return words;
  const rate = await takeRate(house.db, house.clock, `suggest-group:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const group: Group = {
    ...{ id, editionId, ...words.value, state: keeps ? 'open' : 'suggested', reason: '' },
    ...{ slug: '', invitation: codeFrom(house.chance(invitationSigns), invitationSigns) },
  };
  return house.db.transaction().execute(async (tx) => {
    // Two that are sent at the same moment are counted one after the other.
    await lockRequestsOf(tx, personId);
    const known = await findGroupById(tx, id);
    if (known) {
      const own = await findMember(tx, id, personId);
      return own?.isContact ? done(known.slug) : refuse('group-unknown');
    }
    if (!keeps && (await countWaitingOf(tx, personId)) >= mostWaitingGroups)
      return refuse('too-many-waiting');
    return done(await begin(house, tx, group, personId));
  });
}

async function begin(house: House, tx: Tx, group: Group, personId: PersonId): Promise<string> {
  const now = house.clock.now();
  const slug = await writeUnderFreeAddress(house, tx, group);
  await writeMember(
    tx,
    group.id,
    {
      ...{ id: house.newId<GroupMemberId>(), personId, state: 'in', isContact: true, isOffered: false },
      ...{ shown: 'attendees', isMuted: false },
    },
    now,
  );
  if (group.editionId) await writeGroupAt(tx, group.id, group.editionId);
  if (group.state === 'open')
    await recordAct(tx, {
      ...{ at: now, editionId: group.editionId, personId },
      ...{ act: 'community.group-made', subject: group.id, facts: { name: group.name } },
    });
  return slug;
}

/** Writes a group under its name, or with a few signs more if another has that. */
async function writeUnderFreeAddress(house: House, tx: Tx, group: Group): Promise<string> {
  const wanted = slugFrom(group.name) || 'group';
  const more = () => codeFrom(house.chance(4), 4).toLowerCase();
  const slugs = [
    wanted === 'new' ? `${wanted}-${more()}` : wanted,
    ...[0, 1, 2].map(() => `${wanted}-${more()}`),
  ];
  for (const slug of slugs) if (await insertGroup(tx, { ...group, slug }, house.clock.now())) return slug;
  throw new Error('No address is free for a group.');
}
