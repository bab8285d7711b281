import type { Programme, Session } from '#programme';
import { overlaps } from '../../../kernel/ranges.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import { sharedRooms } from './timetable.ts';

/** A step from one state of a programme to the next. */
export type Revision = (programme: Programme) => Programme;

/** The session with this title; throws if there is none, since our content names it. */
export function sessionTitled(programme: Programme, title: string): Session {
  const found = programme.sessions.find((session) => session.title === title);
  if (!found) throw new RangeError(`no session is called “${title}”`);
  return found;
}

/** Changes one session, named by its title. */
export function changing(title: string, change: (session: Session) => Partial<Session>): Revision {
  return (programme) => {
    const { code } = sessionTitled(programme, title);
    return {
      ...programme,
      sessions: programme.sessions.map((session) =>
        session.code === code ? { ...session, ...change(session) } : session,
      ),
    };
  };
}

/** Two sessions take each other's slot. */
export function swapping(one: string, other: string): Revision {
  return (programme) => {
    const [first, second] = [sessionTitled(programme, one).slot, sessionTitled(programme, other).slot];
    return inOrder(
      changing(one, () => ({ slot: second })),
      changing(other, () => ({ slot: first })),
    )(programme);
  };
}

/** Moves a session to another room of the same time; whoever stands there takes its room in return. */
export function movingTo(title: string, room: string): Revision {
  return (programme) => {
    const session = sessionTitled(programme, title);
    const there = programme.sessions.find(
      (other) => other.slot?.start === session.slot?.start && other.slot?.rooms[0] === room,
    );
    if (there?.title === title) return programme;
    if (there) return swapping(title, there.title)(programme);
    return changing(title, ({ slot }) => ({ slot: slot && { ...slot, rooms: [room] } }))(programme);
  };
}

/** Starts a session later, with the same length. */
export function delaying(title: string, minutes: number): Revision {
  return changing(title, ({ slot }) => ({
    slot: slot && { ...slot, start: minutesAfter(slot.start, minutes), end: minutesAfter(slot.end, minutes) },
  }));
}

/** Takes sessions out altogether, as if they had not been there yet. */
export function without(titles: readonly string[]): Revision {
  return (programme) => {
    const codes = titles.map((title) => sessionTitled(programme, title).code);
    return { ...programme, sessions: programme.sessions.filter(({ code }) => !codes.includes(code)) };
  };
}

/** Several steps, one after the other. */
export function inOrder(...revisions: readonly Revision[]): Revision {
  return (programme) => revisions.reduce((state, revise) => revise(state), programme);
}

export type Clash = {
  readonly what: 'room' | 'speaker';
  readonly who: string;
  readonly titles: readonly [string, string];
};

/** Every pair of confirmed sessions that want one speaker or one unshared room at once; nested ones do not clash with their parent. */
export function clashesIn(programme: Programme): Clash[] {
  const placed = programme.sessions.filter(({ slot, status }) => slot && status === 'confirmed');
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other): Clash[] => {
      if (!one.slot || !other.slot || !overlaps(one.slot, other.slot)) return [];
      if (one.parent === other.code || other.parent === one.code) return [];
      const titles = [one.title, other.title] as const;
      const rooms = one.slot.rooms.filter(
        (room) => other.slot?.rooms.includes(room) && !sharedRooms.includes(room),
      );
      const people = one.speakers.filter((speaker) => other.speakers.includes(speaker));
      return [
        ...rooms.map((who) => ({ what: 'room', who, titles }) as const),
        ...people.map((who) => ({ what: 'speaker', who, titles }) as const),
      ];
    }),
  );
}
