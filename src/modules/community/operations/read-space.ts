import { clashesOf, titleOfEntry } from '#live';
import { readAgenda } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import {
  findSpace,
  findSpaceById,
  listAskingInto,
  listSpaces,
  readSpaceRules,
} from '../queries/open-spaces.ts';
import { listJoined } from '../queries/space-persons.ts';
import { gatheringOf, isToCome, mayKeepBoard, type OpenSpace, spacePath } from '../rules/open-space.ts';
import { guestKey } from './hand-on-space.ts';
import { isAttending } from './is-attending.ts';
import { namesOnCards } from './names-on-cards.ts';
import { type SpaceView, viewOf } from './read-board.ts';
import { type SpaceKey, surroundingsOf } from './space-parts.ts';

/** Somebody who joined, as the viewer may see them. */
export type SpaceGuest = { readonly key: string; readonly name: string };

/** An open space's own page. */
export type SpacePage = {
  readonly space: SpaceView;
  readonly isOver: boolean;
  /** The host's name, if their card shows it to this viewer. */
  readonly host: string | null;
  /** Guests whose cards show their names to this viewer. */
  readonly guests: readonly SpaceGuest[];
  readonly mergedInto: { readonly title: string; readonly path: string } | null;
  /** The team's reason for taking it down. */
  readonly reason: string;
  readonly keepsBoard: boolean;
  readonly attends: boolean;
  /** The viewer was asked to host it. */
  readonly isOffered: boolean;
  /** For its host only. */
  readonly hosting: {
    /** Those that ask to come together with it. */
    readonly asking: readonly { readonly code: string; readonly title: string; readonly people: number }[];
    /** What it asks to come together with. */
    readonly asksInto: string | null;
    /** With what it could come together. */
    readonly others: readonly { readonly code: string; readonly title: string; readonly start: string }[];
    /** Who was asked to host it. */
    readonly offeredTo: string | null;
  } | null;
  /** What stands at the same time in the viewer's agenda, while they are in. */
  readonly clashes: readonly string[];
};

/** An open space with what the viewer may see and do; `null` if there is none, or it waits for the team. */
export async function readSpace(house: House, viewer: Viewer, key: SpaceKey): Promise<SpacePage | null> {
  const { editionId } = key;
  const space = await findSpace(house.db, editionId, key.code);
  const keepsBoard = mayKeepBoard(viewer, editionId);
  const personId = isSignedIn(viewer) ? viewer.personId : null;
  const isMine = space?.hostId !== null && space?.hostId === personId;
  if (!space || ((space.state === 'new' || space.state === 'taken-down') && !isMine && !keepsBoard))
    return null;
  const [rules, joined, around, into, attends] = await Promise.all([
    readSpaceRules(house.db, editionId),
    listJoined(house.db, space.id),
    surroundingsOf(house, editionId, { looksAtWorking: false }),
    space.mergedInto ? findSpaceById(house.db, space.mergedInto) : null,
    isSignedIn(viewer) ? isAttending(house, viewer, editionId) : false,
  ]);
  const isJoined = personId !== null && joined.includes(personId);
  const named =
    attends && isSignedIn(viewer)
      ? await namesOnCards(house, viewer, editionId, [...(space.hostId ? [space.hostId] : []), ...joined])
      : new Map<PersonId, string>();
  const isOver = !isToCome(space, house.clock.now());
  return {
    space: viewOf({ ...space, joined: joined.length }, around, { rules, isMine, isJoined }),
    ...{ isOver, keepsBoard, attends, reason: space.reason },
    host: (space.hostId && named.get(space.hostId)) ?? null,
    guests: joined.flatMap((id) => {
      const name = named.get(id);
      return name ? [{ key: guestKey(space.id, id), name }] : [];
    }),
    mergedInto: into && { title: into.title, path: spacePath(into) },
    isOffered: personId !== null && space.offeredTo === personId && !isOver,
    hosting: isMine && !isOver ? await hostingOf(house, space, named) : null,
    clashes: personId && (isMine || isJoined) && !isOver ? await clashesWith(house, space, personId) : [],
  };
}

async function hostingOf(
  house: House,
  space: OpenSpace,
  named: ReadonlyMap<PersonId, string>,
): Promise<NonNullable<SpacePage['hosting']>> {
  const now = house.clock.now();
  const [asking, all] = await Promise.all([
    listAskingInto(house.db, space.id),
    listSpaces(house.db, space.editionId),
  ]);
  const others = all.filter(
    (each) => each.id !== space.id && each.hostId !== null && each.state === 'on' && isToCome(each, now),
  );
  return {
    asking: asking.flatMap(({ id, code, title }) => {
      const joined = all.find((each) => each.id === id)?.joined;
      return joined === undefined ? [] : [{ code, title, people: joined + 1 }];
    }),
    asksInto: others.find(({ id }) => id === space.asksInto)?.title ?? null,
    others: others.map(({ code, title, start }) => ({ code, title, start })),
    offeredTo: space.offeredTo && (named.get(space.offeredTo) ?? ''),
  };
}

/** What the viewer has at the same time. */
async function clashesWith(house: House, space: OpenSpace, personId: PersonId): Promise<readonly string[]> {
  const person = await findPerson(house.db, personId);
  const { entries } = await readAgenda(house, space.editionId, { personId, email: person?.email ?? '' });
  const own: string = gatheringOf(space);
  return clashesOf(entries).flatMap(({ a, b, kind }) => {
    if (kind !== 'overlap' || (a.key !== own && b.key !== own)) return [];
    return [titleOfEntry(a.key === own ? b : a)];
  });
}
