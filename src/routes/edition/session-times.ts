import { type IndexedProgramme, programmeDays, type Session } from '#programme';
import { overlaps } from '../../kernel/ranges.ts';

/** The programme day on which the schedule shows what starts then; a night's party belongs to the day before. */
export function scheduleDay(published: IndexedProgramme, start: string | null): string | null {
  if (!start) return null;
  const days = programmeDays(published.programme);
  return days.find((day) => day.start <= start && start < day.end)?.date ?? null;
}

/** What else is on then; at most six, longest overlap is not weighed: the reader looks for an alternative. */
export function sameTime(published: IndexedProgramme, session: Session): Session[] {
  const { slot } = session;
  if (!slot) return [];
  return published.programme.sessions
    .filter(
      (other) =>
        other.code !== session.code &&
        other.slot !== null &&
        other.status === 'confirmed' &&
        other.kind !== 'break' &&
        other.kind !== 'notice' &&
        overlaps(other.slot, slot),
    )
    .slice(0, 6);
}
