import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { findEditedSession } from '../queries/edit-sessions.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { removePlacement, writePlacement } from '../queries/placements.ts';
import type { Slot } from '../rules/programme.ts';
import { isSameSlot, readSlot, type SlotCode, type SlotInput } from '../rules/slot-input.ts';
import { recordEdit } from './record-edit.ts';

/** What a move did. */
export type Moved = {
  readonly code: string;
  /** Where it stood until now: give it back to undo. */
  readonly before: Slot | null;
  readonly after: Slot | null;
  /** Somebody else had moved it since `seen`: the last move wins, and both are told. */
  readonly overwrote: boolean;
};
type Moving = {
  readonly editionId: EditionId;
  readonly code: string;
  /** Where the organiser last saw it; left out by callers that did not look. */
  readonly seen?: Slot | null;
};

/** Puts a session into a slot of the working timetable, or moves it there; a release is still needed to publish it. */
export async function placeSession(
  house: House,
  viewer: Viewer,
  input: Moving & { readonly slot: SlotInput },
): Promise<Outcome<Moved, 'not-allowed' | 'session-unknown' | SlotCode>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  return house.db.transaction().execute(async (tx) => {
    const found = await findEditedSession(tx, editionId, code, true);
    if (!found) return refuse('session-unknown');
    const { rooms } = await listKnownParts(tx, editionId);
    const slot = readSlot(input.slot, new Set(rooms.keys()));
    if (typeof slot === 'string') return refuse(slot, { field: fieldOf[slot] });
    const before = found.session.slot;
    if (!isSameSlot(before, slot)) {
      await writePlacement(tx, found.id, slot, rooms);
      const facts = { start: slot.start, end: slot.end, rooms: slot.rooms.join(', ') };
      await recordEdit(house, tx, viewer, { editionId, act: 'session-placed', subject: code, facts });
    }
    return done({ code, before, after: slot, overwrote: overwrites(input.seen, before) });
  });
}

/** Takes a session out of the working timetable: its time is to be announced again. */
export async function unplaceSession(
  house: House,
  viewer: Viewer,
  input: Moving,
): Promise<Outcome<Moved, 'not-allowed' | 'session-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, code } = input;
  return house.db.transaction().execute(async (tx) => {
    const found = await findEditedSession(tx, editionId, code, true);
    if (!found) return refuse('session-unknown');
    const before = found.session.slot;
    if (before) {
      await removePlacement(tx, found.id);
      await recordEdit(house, tx, viewer, { editionId, act: 'session-unplaced', subject: code });
    }
    return done({ code, before, after: null, overwrote: overwrites(input.seen, before) });
  });
}

const fieldOf: Readonly<Record<SlotCode, string>> = {
  'start-not-usable': 'start',
  'minutes-not-usable': 'minutes',
  'room-unknown': 'rooms',
};

function overwrites(seen: Slot | null | undefined, before: Slot | null): boolean {
  return seen !== undefined && !isSameSlot(seen, before);
}
