import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export const roomStates = ['full', 'some', 'empty'] as const;
/** How full a session's room is: full, some seats left, most of it empty. */
export type RoomState = (typeof roomStates)[number];

/** How full a room is, and when somebody said so. */
export type RoomNow = { readonly state: RoomState; readonly saidAt: InstantText };

/** People come in early: how full a room is may be said from half an hour before the start. */
const minutesBefore = 30;

type Slot = { readonly start: InstantText; readonly end: InstantText };

/** Whether it may be said how full a session's room is: from half an hour before its start to its end. */
export function isRoomOpen(slot: Slot | null, now: InstantText): boolean {
  return slot !== null && now >= minutesAfter(slot.start, -minutesBefore) && now < slot.end;
}

/** What was said of a room, as long as it is of use: it goes with the session's end, and if the session moved to another time. */
export function roomNow(said: RoomNow | undefined, slot: Slot | null, now: InstantText): RoomNow | null {
  if (!said || !slot || !isRoomOpen(slot, now)) return null;
  return said.saidAt >= minutesAfter(slot.start, -minutesBefore) ? said : null;
}
