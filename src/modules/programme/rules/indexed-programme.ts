import type { Programme, Room, Session, Speaker, Track } from './programme.ts';

/** A programme with its parts by code, ready to be read many times. */
export type IndexedProgramme = {
  readonly programme: Programme;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly tracks: ReadonlyMap<string, Track>;
  /** Sessions of each speaker, by the speaker's code. */
  readonly sessionsOf: ReadonlyMap<string, readonly Session[]>;
  /** Sessions nested in a session, by its code. */
  readonly nestedIn: ReadonlyMap<string, readonly Session[]>;
};

/** Puts the parts of a programme in order by their codes. */
export function indexProgramme(programme: Programme): IndexedProgramme {
  const sessionsOf = new Map<string, Session[]>();
  const nestedIn = new Map<string, Session[]>();
  for (const session of programme.sessions) {
    for (const speaker of session.speakers) collect(sessionsOf, speaker, session);
    if (session.parent) collect(nestedIn, session.parent, session);
  }
  return {
    programme,
    sessions: byCode(programme.sessions),
    speakers: byCode(programme.speakers),
    rooms: byCode(programme.rooms),
    tracks: byCode(programme.tracks),
    sessionsOf,
    nestedIn,
  };
}

function byCode<Part extends { readonly code: string }>(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [part.code, part]));
}

function collect<Item>(into: Map<string, Item[]>, key: string, item: Item): void {
  const list = into.get(key);
  if (list) list.push(item);
  else into.set(key, [item]);
}
