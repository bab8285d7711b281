import { type AgendaReason, type Gathering, titleOfEntry } from '#live';
import type { Agenda } from '#live/server';
import type { PublishedProgramme } from '#programme/server';
import { dateIn, minutesBetween, timeIn } from '../../kernel/time.ts';
import { type SessionView, type SessionViewAt, sessionView } from './session-views.ts';

/** What stands against an entry: something at the same time, or a way that takes longer than there is. */
export type ClashView = {
  readonly title: string;
  readonly kind: 'overlap' | 'walk';
  readonly minutes: number;
};

export type OwnView = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** How often it was changed. */
  readonly revision: number;
  /** "19:00" in the shown zone. */
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly end: string;
  /** As a `datetime-local` field has them, in the edition's zone. */
  readonly fields: { readonly start: string; readonly end: string };
};

/** A gathering that one goes to, in the shown zone. */
export type GatheringView = Pick<Gathering, 'title' | 'path' | 'place' | 'start' | 'end'> & {
  readonly from: string;
  readonly to: string;
  /** It lost its room. */
  readonly isRoomless: boolean;
};

/** The same as a list shows it. */
export function gatheringView(gathering: Gathering, zone: string): GatheringView {
  const { title, path, place, start, end, room } = gathering;
  return {
    ...{ title, path, place, start, end, isRoomless: room === null && place === '' },
    ...{ from: timeIn(start, zone), to: timeIn(end, zone) },
  };
}

export type AgendaLine = {
  readonly key: string;
  readonly session: SessionView | null;
  readonly own: OwnView | null;
  readonly gathering: GatheringView | null;
  readonly reasons: readonly AgendaReason[];
  readonly clashes: readonly ClashView[];
  /** Minutes with nothing in them before this line, where that is worth saying; else 0. */
  readonly freeBefore: number;
};

export type AgendaDayView = {
  /** `null`: without a time yet. */
  readonly day: string | null;
  readonly lines: readonly AgendaLine[];
};

/** A gap of so many minutes and more is said. */
const leastGap = 30;

/** An agenda day by day, in the shown zone. */
export function agendaViews(
  published: PublishedProgramme | null,
  agenda: Pick<Agenda, 'entries' | 'clashes'>,
  at: SessionViewAt & { readonly venueZone: string },
): readonly AgendaDayView[] {
  const clashes = Map.groupBy(
    agenda.clashes.flatMap(({ a, b, kind, minutes }) => [
      { key: a.key, other: b, kind, minutes },
      { key: b.key, other: a, kind, minutes },
    ]),
    ({ key }) => key,
  );
  const days = new Map<string | null, AgendaLine[]>();
  let busyUntil: string | null = null;
  for (const entry of agenda.entries) {
    const { key, reasons, start, end, own } = entry;
    const session = entry.session && published ? sessionView(published, entry.session, at) : null;
    const day = start && dateIn(start, at.zone);
    const gap: number =
      start && busyUntil && day === dateIn(busyUntil, at.zone) ? minutesBetween(busyUntil, start) : 0;
    if (end && (busyUntil === null || end > busyUntil)) busyUntil = end;
    const titleOf = (other: (typeof agenda.entries)[number]) =>
      other.session && published ? sessionView(published, other.session, at).title : titleOfEntry(other);
    const line: AgendaLine = {
      ...{ key, session, reasons, freeBefore: gap >= leastGap ? gap : 0 },
      clashes: (clashes.get(key) ?? []).map(({ other, kind, minutes }) => ({
        title: titleOf(other),
        kind,
        minutes,
      })),
      gathering: entry.gathering && gatheringView(entry.gathering, at.zone),
      own: own && {
        ...{ id: own.id, title: own.title, place: own.place, start: own.start, end: own.end },
        revision: own.revision,
        from: timeIn(own.start, at.zone),
        to: timeIn(own.end, at.zone),
        fields: { start: fieldOf(own.start, at.venueZone), end: fieldOf(own.end, at.venueZone) },
      },
    };
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, lines]) => ({ day, lines }));
}

function fieldOf(moment: string, zone: string): string {
  return `${dateIn(moment, zone)}T${timeIn(moment, zone)}`;
}
