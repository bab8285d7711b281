import type { Viewer } from '#people';
import { isSignedIn } from '#people';
import type { House } from '../../../platform/house.ts';
import { findOpened } from '../queries/asking.ts';
import { countShownQuestions, type SessionKey } from '../queries/questions.ts';
import { takesFeedback } from '../rules/feedback.ts';
import { mayLead } from '../rules/leading.ts';
import { type AskingWindow, askingWindow } from '../rules/questions.ts';
import { isRoomOpen, type RoomNow } from '../rules/room-state.ts';
import { readRoomStates } from './room-states.ts';
import { findSessionAt, peopleAround } from './session-at.ts';

/** What a session's own page says of what goes on in it. */
export type SessionGlance = {
  readonly window: AskingWindow;
  readonly shownQuestions: number;
  readonly room: RoomNow | null;
  readonly mayLead: boolean;
  readonly maySayRoom: boolean;
  readonly takesFeedback: boolean;
  /** The viewer speaks in it, and it has ended. */
  readonly readsFeedback: boolean;
};

/** What goes on in a session, as far as the viewer is concerned; `null` if there is no such session. */
export async function glanceAtSession(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<SessionGlance | null> {
  const at = await findSessionAt(house, key);
  if (!at) return null;
  const now = house.clock.now();
  const [opened, shownQuestions, rooms, people] = await Promise.all([
    findOpened(house.db, key),
    countShownQuestions(house.db, key),
    readRoomStates(house, key.editionId),
    peopleAround(house, viewer, at),
  ]);
  const isLeading = mayLead(viewer, people);
  const isSpeaker = isSignedIn(viewer) && people.speakers.includes(viewer.personId);
  return {
    ...{ shownQuestions, mayLead: isLeading, room: rooms.get(key.code) ?? null },
    window: askingWindow(at.session, at.slot, opened, now),
    maySayRoom: isLeading && isRoomOpen(at.slot, now),
    takesFeedback: !isSpeaker && takesFeedback(at.session, at.slot, now),
    readsFeedback: isSpeaker && at.slot !== null && now >= at.slot.end,
  };
}
