import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { findMember, listMembers, removeMember, writeMember } from '../queries/group-members.ts';
import { lockGroup } from '../queries/groups.ts';
import type { Group, GroupMember, GroupMemberId, MemberAudience } from '../rules/group.ts';
import { leaveMeetUps } from './go-to-meet-up.ts';
import { groupNews } from './group-news.ts';
import { seeGroup } from './group-parts.ts';

const perPerson = { limit: 40, windowSeconds: 600 };

export type JoinGroupCode =
  | 'not-signed-in'
  | 'group-unknown'
  | 'cannot-join'
  | 'invitation-missing'
  | 'too-many';

/** Joins an open group, or asks to, as its contact persons chose; whoever has the invitation is in at once. Twice is once. */
export async function joinGroup(
  house: House,
  viewer: Viewer,
  { slug, invitation }: { readonly slug: string; readonly invitation: string },
): Promise<Outcome<'in' | 'asked', JoinGroupCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  if (!(await seeGroup(house, viewer, slug))) return refuse('group-unknown');
  const rate = await takeRate(house.db, house.clock, `join-group:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    if (group?.state !== 'open') return refuse('group-unknown');
    const own = await findMember(tx, group.id, personId);
    if (own?.state === 'out') return refuse('cannot-join');
    if (own?.state === 'in') return done('in');
    const isInvited = invitation.trim().toUpperCase() === group.invitation;
    if (group.joining === 'invited' && !isInvited)
      return refuse('invitation-missing', { field: 'invitation' });
    const state = isInvited || group.joining === 'open' ? 'in' : 'asked';
    const id = own?.id ?? house.newId<GroupMemberId>();
    const member: GroupMember = {
      ...{ id, personId, state, isContact: false, isOffered: false, shown: 'contacts', isMuted: false },
    };
    await writeMember(tx, group.id, member, house.clock.now());
    if (state === 'asked' && !own) await tellContacts(house, tx, group, member);
    return done(state);
  });
}

async function tellContacts(
  house: House,
  tx: Tx,
  group: Group,
  { id, personId }: GroupMember,
): Promise<void> {
  const person = await findPerson(tx, personId);
  const news = { news: 'group-asked', to: 'contacts', key: toldOfAsking(id) } as const;
  await house.outbox.announce(
    tx,
    ...groupNews(group, group.editionId, { ...news, other: person?.name ?? '' }),
  );
}

/** What contact persons were told of somebody who asked to join, with their name. */
export function toldOfAsking(id: GroupMemberId): string {
  return `group-asked:${id}`;
}

/** Leaves a group, its meet-ups too, or takes a request back. The last contact person hands on or closes first. */
export async function leaveGroup(
  house: House,
  viewer: Viewer,
  slug: string,
): Promise<Outcome<null, 'not-signed-in' | 'last-contact'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    const own = group && (await findMember(tx, group.id, personId));
    if (!group || !own || own.state === 'out') return done(null);
    const isOpen = group.state === 'open';
    if (isOpen && own.isContact && (await isLastContact(tx, group, personId))) return refuse('last-contact');
    await removeMember(tx, own.id);
    await leaveMeetUps(tx, group, personId, house.clock.now());
    return done(null);
  });
}

/** True if nobody but this person is a contact person. */
export async function isLastContact(tx: Tx, group: Pick<Group, 'id'>, personId: PersonId): Promise<boolean> {
  return !(await listMembers(tx, group.id)).some((one) => one.isContact && one.personId !== personId);
}

/** Chooses who sees one's name among the members, and whether one hears of messages and new meet-ups. */
export async function keepMembership(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly shown: MemberAudience; readonly isMuted: boolean },
): Promise<Outcome<null, 'not-signed-in' | 'group-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { shown, isMuted } = input;
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, input.slug);
    const own = group && (await findMember(tx, group.id, viewer.personId));
    if (!group || own?.state !== 'in') return refuse('group-unknown');
    await writeMember(tx, group.id, { ...own, shown, isMuted }, house.clock.now());
    return done(null);
  });
}
