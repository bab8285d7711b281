import { getEdition } from '#directory/server';
import { actorOf, type Viewer } from '#people';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listRemoteRooms, writeRemoteRoom } from '../queries/remote.ts';
import { mayArrange } from '../rules/leading.ts';
import {
  checkRemote,
  type RemoteAudience,
  type RemoteCode,
  type RemoteRoom,
  type RemoteView,
  remoteView,
} from '../rules/remote.ts';
import { standingOf } from './standing-of.ts';

/** Says how a room is followed from elsewhere, and by whom. */
export async function arrangeRemoteRoom(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly room: string;
    readonly stream: string;
    readonly chat: string;
    readonly captions: string;
    readonly audience: RemoteAudience;
    readonly minutesBefore: number;
  },
): Promise<Outcome<null, 'not-allowed' | 'room-unknown' | RemoteCode>> {
  const { editionId, room } = input;
  if (!mayArrange(viewer, editionId)) return refuse('not-allowed');
  const checked = checkRemote(input);
  if (!checked.ok) return checked;
  const published = await findPublishedProgramme(house, editionId);
  const known = published?.rooms.get(room);
  if (!known) return refuse('room-unknown');
  const { slug } = await getEdition(house.db, editionId);
  await house.db.transaction().execute(async (tx) => {
    await writeRemoteRoom(tx, { editionId, room }, checked.value);
    await touchScope(tx, `edition:${slug}`);
    await tellLive(tx, { editionId, kind: 'remote', subject: room });
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'live.remote-arranged', subject: known.name, facts: {} },
    });
  });
  return done(null);
}

/** How each room is followed, for those who may arrange it. */
export async function readRemoteRooms(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<ReadonlyMap<string, RemoteRoom>, 'not-allowed'>> {
  if (!mayArrange(viewer, editionId)) return refuse('not-allowed');
  return done(await listRemoteRooms(house.db, editionId));
}

/** How sessions of an edition are followed by this viewer, now: a question by the session's code. `null` if no room of it can be. */
export async function followRemotely(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<((code: string) => RemoteView | null) | null> {
  const rooms = await listRemoteRooms(house.db, editionId);
  if (rooms.size === 0) return null;
  const published = await findPublishedProgramme(house, editionId);
  const asked = { ...(await standingOf(house, viewer, editionId)), now: house.clock.now() };
  return (code) => {
    const session = published?.sessions.get(code);
    const parent = session?.parent ? published?.sessions.get(session.parent) : undefined;
    const slot = session?.slot ?? parent?.slot ?? null;
    if (!session || !slot || session.status !== 'confirmed') return null;
    const room = slot.rooms.map((each) => rooms.get(each)).find((each) => each !== undefined);
    return remoteView(room, slot, asked);
  };
}
