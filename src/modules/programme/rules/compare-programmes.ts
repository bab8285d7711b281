import { matchParts } from './match-parts.ts';
import type { Programme, ProgrammeHead, Room, Session, Slot, Speaker, Track } from './programme.ts';

/** What a change is about in a session: the code is the one after the change, except for what was removed. */
type OfSession = { readonly code: string; readonly title: string };
/** What a change is about in a room, track or speaker. */
type OfPart = { readonly code: string; readonly name: string };

/** One difference between two programmes; its sentence is `texts.importing.changes[kind]`. */
export type ProgrammeChange =
  | ({ readonly kind: 'added'; readonly after: Slot | null } & OfSession)
  | ({ readonly kind: 'removed'; readonly before: Slot | null } & OfSession)
  | ({ readonly kind: 'cancelled' | 'reinstated' } & OfSession)
  | ({
      readonly kind: 'moved';
      readonly time: boolean;
      readonly room: boolean;
      readonly before: Slot;
      readonly after: Slot;
    } & OfSession)
  | ({ readonly kind: 'time-announced'; readonly after: Slot } & OfSession)
  | ({ readonly kind: 'time-withdrawn'; readonly before: Slot } & OfSession)
  | ({ readonly kind: 'retitled'; readonly before: string } & OfSession)
  /** Names of those who joined and left; both are empty if only the order changed. */
  | ({
      readonly kind: 'speakers-changed';
      readonly joined: readonly string[];
      readonly left: readonly string[];
    } & OfSession)
  | ({ readonly kind: 'text-changed'; readonly fields: readonly SessionTextField[] } & OfSession)
  | ({ readonly kind: 'details-changed'; readonly fields: readonly SessionDetailField[] } & OfSession)
  | ({ readonly kind: `${PartKind}-added` | `${PartKind}-removed` } & OfPart)
  | ({ readonly kind: `${PartKind}-changed`; readonly fields: readonly string[] } & OfPart)
  | { readonly kind: 'head-changed'; readonly fields: readonly (keyof ProgrammeHead)[] };
export type PartKind = 'room' | 'track' | 'speaker';

const textFields = ['subtitle', 'abstract', 'description', 'contentNotes', 'translations'] as const;
export type SessionTextField = (typeof textFields)[number];
const detailFields = [
  ...([
    'code',
    'number',
    'guid',
    'kind',
    'kindLabel',
    'track',
    'level',
    'language',
    'recorded',
    'delivery',
  ] as const),
  ...(['links', 'tags', 'minutes', 'parent'] as const),
] as const;
export type SessionDetailField = (typeof detailFields)[number];

/**
 * Every difference from `before` to `after`, in an order that depends on the contents only: the head, then sessions by time and
 * code, then rooms, tracks and speakers by code. Things are the same by code, else by guid, else by a name that only one has.
 */
export function compareProgrammes(before: Programme, after: Programme): readonly ProgrammeChange[] {
  const rooms = matchParts(before.rooms, after.rooms, [(room: Room) => room.name]);
  const tracks = matchParts(before.tracks, after.tracks, [(track: Track) => track.name]);
  const speakers = matchParts(before.speakers, after.speakers, [(speaker: Speaker) => speaker.name]);
  const names = (programme: Programme) => new Map(programme.speakers.map((one) => [one.code, one.name]));
  const [namesBefore, namesAfter] = [names(before), names(after)];
  const titled = (of: ReadonlyMap<string, string>) => (session: Session) =>
    JSON.stringify([session.title, session.speakers.map((code) => of.get(code) ?? code).sort()]);
  const named = new Map([
    ...before.sessions.map((s) => [s, titled(namesBefore)(s)] as const),
    ...after.sessions.map((s) => [s, titled(namesAfter)(s)] as const),
  ]);
  const sessions = matchParts(before.sessions, after.sessions, [
    (s: Session) => s.guid,
    (s: Session) => named.get(s) ?? s.title,
  ]);
  const codes: Renamed = {
    rooms: rooms.renamed,
    tracks: tracks.renamed,
    speakers: speakers.renamed,
    sessions: sessions.renamed,
  };
  const all = { ...Object.fromEntries(namesBefore), ...Object.fromEntries(namesAfter) };
  const changes = [
    ...sessions.same.flatMap(([one, other]) => sessionChanges(inNewCodes(one, codes), other, one.code, all)),
    ...sessions.gone.map(
      ({ code, title, slot }) => ({ kind: 'removed', code, title, before: slot }) as const,
    ),
    ...sessions.fresh.map(({ code, title, slot }) => ({ kind: 'added', code, title, after: slot }) as const),
  ];
  return [
    ...headChanges(before.head, after.head),
    ...inOrder(changes, sessions.gone, after.sessions),
    ...partChanges('room', rooms),
    ...partChanges('track', tracks),
    ...partChanges('speaker', speakers),
  ];
}

type Renamed = Readonly<Record<'rooms' | 'tracks' | 'speakers' | 'sessions', ReadonlyMap<string, string>>>;

/** The old session as it would be if rooms, tracks and people had had today's codes, so that a new code alone is no move. */
function inNewCodes(session: Session, codes: Renamed): Session {
  const renamed = (of: keyof Renamed) => (code: string) => codes[of].get(code) ?? code;
  const { slot, track, parent } = session;
  return {
    ...session,
    slot: slot && { ...slot, rooms: slot.rooms.map(renamed('rooms')) },
    track: track && renamed('tracks')(track),
    parent: parent && renamed('sessions')(parent),
    speakers: session.speakers.map(renamed('speakers')),
  };
}

function sessionChanges(
  before: Session,
  after: Session,
  codeBefore: string,
  names: Readonly<Record<string, string>>,
): readonly ProgrammeChange[] {
  const of: OfSession = { code: after.code, title: after.title };
  const changes: ProgrammeChange[] = [];
  if (before.status !== after.status) {
    changes.push({ kind: after.status === 'cancelled' ? 'cancelled' : 'reinstated', ...of });
  }
  changes.push(...slotChanges(before.slot, after.slot, of));
  if (before.title !== after.title) changes.push({ kind: 'retitled', ...of, before: before.title });
  if (differ(before.speakers, after.speakers)) {
    const nameOf = (code: string) => names[code] ?? code;
    const joined = after.speakers.filter((code) => !before.speakers.includes(code)).map(nameOf);
    const left = before.speakers.filter((code) => !after.speakers.includes(code)).map(nameOf);
    changes.push({ kind: 'speakers-changed', ...of, joined, left });
  }
  const texts = textFields.filter((field) => differ(before[field], after[field]));
  if (texts.length > 0) changes.push({ kind: 'text-changed', ...of, fields: texts });
  const old: Session = { ...before, code: codeBefore };
  const details = detailFields.filter((field) => differ(settled(old, field), settled(after, field)));
  if (details.length > 0) changes.push({ kind: 'details-changed', ...of, fields: details });
  return changes;
}

/** Tags have no order that means anything. */
function settled(session: Session, field: SessionDetailField): unknown {
  return field === 'tags' ? session.tags.toSorted() : session[field];
}

function slotChanges(before: Slot | null, after: Slot | null, of: OfSession): readonly ProgrammeChange[] {
  if (!before && !after) return [];
  if (!before && after) return [{ kind: 'time-announced', ...of, after }];
  if (before && !after) return [{ kind: 'time-withdrawn', ...of, before }];
  if (!before || !after) return [];
  const time = before.start !== after.start || before.end !== after.end;
  const room = differ(before.rooms, after.rooms);
  return time || room ? [{ kind: 'moved', ...of, time, room, before, after }] : [];
}

function headChanges(before: ProgrammeHead, after: ProgrammeHead): readonly ProgrammeChange[] {
  const fields = (Object.keys(after) as (keyof ProgrammeHead)[]).filter((field) =>
    differ(before[field], after[field]),
  );
  return fields.length > 0 ? [{ kind: 'head-changed', fields: fields.sort() }] : [];
}

function partChanges<Part extends Room | Track | Speaker>(
  kind: PartKind,
  { same, gone, fresh }: ReturnType<typeof matchParts<Part>>,
): readonly ProgrammeChange[] {
  const changed = same.flatMap(([before, after]): ProgrammeChange[] => {
    const fields = (Object.keys(after) as (keyof Part & string)[]).filter((field) =>
      differ(before[field], after[field]),
    );
    return fields.length > 0
      ? [{ kind: `${kind}-changed`, code: after.code, name: after.name, fields: fields.sort() }]
      : [];
  });
  const all: ProgrammeChange[] = [
    ...fresh.map(({ code, name }) => ({ kind: `${kind}-added`, code, name }) as const),
    ...gone.map(({ code, name }) => ({ kind: `${kind}-removed`, code, name }) as const),
    ...changed,
  ];
  return sorted(all, (change) => ('code' in change ? `${change.code} ${change.kind}` : ''));
}

/** By the time of the session (what is gone by its old one), then by code; all changes of one session together. */
function inOrder(
  changes: readonly ProgrammeChange[],
  gone: readonly Session[],
  now: readonly Session[],
): readonly ProgrammeChange[] {
  const times = new Map([...gone, ...now].map((session) => [session.code, session.slot?.start ?? '~']));
  return sorted(changes, (change) =>
    'code' in change ? `${times.get(change.code) ?? '~'} ${change.code}` : '',
  );
}

function sorted<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item);
}

/** Compares plain JSON values; the order of an object's fields means nothing. */
function differ(one: unknown, other: unknown): boolean {
  return one !== other && JSON.stringify(one, ordered) !== JSON.stringify(other, ordered);
}

function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
