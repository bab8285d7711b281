import { slugFrom } from '../../../../kernel/ids.ts';
import { minutesBetween } from '../../../../kernel/time.ts';
import type { Programme, Room, Session, Slot, Speaker } from '../../rules/programme.ts';
import { dayOf, type ProgrammeDay, programmeDays, slotsByCode } from '../../rules/programme-days.ts';
import { withOffset, type ZoneClock, zoneClock } from '../../rules/zone-clock.ts';
import { isUuid, stableNumber, stableUuid, uniqueNumbers } from './stable-ids.ts';
import type { WriteContext } from './write-context.ts';

/** A session as the schedule formats see it: one place, one time, a number and a guid. */
export type ScheduledEvent = {
  readonly session: Session;
  readonly id: number;
  readonly guid: string;
  /** Only if it has the shape that the formats allow: six capitals or digits. */
  readonly code: string | null;
  readonly slug: string;
  readonly room: string;
  /** Rooms beside the main one. */
  readonly alsoIn: readonly Room[];
  /** With the zone's offset: `2027-05-14T09:00:00+02:00`. */
  readonly date: string;
  readonly end: string;
  /** `HH:MM`. */
  readonly start: string;
  readonly minutes: number;
  readonly persons: readonly ScheduledPerson[];
};

export type ScheduledPerson = { readonly id: number; readonly guid: string; readonly speaker: Speaker };

export type ScheduledDay = {
  readonly date: string;
  readonly index: number;
  readonly start: string;
  readonly end: string;
  readonly rooms: readonly {
    readonly name: string;
    readonly guid: string;
    readonly events: readonly ScheduledEvent[];
  }[];
};

/**
 * A programme as days, rooms and events, as schedule.xml and schedule.json want it. The choices:
 * - what has no time, and what is cancelled, is left out (both formats demand a time and know no status; readers take the
 *   absence as the cancellation);
 * - a session in several rooms is one event in its main room, so that apps show and star it once; the others are links;
 * - what is nested without a time of its own stands at its parent's time and place;
 * - a day lasts from 04:00 to 04:00.
 */
export function scheduledDays(programme: Programme, context: WriteContext): readonly ScheduledDay[] {
  const clock = zoneClock(programme.head.zone);
  const byDay = Map.groupBy(scheduledEvents(programme, context, clock), ({ day }) => day);
  const order = new Map(programme.rooms.map((room, at) => [room.name, at]));
  const place = (name: string) => order.get(name) ?? programme.rooms.length;
  return programmeDays(programme).map((day: ProgrammeDay) => {
    const byRoom = Map.groupBy(byDay.get(day.date) ?? [], ({ event }) => event.room);
    const names = [...byRoom.keys()].sort((a, b) => place(a) - place(b));
    return {
      date: day.date,
      index: day.index,
      start: withOffset(day.start, clock),
      end: withOffset(day.end, clock),
      rooms: names.map((name) => ({
        name,
        guid: roomGuid(name, context),
        events: (byRoom.get(name) ?? []).map(({ event }) => event),
      })),
    };
  });
}

/** The guid of a room of an edition, by its name. */
export function roomGuid(name: string, context: WriteContext): string {
  return stableUuid(context.editionSlug, 'room', name);
}

/** A short name of the edition that both formats accept: at least four of a–z, 0–9 and `_`. */
export function acronymOf(context: WriteContext): string {
  const plain = context.editionSlug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain.length >= 4 ? plain : `edition_${plain || stableUuid(context.editionSlug).slice(0, 8)}`;
}

function scheduledEvents(programme: Programme, context: WriteContext, clock: ZoneClock) {
  const slots = slotsByCode(programme);
  const numbers = uniqueNumbers();
  const guids = new Set<string>();
  const persons = personsOf(programme, context);
  const rooms = new Map(programme.rooms.map((room) => [room.code, room]));
  const acronym = acronymOf(context);
  const noRoom = context.roomToBeAnnounced ?? programme.head.venue ?? programme.head.title;
  return programme.sessions
    .flatMap((session) => {
      const slot = slots.get(session.code);
      if (!slot || session.status === 'cancelled') return [];
      const known = slot.rooms.flatMap((code) => rooms.get(code) ?? []);
      const own = session.guid.toLowerCase();
      const guid =
        isUuid(own) && !guids.has(own) ? own : stableUuid(context.editionSlug, 'session', session.code);
      guids.add(guid);
      const id = numbers(session.number);
      const event: ScheduledEvent = {
        session,
        id,
        guid,
        code: /^[0-9A-Z]{6}$/.test(session.code) ? session.code : null,
        slug: `${acronym}-${id}-${asciiSlug(session.title)}`,
        room: known[0]?.name || noRoom,
        alsoIn: known.slice(1),
        ...times(slot, clock),
        persons: session.speakers.flatMap((code) => persons.get(code) ?? []),
      };
      return [{ event, day: dayOf(slot.start, clock), at: Date.parse(slot.start) }];
    })
    .sort((a, b) => a.at - b.at);
}

function times(slot: Slot, clock: ZoneClock) {
  return {
    date: withOffset(slot.start, clock),
    end: withOffset(slot.end, clock),
    start: clock(slot.start).time,
    minutes: Math.max(0, minutesBetween(slot.start, slot.end)),
  };
}

function personsOf(programme: Programme, context: WriteContext): ReadonlyMap<string, ScheduledPerson> {
  const numbers = uniqueNumbers();
  return new Map(
    programme.speakers.map((speaker) => {
      const guid = stableUuid(context.editionSlug, 'speaker', speaker.code);
      return [speaker.code, { id: numbers(stableNumber(guid)), guid, speaker }];
    }),
  );
}

function asciiSlug(title: string): string {
  const plain = slugFrom(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.length >= 2 ? plain : 'session';
}

/** `HH:MM`, hours up to two digits as schedule.xml allows: what is longer than 99:59 says so. */
export function durationText(minutes: number): string {
  const shown = Math.min(minutes, 99 * 60 + 59);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}
