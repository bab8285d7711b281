import type { Edition } from '#directory';
import { listSessionsForEditors, listSpeakers, listTracks } from '#programme/server';
import type { Db } from '../../platform/database/database.ts';

/** What the form of a session offers to choose from. */
export async function sessionChoices(db: Db, edition: Edition, own: string | null) {
  const tracks = await listTracks(db, edition.id);
  const speakers = await listSpeakers(db, edition.id);
  const sessions = await listSessionsForEditors(db, edition.id);
  return {
    tracks: tracks.map(({ code, name }) => ({ code, name })),
    speakers: speakers.map(({ code, name, affiliation }) => ({ code, name, affiliation })),
    outer: sessions
      .filter(({ session }) => session.code !== own && session.parent === null && session.kind !== 'break')
      .map(({ session }) => ({ code: session.code, title: session.title })),
  };
}

export type SessionChoices = Awaited<ReturnType<typeof sessionChoices>>;
