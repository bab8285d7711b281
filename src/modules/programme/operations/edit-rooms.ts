import { actorOf, mayEditProgramme, type Viewer } from '#people';
import { type EditionId, type RoomId, slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import { deleteRoom, findRoomEntry, insertRoom, updateRoomRow } from '../queries/edit-rooms.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { listPlacedIn } from '../queries/placements.ts';
import { insertRemoved } from '../queries/removed.ts';
import { numberedCode } from '../rules/fresh-code.ts';
import { cleanRoom, type PartInputCode, type RoomInput, roomProblem } from '../rules/part-input.ts';
import type { RemovalId } from '../rules/removed.ts';
import { recordEdit } from './record-edit.ts';

type Refused = 'not-allowed' | 'edited-meanwhile' | 'room-unknown' | PartInputCode;

/**
 * Writes a room: a new one without `code`, else the one of that code. A form gives the `revision` of the room that it was opened
 * on: if somebody saved since, the answer is `edited-meanwhile` and nothing is overwritten.
 */
export async function saveRoom(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly code: string | null;
    readonly revision?: string;
    readonly room: RoomInput;
  },
): Promise<Outcome<{ readonly code: string }, Refused>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const room = cleanRoom(input.room);
  const problem = roomProblem(room);
  if (problem) return { ok: false, refusal: problem };
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const { rooms } = await listKnownParts(tx, editionId);
    const known = input.code === null ? undefined : rooms.get(input.code);
    if (input.code !== null && !known) return refuse('room-unknown');
    const before = input.code === null ? undefined : await findRoomEntry(tx, editionId, input.code);
    if (before && isStale(input.revision, before.room)) return refuse('edited-meanwhile');
    const code = input.code ?? numberedCode(slugFrom(room.name), rooms);
    if (known) await updateRoomRow(tx, known, room);
    else
      await insertRoom(tx, { id: house.newId<RoomId>(), editionId, room: { code, ...room }, position: null });
    const act = known ? 'room-updated' : 'room-created';
    await recordEdit(house, tx, viewer, { editionId, act, subject: code });
    return done({ code });
  });
}

/** Takes a room out of the working programme; sessions in it keep their time. `restoreRemoved` brings it back with them. */
export async function removeRoom(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string },
): Promise<Outcome<{ readonly removalId: RemovalId }, 'not-allowed' | 'room-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const found = await findRoomEntry(tx, editionId, code);
    if (!found) return refuse('room-unknown');
    const { id, room, position } = found;
    const sessions = await listPlacedIn(tx, id);
    const removalId = house.newId<RemovalId>();
    await insertRemoved(tx, {
      id: removalId,
      editionId,
      content: { kind: 'room', room, position, sessions },
      now: house.clock.now(),
      by: actorOf(viewer),
    });
    await deleteRoom(tx, id);
    const facts = { name: room.name, sessions: sessions.length };
    await recordEdit(house, tx, viewer, { editionId, act: 'room-removed', subject: code, facts });
    return done({ removalId });
  });
}
