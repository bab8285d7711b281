import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import { findPerson, listPersons, listProfiles } from '#people/server';
import { cleanText } from '../../../kernel/clean-text.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  listConnections,
  removeConnections,
  type StoredConnection,
  updateSide,
} from '../queries/connections.ts';
import { type ConnectionId, longestNote } from '../rules/connection.ts';
import { type Givable, givableOf, type KnownProfile, knownProfile, readGiven } from '../rules/giving.ts';

/** Somebody whom the viewer knows, with what they see of them. */
export type Connection = Omit<StoredConnection, 'given'> & { readonly profile: KnownProfile };

/** Everybody whom the viewer is connected with, over all editions, the newest first; and what they have to give themselves. */
export async function viewConnections(
  house: House,
  viewer: Viewer,
): Promise<
  Outcome<{ readonly connections: readonly Connection[]; readonly mine: readonly Givable[] }, 'not-signed-in'>
> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return done(await connectionsOf(house, viewer));
}

async function connectionsOf(house: House, { personId }: SignedInPerson) {
  const stored = await listConnections(house.db, personId);
  const ids = stored.map(({ otherId }) => otherId);
  const [profiles, persons] = await Promise.all([
    listProfiles(house.db, [...ids, personId]),
    listPersons(house.db, ids),
  ]);
  const profileOf = new Map(profiles.map((profile) => [profile.personId, profile]));
  const emailOf = new Map(persons.map(({ id, email }) => [id, email]));
  const connections = stored.flatMap(({ given, ...connection }): Connection[] => {
    const profile = profileOf.get(connection.otherId);
    const email = emailOf.get(connection.otherId);
    return profile && email !== undefined
      ? [{ ...connection, profile: knownProfile({ profile, email }, given) }]
      : [];
  });
  const own = profileOf.get(personId);
  return { connections, mine: own ? givableOf(own) : [] };
}

/** Writes the viewer's own note about somebody, and what they give them from now on. */
export async function updateConnection(
  house: House,
  viewer: Viewer,
  input: { readonly id: ConnectionId; readonly note: string; readonly gives: readonly string[] },
): Promise<Outcome<null, 'not-signed-in' | 'note-too-long' | 'connection-gone'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const note = cleanText(input.note).trim();
  if (note.length > longestNote) return refuse('note-too-long', { field: 'note' });
  const whose = { id: input.id, personId: viewer.personId };
  const written = { note, gives: readGiven(input.gives) };
  const isThere = await house.db.transaction().execute((tx) => updateSide(tx, whose, written));
  return isThere ? done(null) : refuse('connection-gone');
}

/** Ends a connection: it is gone on both sides, with both notes. */
export async function disconnect(
  house: House,
  viewer: Viewer,
  id: ConnectionId,
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await removeConnections(house.db, viewer.personId, id);
  return done(null);
}

/** One connection of the viewer's with their own name, for a card to take along; `null` if there is none. */
export async function findConnection(
  house: House,
  viewer: Viewer,
  id: ConnectionId,
): Promise<Connection | null> {
  if (!isSignedIn(viewer) || !(await findPerson(house.db, viewer.personId))) return null;
  const { connections } = await connectionsOf(house, viewer);
  return connections.find((connection) => connection.id === id) ?? null;
}
