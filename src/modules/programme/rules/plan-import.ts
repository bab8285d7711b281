import { compareProgrammes, type ProgrammeChange } from './compare-programmes.ts';
import type { Programme, Session } from './programme.ts';

export type ImportPlan = {
  /** What the working programme will be. */
  readonly programme: Programme;
  readonly changes: readonly ProgrammeChange[];
};

export type ImportPlanOptions = {
  /** Sessions, speakers, rooms and tracks that the file does not have: kept (made here by hand) or taken out. */
  readonly missing: 'keep' | 'remove';
  /** A fresh UUID, for a session whose own guid is taken. */
  readonly newId: () => string;
};

/**
 * What applying an import to the working programme would give. A session that is known by its code keeps its number and
 * guid, so that calendars and other people's exports go on pointing at it; a new one gets the next free number.
 */
export function planImport(working: Programme, imported: Programme, options: ImportPlanOptions): ImportPlan {
  const keep = options.missing === 'keep';
  const programme: Programme = {
    head: working.head,
    rooms: joined(working.rooms, imported.rooms, keep),
    tracks: joined(working.tracks, imported.tracks, keep),
    speakers: joined(working.speakers, imported.speakers, keep),
    sessions: numbered(working.sessions, joined(working.sessions, imported.sessions, keep), options.newId),
  };
  return { programme, changes: compareProgrammes(working, programme) };
}

function joined<Part extends { readonly code: string }>(
  working: readonly Part[],
  imported: readonly Part[],
  keep: boolean,
): Part[] {
  if (!keep) return [...imported];
  const codes = new Set(imported.map((part) => part.code));
  return [...imported, ...working.filter((part) => !codes.has(part.code))];
}

function numbered(working: readonly Session[], sessions: readonly Session[], newId: () => string): Session[] {
  const known = new Map(working.map((session) => [session.code, session]));
  const numbers = new Set(working.map((session) => session.number));
  const guids = new Set(working.map((session) => session.guid));
  let next = 1;
  const fresh = (wanted: number): number => {
    if (Number.isInteger(wanted) && wanted > 0 && wanted < 2_000_000_000 && !numbers.has(wanted))
      return wanted;
    while (numbers.has(next)) next += 1;
    return next;
  };
  return sessions.map((session) => {
    const same = known.get(session.code);
    if (same) return { ...session, number: same.number, guid: same.guid };
    const number = fresh(session.number);
    numbers.add(number);
    const guid = guids.has(session.guid) ? newId() : session.guid;
    guids.add(guid);
    return { ...session, number, guid };
  });
}
