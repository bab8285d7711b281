import { overlaps } from '../../../../kernel/ranges.ts';
import {
  type DateText,
  dateIn,
  daysAfter,
  instantAt,
  timeIn,
  type ZoneName,
} from '../../../../kernel/time.ts';
import type { ProgrammeHead, Room, Session, SessionKind } from '../../rules/programme.ts';
import type { ReadingContext } from '../imported.ts';
import type { Remarks } from './remarks.ts';
import { isDate } from './times.ts';

/** What a file says of its edition; the rest is found from its sessions and the context. */
export type HeadFacts = Partial<Omit<ProgrammeHead, 'zone'>> & { readonly zone?: string | null };

/** A night that goes on until this hour still belongs to the last day. */
const nightEnds = '06:00';

/** Looks at the whole programme for what is worth a look, and completes its head. */
export function checkProgramme(
  facts: HeadFacts & { readonly zone: ZoneName },
  context: ReadingContext,
  sessions: readonly Session[],
  remarks: Remarks,
  rooms: readonly Room[],
): ProgrammeHead {
  const head = headOf(facts, context, sessions);
  noteOutsideDates(
    sessions,
    context.startsOn ?? head.startsOn,
    context.endsOn ?? head.endsOn,
    facts.zone,
    remarks,
  );
  noteSharedRooms(sessions, rooms, facts.zone, remarks);
  noteDuplicateTitles(sessions, remarks);
  return head;
}

function headOf(
  facts: HeadFacts & { readonly zone: ZoneName },
  context: ReadingContext,
  sessions: readonly Session[],
): ProgrammeHead {
  // Instants sort as text, so the first and last one give the dates without asking for every session's.
  const starts = sessions.flatMap((session) => session.slot?.start ?? []).sort();
  const dateOf = (moment: string | undefined) => (moment ? dateIn(moment, facts.zone) : undefined);
  return {
    title: facts.title ?? '',
    subtitle: facts.subtitle ?? null,
    startsOn: facts.startsOn ?? dateOf(starts[0]) ?? context.startsOn ?? '',
    endsOn: facts.endsOn ?? dateOf(starts.at(-1)) ?? context.endsOn ?? '',
    zone: facts.zone,
    venue: facts.venue ?? null,
    city: facts.city ?? null,
    website: facts.website ?? null,
    about: facts.about ?? {},
  };
}

function noteOutsideDates(
  sessions: readonly Session[],
  first: DateText,
  last: DateText,
  zone: ZoneName,
  remarks: Remarks,
): void {
  if (!isDate(first) || !isDate(last)) return;
  const opens = instantAt(first, '00:00', zone);
  const closes = instantAt(daysAfter(last, 1), nightEnds, zone);
  for (const session of sessions) {
    if (!session.slot || session.parent) continue;
    if (session.slot.start >= opens && session.slot.start < closes) continue;
    remarks.add({
      weight: 'noted',
      code: 'outside-dates',
      subject: subjectOf(session),
      value: session.slot.start,
    });
  }
}

/** One remark for each session that begins in a room while another one is still going on there. */
function noteSharedRooms(
  sessions: readonly Session[],
  rooms: readonly Room[],
  zone: ZoneName,
  remarks: Remarks,
): void {
  const nameOf = new Map(rooms.map((room) => [room.code, room.name]));
  const placed = sessions.filter((session) => session.status === 'confirmed' && !session.parent);
  const byRoom = Map.groupBy(
    placed.flatMap(({ title, slot }) => (slot ? slot.rooms.map((room) => ({ room, title, slot })) : [])),
    ({ room }) => room,
  );
  for (const [room, inRoom] of byRoom) {
    const sorted = inRoom.toSorted((a, b) =>
      a.slot.start < b.slot.start ? -1 : Number(a.slot.start > b.slot.start),
    );
    let longest = sorted[0];
    for (const next of sorted.slice(1)) {
      if (longest && overlaps(longest.slot, next.slot)) {
        const when = `${dateIn(next.slot.start, zone)} ${timeIn(next.slot.start, zone)}`;
        const value = `${when} “${longest.title}”, “${next.title}”`;
        remarks.add({
          weight: 'noted',
          code: 'room-shared',
          subject: `room ${nameOf.get(room) ?? room}`,
          value,
        });
      }
      if (!longest || next.slot.end > longest.slot.end) longest = next;
    }
  }
}

/** Things that happen every day carry the same title on purpose. */
const repeating: ReadonlySet<SessionKind> = new Set([
  'break',
  'notice',
  'social',
  'plenary',
  'lightning-talk',
  'sprint',
  'open-space',
]);

function noteDuplicateTitles(sessions: readonly Session[], remarks: Remarks): void {
  const byTitle = Map.groupBy(
    sessions.filter((session) => !repeating.has(session.kind)),
    (session) => session.title.toLowerCase(),
  );
  for (const [, same] of byTitle) {
    const first = same[0];
    if (!first || same.length < 2) continue;
    const value = same.map((session) => session.code).join(', ');
    remarks.add({
      weight: 'noted',
      code: 'duplicate-title',
      subject: subjectOf(first),
      value,
      count: same.length,
    });
  }
}

function subjectOf(session: Session): string {
  return `session ${session.code} “${session.title}”`;
}
