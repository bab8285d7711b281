import { listEditionsById } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { codeFrom, type EditionId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  findMember,
  findMemberById,
  listMembers,
  removeMember,
  writeMember,
} from '../queries/group-members.ts';
import { listGroupsAt, lockGroup, removeGroupAt, updateGroup, writeGroupAt } from '../queries/groups.ts';
import {
  checkGroupWords,
  type GroupMember,
  type GroupWords,
  type GroupWordsCode,
  invitationSigns,
  mostContacts,
  mostGroupEditions,
} from '../rules/group.ts';
import { leaveMeetUps } from './go-to-meet-up.ts';
import { groupNews } from './group-news.ts';
import { type TendCode, type Tending, tend } from './group-parts.ts';
import { isAttending } from './is-attending.ts';
import { isLastContact } from './join-group.ts';

/** Writes anew what a group is. */
export async function editGroup(
  house: House,
  viewer: Viewer,
  input: GroupWords & { readonly slug: string },
): Promise<Outcome<null, TendCode | GroupWordsCode>> {
  const words = checkGroupWords(input);
  return tend(house, viewer, input.slug, async ({ tx, group, now }) => {
    if (!words.ok) return words;
    await updateGroup(tx, group.id, { words: words.value }, now);
    return done(null);
  });
}

/** Makes another invitation: the one before leads nowhere from then on. */
export async function renewInvitation(
  house: House,
  viewer: Viewer,
  slug: string,
): Promise<Outcome<null, TendCode>> {
  const invitation = codeFrom(house.chance(invitationSigns), invitationSigns);
  return tend(house, viewer, slug, async ({ tx, group, now }) => {
    await updateGroup(tx, group.id, { invitation }, now);
    return done(null);
  });
}

/** Says that a group will be at an edition in which the contact person takes part, or will not. */
export async function goToEdition(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly editionId: EditionId; readonly goes: boolean },
): Promise<Outcome<null, TendCode | 'edition-unknown' | 'too-many-editions' | 'taken-off'>> {
  const { editionId, goes } = input;
  const [edition] = await listEditionsById(house.db, [editionId]);
  const attends = isSignedIn(viewer) && (await isAttending(house, viewer, editionId));
  return tend(house, viewer, input.slug, async ({ tx, group }) => {
    const at = await listGroupsAt(tx, [group.id]);
    // What a team took off stays noted.
    if (at.some((one) => one.editionId === editionId && one.isOff)) return refuse('taken-off');
    if (!goes) {
      await removeGroupAt(tx, group.id, editionId);
      return done(null);
    }
    if (!edition?.isPublic || !attends) return refuse('edition-unknown', { field: 'edition' });
    if (at.length >= mostGroupEditions) return refuse('too-many-editions');
    await writeGroupAt(tx, group.id, editionId);
    return done(null);
  });
}

export type MemberAct = 'let-in' | 'decline' | 'take-out' | 'let-again' | 'offer' | 'take-offer-back';
export type MemberActCode = TendCode | 'member-unknown' | 'too-many-contacts';

/**
 * Answers who asked to join, takes somebody out or lets them ask again, and asks a member to be a contact person too. Contact persons do not
 * take each other out: the team does, by closing.
 */
export async function actOnMember(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly member: string; readonly act: MemberAct },
): Promise<Outcome<null, MemberActCode>> {
  const id = readId<'group-member'>(input.member);
  return tend(house, viewer, input.slug, async (tending) => {
    const { tx, group } = tending;
    const member = id && (await findMemberById(tx, group.id, id));
    if (!member || member.isContact) return refuse('member-unknown');
    return acts[input.act](house, tending, member);
  });
}

type OnMember = (
  house: House,
  tending: Tending,
  member: GroupMember,
) => Promise<Outcome<null, 'member-unknown' | 'too-many-contacts'>>;

const unknown = refuse('member-unknown');

const acts: Readonly<Record<MemberAct, OnMember>> = {
  'let-in': async (house, { tx, group, now }, member) => {
    if (member.state === 'in') return done(null);
    if (member.state !== 'asked') return unknown;
    await writeMember(tx, group.id, { ...member, state: 'in' }, now);
    const news = { news: 'group-let-in', to: [member.personId], key: `group-let-in:${member.id}` } as const;
    await house.outbox.announce(tx, ...groupNews(group, group.editionId, news));
    return done(null);
  },
  decline: async (_, { tx }, member) => {
    if (member.state !== 'asked') return unknown;
    await removeMember(tx, member.id);
    return done(null);
  },
  'take-out': async (_, { tx, group, now }, member) => {
    if (member.state === 'asked') return unknown;
    await writeMember(tx, group.id, { ...member, state: 'out', isOffered: false, shown: 'contacts' }, now);
    await leaveMeetUps(tx, group, member.personId, now);
    return done(null);
  },
  'let-again': async (_, { tx }, member) => {
    if (member.state !== 'out') return unknown;
    await removeMember(tx, member.id);
    return done(null);
  },
  offer: async (house, { tx, group, now }, member) => {
    if (member.state !== 'in') return unknown;
    const asked = (await listMembers(tx, group.id)).filter((one) => one.isContact || one.isOffered);
    if (asked.length >= mostContacts) return refuse('too-many-contacts');
    await writeMember(tx, group.id, { ...member, isOffered: true }, now);
    const key = `group-offered:${member.id}:${now.slice(0, 10)}`;
    const news = { news: 'group-offered', to: [member.personId], key } as const;
    await house.outbox.announce(tx, ...groupNews(group, group.editionId, news));
    return done(null);
  },
  'take-offer-back': async (_, { tx, group, now }, member) => {
    if (member.state !== 'in') return unknown;
    await writeMember(tx, group.id, { ...member, isOffered: false }, now);
    return done(null);
  },
};

/** Becomes a contact person after being asked, by which one agrees to be named; or says no to that. */
export async function answerContact(
  house: House,
  viewer: Viewer,
  { slug, agrees }: { readonly slug: string; readonly agrees: boolean },
): Promise<Outcome<null, 'not-signed-in' | 'group-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    const own = group && (await findMember(tx, group.id, viewer.personId));
    if (group?.state !== 'open' || !own?.isOffered) return refuse('group-unknown');
    await writeMember(tx, group.id, { ...own, isContact: agrees, isOffered: false }, house.clock.now());
    return done(null);
  });
}

/** Is no contact person any more, but a member like others; the last one hands on or closes first. */
export async function stepDown(
  house: House,
  viewer: Viewer,
  slug: string,
): Promise<Outcome<null, TendCode | 'last-contact'>> {
  return tend(house, viewer, slug, async ({ tx, group, own, personId, now }) => {
    if (await isLastContact(tx, group, personId)) return refuse('last-contact');
    await writeMember(tx, group.id, { ...own, isContact: false, shown: 'contacts' }, now);
    return done(null);
  });
}
