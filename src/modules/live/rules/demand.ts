import type { Room, Session } from '#programme';
import { dateIn, timeIn } from '../../../kernel/time.ts';

/** What a room holds at a start: the session most wanted there, its stars, and how full that makes the room. */
export type DemandCell = {
  readonly code: string;
  readonly title: string;
  readonly stars: number;
  readonly room: string;
  /** `null`: nobody said how many the room seats. */
  readonly seats: number | null;
};

export type Demand = {
  readonly rooms: readonly string[];
  readonly rows: readonly { readonly time: string; readonly cells: readonly (DemandCell | null)[] }[];
  /** More stars than seats, the worst first. */
  readonly over: readonly DemandCell[];
};

/** Who wants to be where at the same time, on one day: rooms that have something starred, by start. Cancelled and nested sessions are not counted. */
export function demandOn(
  day: string,
  programme: { readonly sessions: readonly Session[]; readonly rooms: readonly Room[] },
  stars: ReadonlyMap<string, number>,
  zone: string,
): Demand {
  const wanted = programme.sessions.flatMap((session) => {
    const { slot } = session;
    const room = slot?.rooms[0];
    const count = stars.get(session.code) ?? 0;
    const counts = slot && room && count > 0 && session.status === 'confirmed' && !session.parent;
    return counts && dateIn(slot.start, zone) === day ? [{ session, slot, room, count }] : [];
  });
  const rooms = programme.rooms.filter((room) => wanted.some((one) => one.room === room.code));
  const times = [...new Set(wanted.map((one) => timeIn(one.slot.start, zone)))].sort();
  const rows = times.map((time) => ({
    time,
    cells: rooms.map((room): DemandCell | null => {
      const here = wanted
        .filter((one) => one.room === room.code && timeIn(one.slot.start, zone) === time)
        .sort((a, b) => b.count - a.count)[0];
      if (!here) return null;
      const { code, title } = here.session;
      return { code, title, stars: here.count, room: room.name, seats: room.capacity };
    }),
  }));
  const over = rows
    .flatMap((row) =>
      row.cells.flatMap((cell) => (cell && cell.seats !== null && cell.stars > cell.seats ? [cell] : [])),
    )
    .sort((a, b) => b.stars - (b.seats ?? 0) - (a.stars - (a.seats ?? 0)));
  return { rooms: rooms.map((room) => room.name), rows, over };
}
