import { readLightningPulse } from '#community/server';
import type { Edition } from '#directory';
import { nextTurn, type RemoteView, type RoomState, remoteTurns } from '#live';
import { followRemotely, glanceAtSession, readMaterials } from '#live/server';
import type { Session } from '#programme';
import { clockTime } from '../../texts/format.ts';
import { zoneOf } from '../edition/edition-context.ts';
import type { RequestHouse } from '../request-house.ts';
import { loadSeat } from '../tickets/seat-load.ts';

/** What goes on in a session now, for its own page. */
export type SessionLive = {
  /** How many questions all may read; `null` while there is nothing to ask or read. */
  readonly questions: { readonly n: number; readonly isOpen: boolean } | null;
  readonly takesFeedback: boolean;
  readonly readsFeedback: boolean;
  readonly room: { readonly state: RoomState; readonly saidAt: string } | null;
  /** Notes of all: whoever is signed in learns on their page whether they may. */
  readonly mayShareNotes: boolean;
  /** How it is followed from elsewhere. */
  readonly remote: RemoteView | null;
  /** When that is other than now. */
  readonly turnsAt: string | null;
  /** The viewer may say how full the room is, now. */
  readonly maySayRoom: boolean;
};

/** Seats of a session for whoever asks, what goes on in it, and whether people sign up for lightning talks there. */
export async function loadAtSession(
  asked: RequestHouse,
  edition: Edition,
  { code, kind, slot }: Pick<Session, 'code' | 'kind' | 'slot'>,
) {
  const key = { editionId: edition.id, code };
  const [seat, glance, remoteOf, put, pulse] = await Promise.all([
    loadSeat(asked, edition, code),
    glanceAtSession(asked.house, asked.viewer, key),
    followRemotely(asked.house, asked.viewer, edition.id),
    readMaterials(asked.house, asked.viewer, key),
    kind === 'lightning-talk' ? readLightningPulse(asked.house, key) : null,
  ]);
  const materials = { list: put?.materials ?? [], mayPut: put?.mayPut ?? false };
  const beside = { seat, materials, hasLightning: pulse !== null };
  if (!glance) return { ...beside, live: null };
  const { window, shownQuestions, room, ...rest } = glance;
  const isOpen = window.state === 'open' || glance.mayLead;
  const remote = remoteOf?.(code) ?? null;
  const live: SessionLive = {
    remote,
    turnsAt: slot && remote && nextTurn(remoteTurns(slot, remote), asked.house.clock.now()),
    questions:
      window.state !== 'none' && (isOpen || shownQuestions > 0) ? { n: shownQuestions, isOpen } : null,
    ...{ takesFeedback: rest.takesFeedback, readsFeedback: rest.readsFeedback, maySayRoom: rest.maySayRoom },
    mayShareNotes: asked.viewer.kind === 'person',
    room: room && { state: room.state, saidAt: clockTime(room.saidAt, zoneOf(asked, edition)) },
  };
  return { ...beside, live };
}
