import type { RoomId, SessionId, SpeakerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Programme } from '../rules/programme.ts';
import { programmeTables } from '../tables.ts';
import { portions } from './upsert.ts';

type Ids<Id> = ReadonlyMap<string, Id>;

/** Who speaks where, in order; a code that names nobody is left out. */
export async function storeSpeaking(
  tx: Tx,
  programme: Programme,
  sessions: Ids<SessionId>,
  speakers: Ids<SpeakerId>,
): Promise<void> {
  const tables = programmeTables(tx);
  if (sessions.size > 0)
    await tables
      .deleteFrom('programme.session_speaker')
      .where('session_id', 'in', [...sessions.values()])
      .execute();
  const rows = programme.sessions.flatMap((session) =>
    linked(sessions.get(session.code), session.speakers, speakers).map(({ owner, part, position }) => ({
      session_id: owner,
      speaker_id: part,
      position,
    })),
  );
  for (const portion of portions(rows))
    await tables.insertInto('programme.session_speaker').values(portion).execute();
}

/** When and in which rooms sessions are; a code that names no room is left out. */
export async function storePlacements(
  tx: Tx,
  programme: Programme,
  sessions: Ids<SessionId>,
  rooms: Ids<RoomId>,
): Promise<void> {
  const tables = programmeTables(tx);
  if (sessions.size > 0)
    await tables
      .deleteFrom('programme.placement')
      .where('session_id', 'in', [...sessions.values()])
      .execute();
  const placed = programme.sessions.flatMap(({ code, slot }) => {
    const id = sessions.get(code);
    return slot && id ? [{ id, slot }] : [];
  });
  const times = placed.map(({ id, slot }) => ({
    session_id: id,
    starts_at: slot.start,
    ends_at: slot.end,
  }));
  for (const portion of portions(times))
    await tables.insertInto('programme.placement').values(portion).execute();
  const inRooms = placed.flatMap(({ id, slot }) =>
    linked(id, slot.rooms, rooms).map(({ owner, part, position }) => ({
      session_id: owner,
      room_id: part,
      position,
    })),
  );
  for (const portion of portions(inRooms))
    await tables.insertInto('programme.placement_room').values(portion).execute();
}

/** Each part once, in the order of its first naming. */
function linked<Owner, Id>(owner: Owner | undefined, codes: readonly string[], ids: Ids<Id>) {
  if (owner === undefined) return [];
  return [...new Set(codes)].flatMap((code, position) => {
    const part = ids.get(code);
    return part === undefined ? [] : [{ owner, part, position }];
  });
}
