import type { Programme, ProgrammeChange } from '#programme';
import {
  type AgendaClash,
  type AgendaProgramme,
  clashesOf,
  composeAgenda,
  type SessionReason,
} from './agenda.ts';
import type { Gathering } from './gathering.ts';
import type { OwnItem } from './own-item.ts';

/** What somebody with a plan for the day must know. New texts and details wait for whoever looks. */
const toldKinds = [
  ...(['added', 'removed', 'cancelled', 'reinstated', 'moved', 'time-announced', 'time-withdrawn'] as const),
  ...(['retitled', 'speakers-changed'] as const),
];
export type ToldChange = Extract<ProgrammeChange, { readonly kind: (typeof toldKinds)[number] }>;

/** Somebody whom a release may touch, with all that ties them to the programme: codes of sessions, codes under which they speak. */
export type Follower = {
  /** Unique among followers: an account, a browser’s list, an address. */
  readonly key: string;
  readonly starred: readonly string[];
  readonly seats: readonly string[];
  readonly speakers: readonly string[];
  readonly own: readonly OwnItem[];
  readonly gatherings?: readonly Gathering[];
};

/** What a release means for one follower: their own changes with why they are theirs, and the clashes that it makes in their agenda. */
export type Touch<Who extends Follower = Follower> = {
  readonly follower: Who;
  readonly lines: readonly { readonly change: ToldChange; readonly reasons: readonly SessionReason[] }[];
  readonly clashes: readonly AgendaClash[];
};

/** How many people a change touches, and how many clashes it makes. */
export type Impact = {
  readonly starred: number;
  readonly seats: number;
  readonly speaking: number;
  readonly clashes: number;
};

/** The changes of which people are told; the rest stands on the page of changes. */
export function toldChanges(changes: readonly ProgrammeChange[]): readonly ToldChange[] {
  const kinds: readonly string[] = toldKinds;
  return changes.filter((change): change is ToldChange => kinds.includes(change.kind));
}

/** What a release changes, and the programme before and after it. */
export type ReleaseChanges = {
  readonly changes: readonly ProgrammeChange[];
  readonly before: Programme;
  readonly after: Programme;
};

/** Finds what a release means for one follower after the other; `null`: nothing. */
export function touchFinder(
  release: ReleaseChanges,
): <Who extends Follower>(follower: Who) => Touch<Who> | null {
  const [before, after] = [indexed(release.before), indexed(release.after)];
  const byCode = changesByCode(toldChanges(release.changes), before, after);
  return (follower) => {
    const ties = tiesOf(follower, before, after);
    const reasons = new Map<ToldChange, SessionReason[]>();
    for (const [reason, codes] of ties)
      for (const code of codes)
        for (const change of byCode.get(code) ?? []) {
          const known = reasons.get(change) ?? [];
          if (!known.includes(reason)) reasons.set(change, [...known, reason]);
        }
    if (reasons.size === 0) return null;
    const lines = [...reasons].map(([change, why]) => ({ change, reasons: why }));
    return { follower, lines, clashes: newClashes(follower, before, after) };
  };
}

type Indexed = AgendaProgramme & {
  /** Codes of sessions by the code of who speaks in them. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly guids: ReadonlyMap<string, string>;
};

function indexed({ sessions, rooms }: Programme): Indexed {
  const given = new Map<string, string[]>();
  for (const { code, speakers } of sessions)
    for (const speaker of speakers) given.set(speaker, [...(given.get(speaker) ?? []), code]);
  return {
    given,
    sessions: new Map(sessions.map((session) => [session.code, session])),
    rooms: new Map(rooms.map((room) => [room.code, room])),
    guids: new Map(sessions.map(({ guid, code }) => [guid, code])),
  };
}

/** A change is of its session, by the code of before too, and of what hangs in it: a poster goes where its session goes. */
function changesByCode(
  changes: readonly ToldChange[],
  before: Indexed,
  after: Indexed,
): ReadonlyMap<string, readonly ToldChange[]> {
  const byCode = new Map<string, ToldChange[]>();
  const note = (code: string, change: ToldChange) => {
    const known = byCode.get(code) ?? [];
    if (!known.includes(change)) byCode.set(code, [...known, change]);
  };
  const nested = Map.groupBy(
    [...before.sessions.values(), ...after.sessions.values()].filter(({ slot }) => slot === null),
    ({ parent }) => parent,
  );
  for (const change of changes) {
    note(change.code, change);
    const guid = after.sessions.get(change.code)?.guid;
    const former = guid && before.guids.get(guid);
    if (former) note(former, change);
    if (change.kind === 'retitled' || change.kind === 'speakers-changed') continue;
    for (const { code } of nested.get(change.code) ?? []) note(code, change);
  }
  return byCode;
}

function tiesOf(
  follower: Follower,
  before: Indexed,
  after: Indexed,
): readonly (readonly [SessionReason, readonly string[]])[] {
  const { starred, seats } = follower;
  const giving = [...givenBy(follower, before), ...givenBy(follower, after)];
  return [
    ['giving', giving],
    ['seat', seats],
    ['starred', starred],
  ];
}

function givenBy({ speakers }: Follower, { given }: Indexed): readonly string[] {
  return speakers.flatMap((code) => given.get(code) ?? []);
}

/** Clashes of the agenda after that it did not have before. */
function newClashes(follower: Follower, before: Indexed, after: Indexed): readonly AgendaClash[] {
  const found = (programme: Indexed) => {
    const { starred, seats, own, gatherings } = follower;
    const giving = givenBy(follower, programme);
    return clashesOf(composeAgenda(programme, { starred, seats, own, gatherings, giving }));
  };
  const known = new Set(found(before).map(clashKey));
  return found(after).filter((clash) => !known.has(clashKey(clash)));
}

function clashKey({ a, b, kind }: AgendaClash): string {
  return JSON.stringify([kind, ...[a.key, b.key].sort()]);
}

/** Sums of what a release does: for each session that changes, by its code, and over all, each person counted once. */
export function sumImpact(touches: readonly Touch[]): {
  readonly all: Impact;
  readonly byCode: ReadonlyMap<string, Impact>;
} {
  const byCode = new Map<string, Impact>();
  let all = none;
  for (const { lines, clashes } of touches) {
    all = plus(all, countReasons(lines.flatMap(({ reasons }) => reasons)), clashes.length);
    for (const [code, of] of Map.groupBy(lines, ({ change }) => change.code)) {
      const made = clashes.filter(({ a, b }) => a.key === code || b.key === code).length;
      const reasons = of.flatMap(({ reasons }) => reasons);
      byCode.set(code, plus(byCode.get(code) ?? none, countReasons(reasons), made));
    }
  }
  return { all, byCode };
}

const none: Impact = { starred: 0, seats: 0, speaking: 0, clashes: 0 };

function countReasons(reasons: readonly SessionReason[]): Omit<Impact, 'clashes'> {
  const one = (reason: SessionReason) => Number(reasons.includes(reason));
  return { starred: one('starred'), seats: one('seat'), speaking: one('giving') };
}

function plus(sum: Impact, more: Omit<Impact, 'clashes'>, clashes: number): Impact {
  return {
    starred: sum.starred + more.starred,
    seats: sum.seats + more.seats,
    speaking: sum.speaking + more.speaking,
    clashes: sum.clashes + clashes,
  };
}
