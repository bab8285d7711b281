import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Programme } from '../rules/programme.ts';
import { storePlacements, storeSpeaking } from './store-links.ts';
import { type Storing, storeRooms, storeSpeakers, storeTracks } from './store-parts.ts';
import { storeParents, storeSessions } from './store-sessions.ts';

/**
 * Makes the working programme equal to the document: what is new is inserted, what is known by its code is updated, what
 * is gone is removed. Ids, numbers, guids, people and announcements of what stays are kept, and what stays the same is not
 * written. Set-based: some twenty statements, and one more for each 500 things of a kind.
 */
export async function storeProgramme(tx: Tx, given: Programme, storing: Storing): Promise<void> {
  // Codes find each other as PostgreSQL keeps them.
  const programme: Programme = JSON.parse(json(given));
  const rooms = await storeRooms(tx, programme, storing);
  const tracks = await storeTracks(tx, programme, storing);
  const speakers = await storeSpeakers(tx, programme, storing);
  const sessions = await storeSessions(tx, programme, storing, tracks);
  await storeParents(tx, programme, sessions);
  await storeSpeaking(tx, programme, sessions, speakers);
  await storePlacements(tx, programme, sessions, rooms);
}
