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
  /** Sessions that were here before: released and withdrawn since, or taken out. Nobody else gets their numbers and guids. */
  readonly earlier: readonly Session[];
  /** A fresh UUID, for a session whose own guid is taken. */
  readonly newId: () => string;
};

/**
 * What applying an import to the working programme would give. A session that is known by its code, else by its guid, also one
 * that comes back, keeps code, number and guid, so that links, calendars and other people's exports go on pointing at it; a new
 * one gets its own number of the file if that was never given, else the next free one.
 */
export function planImport(working: Programme, imported: Programme, options: ImportPlanOptions): ImportPlan {
  const keep = options.missing === 'keep';
  const everKnown = [...options.earlier, ...working.sessions];
  const before = [...unlessTaken(options.earlier, working.sessions), ...working.sessions];
  const sessions = underKnownCodes(imported.sessions, before, new Set(everKnown.map(({ code }) => code)));
  const programme: Programme = {
    head: working.head,
    rooms: joined(working.rooms, imported.rooms, keep),
    tracks: joined(working.tracks, imported.tracks, keep),
    speakers: joined(working.speakers, imported.speakers, keep),
    sessions: numbered(joined(working.sessions, sessions, keep), before, everKnown, options.newId),
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

/** PostgreSQL's `integer`, with room above for the numbers that follow. */
const highestNumber = 2_000_000_000;

/** A session whose code nobody knows and whose guid somebody has that is not in the file by its own code: the same one, renamed. */
function underKnownCodes(
  sessions: readonly Session[],
  before: readonly Session[],
  knownCodes: ReadonlySet<string>,
): readonly Session[] {
  const inFile = new Set(sessions.map(({ code }) => code));
  const codeOf = new Map(before.map(({ guid, code }) => [guid, code]));
  const renamed = new Map<string, string>();
  for (const { code, guid } of sessions) {
    const known = codeOf.get(guid);
    if (known === undefined || inFile.has(known) || knownCodes.has(code)) continue;
    codeOf.delete(guid);
    renamed.set(code, known);
  }
  if (renamed.size === 0) return sessions;
  const current = (code: string) => renamed.get(code) ?? code;
  return sessions.map((session) => ({
    ...session,
    code: current(session.code),
    parent: session.parent && current(session.parent),
  }));
}

function numbered(
  sessions: readonly Session[],
  before: readonly Session[],
  everKnown: readonly Session[],
  newId: () => string,
): Session[] {
  const known = new Map(before.map((session) => [session.code, session]));
  const numbers = new Set(everKnown.map((session) => session.number));
  const guids = new Set(everKnown.map((session) => session.guid));
  let next = 1;
  const fresh = (wanted: number): number => {
    const usable = Number.isInteger(wanted) && wanted > 0 && wanted < highestNumber;
    if (usable && !numbers.has(wanted)) return wanted;
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

/** Earlier sessions whose number and guid nobody has now; of several with one code or number the first. */
function unlessTaken(earlier: readonly Session[], working: readonly Session[]): Session[] {
  const taken = { code: new Set<string>(), number: new Set<number>(), guid: new Set<string>() };
  const take = ({ code, number, guid }: Session): boolean => {
    if (taken.code.has(code) || taken.number.has(number) || taken.guid.has(guid)) return false;
    taken.code.add(code);
    taken.number.add(number);
    taken.guid.add(guid);
    return true;
  };
  for (const session of working) take(session);
  return earlier.filter(take);
}
