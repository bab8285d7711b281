import type { Room, Session, Slot } from '#programme';
import { type InstantText, minutesBetween } from '../../../kernel/time.ts';
import type { Gathering, GatheringKind } from './gathering.ts';
import type { OwnItem } from './own-item.ts';

/** Why a session is somebody's. */
export type SessionReason = 'giving' | 'seat' | 'own' | 'starred';
/** Why something stands in an agenda. A star is a wish; everything else is promised. */
export type AgendaReason = SessionReason | GatheringKind;

/** Where something is, as far as walking goes. */
export type AgendaPlace = { readonly room: string; readonly name: string; readonly floor: string | null };

/** One line of an agenda: a session of the programme with all that ties one to it, a thing of one's own, or a gathering that one goes to. */
export type AgendaEntry = {
  /** The session's code, or the id of what it is else. */
  readonly key: string;
  readonly session: Session | null;
  readonly own: OwnItem | null;
  readonly gathering: Gathering | null;
  readonly reasons: readonly AgendaReason[];
  /** `null` while the session has no time. */
  readonly start: InstantText | null;
  readonly end: InstantText | null;
  readonly place: AgendaPlace | null;
};

/** What a person has in an edition, by where it comes from; sessions by their codes. */
export type AgendaSources = {
  readonly starred: readonly string[];
  readonly seats: readonly string[];
  readonly giving: readonly string[];
  readonly own: readonly OwnItem[];
  readonly gatherings?: readonly Gathering[];
};

/** The parts of a programme that an agenda is made from. */
export type AgendaProgramme = {
  readonly sessions: ReadonlyMap<string, Session>;
  readonly rooms: ReadonlyMap<string, Pick<Room, 'code' | 'name' | 'floor'>>;
};

/**
 * Everything that a person has in an edition as one list, each session once, in the order in which it happens; what has no time yet comes
 * last. Codes that the programme does not have (any more) are left out.
 */
export function composeAgenda(programme: AgendaProgramme, sources: AgendaSources): readonly AgendaEntry[] {
  const reasons = new Map<string, AgendaReason[]>();
  const note = (codes: readonly string[], reason: AgendaReason) => {
    for (const code of new Set(codes)) reasons.set(code, [...(reasons.get(code) ?? []), reason]);
  };
  note(sources.giving, 'giving');
  note(sources.seats, 'seat');
  note(sources.starred, 'starred');
  const sessions = [...reasons].flatMap(([key, why]): AgendaEntry[] => {
    const session = programme.sessions.get(key);
    if (!session) return [];
    const slot = slotOf(programme, session);
    const [code] = slot?.rooms ?? [];
    const room = code === undefined ? undefined : programme.rooms.get(code);
    return [
      {
        ...{
          key,
          session,
          own: null,
          gathering: null,
          reasons: why,
          start: slot?.start ?? null,
          end: slot?.end ?? null,
        },
        place: room ? { room: room.code, name: room.name, floor: room.floor } : null,
      },
    ];
  });
  const own = sources.own.map(
    (item): AgendaEntry => ({
      ...{ key: item.id, session: null, own: item, gathering: null },
      ...{ reasons: ['own'], start: item.start, end: item.end, place: null },
    }),
  );
  const gatherings = (sources.gatherings ?? []).map((each) => gatheringEntry(programme, each));
  return [...sessions, ...own, ...gatherings].toSorted(inOrder);
}

function gatheringEntry({ rooms }: AgendaProgramme, gathering: Gathering): AgendaEntry {
  const { id, kind, start, end, room, place } = gathering;
  const floor = room === null ? null : (rooms.get(room)?.floor ?? null);
  return {
    ...{ key: id, session: null, own: null, gathering, reasons: [kind], start, end },
    place: room === null ? null : { room, name: place, floor },
  };
}

/** What an entry is called. */
export function titleOfEntry({ session, own, gathering }: AgendaEntry): string {
  return session?.title ?? own?.title ?? gathering?.title ?? '';
}

/** A poster has the time of the poster session that it hangs in. */
function slotOf({ sessions }: AgendaProgramme, session: Session): Slot | null {
  return session.slot ?? (session.parent === null ? null : (sessions.get(session.parent)?.slot ?? null));
}

function inOrder(one: AgendaEntry, other: AgendaEntry): number {
  if (one.start !== other.start) {
    if (one.start === null) return 1;
    return other.start !== null && one.start > other.start ? 1 : -1;
  }
  const [a, b] = [`${one.end} ${one.key}`, `${other.end} ${other.key}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Minutes from one room to another: none in the same or where nobody knows, three on one floor, five between floors. */
export function walkingMinutes(from: AgendaPlace | null, to: AgendaPlace | null): number {
  if (!from || !to || from.room === to.room) return 0;
  return from.floor !== null && from.floor === to.floor ? 3 : 5;
}

/** Two entries that share time (`overlap`), or leave less than it takes to walk from one to the other (`walk`). */
export type AgendaClash = {
  readonly a: AgendaEntry;
  readonly b: AgendaEntry;
  readonly kind: 'overlap' | 'walk';
  /** Shared minutes; or minutes that the way takes longer than there are. */
  readonly minutes: number;
};

/** Every clash in an agenda, in order. Cancelled sessions, and a session with the one it is nested in, clash with nothing. */
export function clashesOf(entries: readonly AgendaEntry[]): readonly AgendaClash[] {
  const timed = entries.flatMap((entry) => {
    const { start, end, session } = entry;
    return start && end && start < end && session?.status !== 'cancelled' ? [{ entry, start, end }] : [];
  });
  const longestWalk = 5;
  return timed.flatMap((one, index) => {
    const clashes: AgendaClash[] = [];
    for (const other of timed.slice(index + 1)) {
      const between = minutesBetween(one.end, other.start);
      if (between >= longestWalk) break;
      const clash = clashBetween(
        one.entry,
        other.entry,
        between,
        minutesBetween(other.start, [one.end, other.end].sort()[0] ?? one.end),
      );
      if (clash) clashes.push(clash);
    }
    return clashes;
  });
}

function clashBetween(a: AgendaEntry, b: AgendaEntry, between: number, shared: number): AgendaClash | null {
  if (areNested(a.session, b.session)) return null;
  if (between < 0) return { a, b, kind: 'overlap', minutes: shared };
  const walk = walkingMinutes(a.place, b.place);
  return walk > between ? { a, b, kind: 'walk', minutes: walk - between } : null;
}

/** A poster and its poster session, or two posters of the same one: being at one is being at the other. */
function areNested(a: Session | null, b: Session | null): boolean {
  if (!a || !b) return false;
  return a.parent === b.code || b.parent === a.code || (a.parent !== null && a.parent === b.parent);
}

/** Whether one has promised to be there, so that a wish gives way to it. */
export function isPromised({ reasons }: AgendaEntry): boolean {
  return reasons.some((reason) => reason !== 'starred');
}
