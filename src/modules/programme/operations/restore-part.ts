import type { RoomId, SpeakerId, TrackId } from '../../../kernel/ids.ts';
import { insertRoom } from '../queries/edit-rooms.ts';
import {
  insertSpeaker,
  listSpeakersOf,
  replaceSpeakers,
  updateSpeakerRow,
} from '../queries/edit-speakers.ts';
import { insertTrack, returnTrack } from '../queries/edit-tracks.ts';
import { returnRoom } from '../queries/placements.ts';
import type { Removed, SpeakerEntry } from '../rules/removed.ts';
import type { Restoring } from './restore-sessions.ts';

type Part = Exclude<Removed, { kind: 'sessions' }>;

/** Brings a speaker, room or track back to its sessions, or takes a merge apart; `null`, and nothing is written, if its code is taken. */
export async function restorePart(restoring: Restoring, removed: Part): Promise<string[] | null> {
  const { house, tx, editionId, known } = restoring;
  switch (removed.kind) {
    case 'room': {
      const { room, position, sessions } = removed;
      if (known.rooms.has(room.code)) return null;
      const id = house.newId<RoomId>();
      await insertRoom(tx, { id, editionId, room, position });
      await returnRoom(tx, editionId, id, sessions);
      return [room.code];
    }
    case 'track': {
      const { track, position, sessions } = removed;
      if (known.tracks.has(track.code)) return null;
      const id = house.newId<TrackId>();
      await insertTrack(tx, { id, editionId, track, position });
      await returnTrack(tx, editionId, id, sessions);
      return [track.code];
    }
    case 'speaker':
      return restoreSpeaker(restoring, removed.entry);
    case 'merge':
      return splitMerge(restoring, removed);
  }
}

async function restoreSpeaker(restoring: Restoring, entry: SpeakerEntry): Promise<string[] | null> {
  const { house, tx, editionId, known } = restoring;
  const { code } = entry.speaker;
  if (known.speakers.has(code)) return null;
  const id = house.newId<SpeakerId>();
  await insertSpeaker(tx, { id, editionId, now: house.clock.now(), entry });
  const ids = new Map([...known.speakers, [code, id] as const]);
  const places = new Map(entry.sessions.map((session) => [session.code, session.position]));
  for (const session of await listSpeakersOf(tx, editionId, [...places.keys()])) {
    const speakers = session.speakers.toSpliced(places.get(session.code) ?? 0, 0, code);
    await replaceSpeakers(tx, session.id, speakers, ids);
  }
  return [code];
}

/** The kept entry says again what it said before, and stands only where it stood. */
async function splitMerge(
  restoring: Restoring,
  { kept, dropped }: Removed & { readonly kind: 'merge' },
): Promise<string[] | null> {
  const { house, tx, editionId, known } = restoring;
  const keptId = known.speakers.get(kept.speaker.code);
  if (!keptId || known.speakers.has(dropped.speaker.code)) return null;
  await updateSpeakerRow(tx, keptId, kept.speaker, house.clock.now());
  const own = new Set(kept.sessions.map((session) => session.code));
  const only = dropped.sessions.map((session) => session.code).filter((code) => !own.has(code));
  for (const session of await listSpeakersOf(tx, editionId, only)) {
    const speakers = session.speakers.filter((code) => code !== kept.speaker.code);
    await replaceSpeakers(tx, session.id, speakers, known.speakers);
  }
  const restored = await restoreSpeaker(restoring, dropped);
  return restored && [kept.speaker.code, ...restored];
}
