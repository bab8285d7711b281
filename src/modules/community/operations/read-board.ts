import { createHash } from 'node:crypto';
import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listSpaces, readSpaceRules } from '../queries/open-spaces.ts';
import { listJoinedBy } from '../queries/space-persons.ts';
import {
  isToCome,
  mayArrangeSpaces,
  mayKeepBoard,
  type OpenSpace,
  type OpenSpaceState,
} from '../rules/open-space.ts';
import { freeSlots, isBoardOpen, type SpaceRules, type SpaceSlot } from '../rules/space-rules.ts';
import { hostRefusal } from './host-refusal.ts';
import { isDisplaced, type SpaceSurroundings, surroundingsOf } from './space-parts.ts';

/** An open space as anybody may see it, with what it is to the viewer. */
export type SpaceView = {
  readonly code: string;
  readonly title: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly links: readonly string[];
  readonly room: string;
  readonly roomName: string;
  readonly start: InstantText;
  readonly end: InstantText;
  readonly state: OpenSpaceState;
  readonly isReserved: boolean;
  /** The programme has its room by now. */
  readonly isDisplaced: boolean;
  /** How many come, the host with them. */
  readonly people: number;
  /** People that the room holds; `null` if not known. */
  readonly capacity: number | null;
  readonly isFull: boolean;
  readonly isMine: boolean;
  readonly isJoined: boolean;
};

export type SpaceBoard = {
  readonly rules: SpaceRules;
  /** It takes something now. */
  readonly isOpen: boolean;
  readonly spaces: readonly SpaceView[];
  readonly free: readonly SpaceSlot[];
  readonly rooms: ReadonlyMap<string, { readonly name: string; readonly capacity: number | null }>;
  /** Why the viewer may put nothing on; `null` if they may. */
  readonly refused: 'not-signed-in' | 'not-attending' | 'other-ticket' | null;
  readonly keepsBoard: boolean;
  readonly arranges: boolean;
  /** Another one: something else stands there. */
  readonly revision: string;
};

/** The board of an edition. What waits for the team is seen by it and by its host. */
export async function readBoard(house: House, viewer: Viewer, editionId: EditionId): Promise<SpaceBoard> {
  const { db } = house;
  const rules = await readSpaceRules(db, editionId);
  const now = house.clock.now();
  const [around, spaces, joined, refused] = await Promise.all([
    surroundingsOf(house, editionId, rules),
    listSpaces(db, editionId),
    isSignedIn(viewer) ? listJoinedBy(db, editionId, viewer.personId) : new Set<string>(),
    hostRefusal(house, viewer, editionId, rules),
  ]);
  const keepsBoard = mayKeepBoard(viewer, editionId);
  const isMine = ({ hostId }: OpenSpace) => isSignedIn(viewer) && hostId === viewer.personId;
  const seen = spaces.filter((space) => space.state === 'on' || keepsBoard || isMine(space));
  const isOpen = isBoardOpen(rules, now);
  const taken = [...around.taken, ...spaces.map((space) => ({ ...space, rooms: [space.room] }))];
  const free = isOpen || keepsBoard ? freeSlots(rules, taken, { zone: around.edition.zone, now }) : [];
  const views = seen.map((space) =>
    viewOf(space, around, { rules, isMine: isMine(space), isJoined: joined.has(space.id) }),
  );
  return {
    ...{ rules, isOpen, free, rooms: around.rooms, refused, keepsBoard, spaces: views },
    arranges: mayArrangeSpaces(viewer, editionId),
    revision: revisionOf({ isOpen, free, spaces: spaces.filter(({ state }) => state === 'on') }),
  };
}

/** An open space with what it is to somebody. */
export function viewOf(
  space: OpenSpace & { readonly joined: number },
  around: Pick<SpaceSurroundings, 'rooms' | 'taken'>,
  to: { readonly rules: SpaceRules; readonly isMine: boolean; readonly isJoined: boolean },
): SpaceView {
  const { code, title, about, languages, links, room, start, end, state, isReserved } = space;
  const people = space.joined + (space.hostId ? 1 : 0);
  return {
    ...{ code, title, about, languages, links, room, start, end, state, isReserved, people },
    roomName: around.rooms.get(room)?.name ?? room,
    capacity: around.rooms.get(room)?.capacity ?? null,
    isDisplaced: isDisplaced(space, around),
    isFull: to.rules.largest !== null && people >= to.rules.largest,
    ...{ isMine: to.isMine, isJoined: to.isJoined },
  };
}

function revisionOf(shown: {
  readonly isOpen: boolean;
  readonly free: readonly SpaceSlot[];
  readonly spaces: readonly (OpenSpace & { readonly joined: number })[];
}): string {
  const marks = [
    shown.isOpen,
    ...shown.free.map(({ room, start }) => `${room} ${start}`),
    ...shown.spaces.map(({ code, revision, joined }) => `${code} ${revision} ${joined}`),
  ];
  return createHash('sha256').update(marks.join('\n')).digest('base64url').slice(0, 16);
}

/** Milliseconds for which one reading serves all who ask. */
const freshFor = 1_000;

/** What an open page of the board asks for every few seconds: another revision, and it looks again. Nothing in it is about the viewer. */
export async function readBoardPulse(
  house: House,
  editionId: EditionId,
): Promise<{ readonly revision: string }> {
  const name = `community.board:${editionId}`;
  const remember = () =>
    house.memory.remember(
      name,
      async () => {
        const { revision } = await readBoard(house, { kind: 'anonymous' }, editionId);
        return { at: performance.now(), revision };
      },
      () => 200,
    );
  const kept = await remember();
  if (performance.now() - kept.at <= freshFor) return { revision: kept.revision };
  house.memory.forget(name);
  return { revision: (await remember()).revision };
}

/** Open spaces that stand in everybody's schedule: looked at, with a room, and no slot that the team keeps. */
export async function listSpacesForAll(house: House, editionId: EditionId): Promise<readonly SpaceView[]> {
  const spaces = (await listSpaces(house.db, editionId)).filter(
    ({ state, isReserved }) => state === 'on' && !isReserved,
  );
  if (spaces.length === 0) return [];
  const [around, rules] = await Promise.all([
    surroundingsOf(house, editionId, { looksAtWorking: false }),
    readSpaceRules(house.db, editionId),
  ]);
  const views = spaces.map((space) => viewOf(space, around, { rules, isMine: false, isJoined: false }));
  return views.filter((view) => !view.isDisplaced);
}

/** How many wait for the team, for its list of what is to do. */
export async function countWaitingSpaces(house: House, editionId: EditionId): Promise<number> {
  const now = house.clock.now();
  return (await listSpaces(house.db, editionId)).filter(
    (space) => space.state === 'new' && isToCome(space, now),
  ).length;
}
