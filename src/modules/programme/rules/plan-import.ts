import { codeFrom } from '../../../kernel/ids.ts';
import { type ProgrammeChange, compareProgrammes } from './compare-programmes.ts';
import type { Programme, Session } from './programme.ts';

export type ImportPlan = {
  /** What the working programme will be. */
  readonly programme: Programme;
  readonly changes: readonly ProgrammeChange[];
};

export type ImportPlanOptions = {
  /** Sessions, speakers, rooms and tracks that the file does not have: kept (made here by hand) or taken out. */
  readonly missing: 'keep' | 'remove';
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
    sessions: numbered(working.sessions, joined(working.sessions, imported.sessions, keep)),
  };
  return { programme, changes: compareProgrammes(working, programme) };
}

function joined<Part extends { readonly code: string }>(working: readonly Part[], imported: readonly Part[], keep: boolean): Part[] {
  if (!keep) return [...imported];
  const codes = new Set(imported.map((part) => part.code));
  return [...imported, ...working.filter((part) => !codes.has(part.code))];
}

function numbered(working: readonly Session[], sessions: readonly Session[]): Session[] {
  const known = new Map(working.map((session) => [session.code, session]));
  const numbers = new Set(working.map((session) => session.number));
  const guids = new Set(working.map((session) => session.guid));
  let next = 1;
  const fresh = (wanted: number): number => {
    if (Number.isInteger(wanted) && wanted > 0 && wanted < 2_000_000_000 && !numbers.has(wanted)) return wanted;
    while (numbers.has(next)) next += 1;
    return next;
  };
  return sessions.map((session) => {
    const same = known.get(session.code);
    if (same) return { ...session, number: same.number, guid: same.guid };
    const number = fresh(session.number);
    numbers.add(number);
    const guid = guids.has(session.guid) ? guidFrom(session) : session.guid;
    guids.add(guid);
    return { ...session, number, guid };
  });
}

/** Two sessions with one guid: the later one's is derived from its code, the same each time. */
function guidFrom(session: Session): string {
  const bytes = new TextEncoder().encode(session.code.padEnd(16, '~'));
  const hex = codeFrom(bytes, 4) && Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
