import type { Edition } from '#directory';
import { listEditionsById } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import { daysAfter, type InstantText, instantAt } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findMember } from '../queries/group-members.ts';
import { findGroup, listGroupsAt, lockGroup } from '../queries/groups.ts';
import { type Group, type GroupMember, mayKeepGroup } from '../rules/group.ts';

export type TendCode = 'not-signed-in' | 'group-unknown' | 'not-contact';

/** What a contact person has before them; the group is locked. */
export type Tending = {
  readonly tx: Tx;
  readonly group: Group;
  readonly own: GroupMember;
  readonly personId: PersonId;
  readonly now: InstantText;
};

/** Does something that only contact persons of an open group may do, one after the other. */
export async function tend<Value, Code extends string>(
  house: House,
  viewer: Viewer,
  slug: string,
  act: (tending: Tending) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | TendCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  return house.db.transaction().execute(async (tx) => {
    const group = await lockGroup(tx, slug);
    if (group?.state !== 'open') return refuse('group-unknown');
    const own = await findMember(tx, group.id, personId);
    if (!own?.isContact) return refuse('not-contact');
    return act({ tx, group, own, personId, now: house.clock.now() });
  });
}

/** A group with what the viewer is to it; `null` for who may not know of it. */
export type SeenGroup = {
  readonly group: Group;
  readonly own: GroupMember | null;
  readonly keeps: boolean;
  /** Editions at which it will be or was, that all may see; the next first. */
  readonly editions: readonly Edition[];
  /** The edition whose team looks after it. */
  readonly home: Edition | null;
};

/** Finds a group for somebody: all see those that are open and of a public edition, others are seen by their people and their team. */
export async function seeGroup(house: House, viewer: Viewer, slug: string): Promise<SeenGroup | null> {
  const { db } = house;
  const group = await findGroup(db, slug);
  if (!group) return null;
  const own = isSignedIn(viewer) ? await findMember(db, group.id, viewer.personId) : null;
  const keeps = mayKeepGroup(viewer, group.editionId);
  const at = (await listGroupsAt(db, [group.id])).filter(({ isOff }) => !isOff);
  const ids = at.map(({ editionId }) => editionId);
  const found = await listEditionsById(db, [...ids, ...(group.editionId ? [group.editionId] : [])]);
  const home = found.find(({ id }) => id === group.editionId) ?? null;
  const isForAll = group.state === 'open' && (home?.isPublic ?? true);
  if (!isForAll && !keeps && own?.state !== 'in') return null;
  const editions = found
    .filter(({ id, isPublic }) => ids.includes(id) && isPublic)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return { group, own, keeps, editions, home };
}

/** Editions at which an open group is, that are public and not over. */
export async function comingEditions(
  db: Db,
  group: Pick<Group, 'id'>,
  now: InstantText,
): Promise<readonly Edition[]> {
  const at = (await listGroupsAt(db, [group.id])).filter(({ isOff }) => !isOff);
  const found = await listEditionsById(
    db,
    at.map(({ editionId }) => editionId),
  );
  return found.filter((edition) => edition.isPublic && now < endOfEdition(edition));
}

/** When the day after an edition's last one begins at its venue. */
export function endOfEdition({ endsOn, zone }: Pick<Edition, 'endsOn' | 'zone'>): InstantText {
  return instantAt(daysAfter(endsOn, 1), '00:00', zone);
}
