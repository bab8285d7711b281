import type { Programme } from '#programme';
import { dateIn } from '../../kernel/time.ts';

type Asked = {
  readonly days: readonly string[];
  readonly today: string;
  readonly working: Programme;
  readonly stars: ReadonlyMap<string, number>;
  readonly zone: string;
};

/** Which day the demand is shown of: the one asked for, else today, else the one with most stars; `null` if nothing is starred. */
export function demandDay(wanted: string | null, asked: Asked): string | null {
  if (asked.stars.size === 0) return null;
  if (wanted && asked.days.includes(wanted)) return wanted;
  const perDay = new Map<string, number>();
  for (const session of asked.working.sessions) {
    const count = asked.stars.get(session.code) ?? 0;
    if (!session.slot || count === 0) continue;
    const day = dateIn(session.slot.start, asked.zone);
    perDay.set(day, (perDay.get(day) ?? 0) + count);
  }
  if ((perDay.get(asked.today) ?? 0) > 0) return asked.today;
  return [...perDay].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export type Starred = {
  readonly code: string;
  readonly title: string;
  readonly stars: number;
  /** Of its first room; `null` if not known. */
  readonly seats: number | null;
};

/** The sessions that most people starred, the most wanted first. */
export function mostStarred(working: Programme, stars: ReadonlyMap<string, number>): Starred[] {
  const seats = new Map(working.rooms.map((room) => [room.code, room.capacity]));
  return working.sessions
    .flatMap(({ code, title, slot }) => {
      const count = stars.get(code) ?? 0;
      return count > 0 ? [{ code, title, stars: count, seats: seats.get(slot?.rooms[0] ?? '') ?? null }] : [];
    })
    .sort((a, b) => b.stars - a.stars || (a.code < b.code ? -1 : 1))
    .slice(0, 8);
}
