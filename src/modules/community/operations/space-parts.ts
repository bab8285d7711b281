import type { Edition } from '#directory';
import { getEdition } from '#directory/server';
import { putGathering } from '#live/server';
import { programmeHead, type Room } from '#programme';
import { findPublishedProgramme, listRooms, readWorkingProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listJoined } from '../queries/space-persons.ts';
import { gatheringOf, type OpenSpace, spacePath } from '../rules/open-space.ts';
import { isTaken, type SpaceRules, type TakenSlot } from '../rules/space-rules.ts';

/** An open space as an address names it. */
export type SpaceKey = { readonly editionId: EditionId; readonly code: string };

/** What the rest of an edition says that open spaces depend on. */
export type SpaceSurroundings = {
  readonly edition: Edition;
  readonly rooms: ReadonlyMap<string, Room>;
  /** What the programme has in rooms. */
  readonly taken: readonly TakenSlot[];
};

/** Rooms of an edition and what its programme has in them; the working timetable too, where the rules say so. */
export async function surroundingsOf(
  house: House,
  editionId: EditionId,
  { looksAtWorking }: Pick<SpaceRules, 'looksAtWorking'>,
): Promise<SpaceSurroundings> {
  const { db } = house;
  const [edition, published] = await Promise.all([
    getEdition(db, editionId),
    findPublishedProgramme(house, editionId),
  ]);
  const working = looksAtWorking ? await readWorkingProgramme(db, editionId, programmeHead(edition)) : null;
  const rooms =
    published?.rooms ?? new Map((await listRooms(db, editionId)).map((room) => [room.code, room]));
  const sessions = [...(published?.programme.sessions ?? []), ...(working?.sessions ?? [])];
  const taken = sessions.flatMap(({ slot, status }) => (slot && status !== 'cancelled' ? [slot] : []));
  return { edition, rooms, taken };
}

/** Whether the programme has the room of an open space by now. */
export function isDisplaced(space: OpenSpace, { taken }: Pick<SpaceSurroundings, 'taken'>): boolean {
  return isTaken(space, taken);
}

/** Puts an open space as it is now into the agendas of its host and all who joined; without a room while the programme has it. */
export async function showInAgendas(
  tx: Tx,
  house: House,
  space: OpenSpace,
  around: Pick<SpaceSurroundings, 'rooms' | 'taken'>,
): Promise<void> {
  const room = isDisplaced(space, around) ? null : space.room;
  const place = room === null ? '' : (around.rooms.get(room)?.name ?? room);
  const persons: PersonId[] = [...(space.hostId ? [space.hostId] : []), ...(await listJoined(tx, space.id))];
  await putGathering(
    tx,
    {
      ...{ id: gatheringOf(space), editionId: space.editionId, kind: 'open-space', title: space.title },
      ...{ room, place, start: space.start, end: space.end, path: spacePath(space) },
    },
    persons,
    house.clock.now(),
  );
}

/** Says that the board is another one: pages that were kept are made anew. */
export async function touchBoard(tx: Tx, { slug }: Pick<Edition, 'slug'>): Promise<void> {
  await touchScope(tx, `edition:${slug}`);
}
