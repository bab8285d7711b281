import type { InstantText } from '../../../kernel/time.ts';
import type { Programme, Session } from './programme.ts';

/** How often a session's calendar entry changed and when last: RFC 5545 SEQUENCE and DTSTAMP. */
export type CalendarRevision = { readonly sequence: number; readonly changedAt: InstantText };

/** The revisions after a release: a session whose entry reads differently counts one up, a new one starts at 0, the rest stay. */
export function calendarRevisions(
  before: {
    readonly programme: Programme;
    readonly revisions: Readonly<Record<string, CalendarRevision>>;
  } | null,
  after: Programme,
  now: InstantText,
): Record<string, CalendarRevision> {
  const known = new Map(
    before?.programme.sessions.map((session) => [session.code, entryOf(session, before.programme)]),
  );
  // A session that was taken out keeps its count, so that it does not start again at 0 when it comes back.
  const revisions: Record<string, CalendarRevision> = { ...before?.revisions };
  const present = new Set(after.sessions.map((session) => session.code));
  for (const session of before?.programme.sessions ?? []) {
    const last = before?.revisions[session.code];
    if (!present.has(session.code) && last)
      revisions[session.code] = { sequence: last.sequence + 1, changedAt: now };
  }
  for (const session of after.sessions) {
    const last = before?.revisions[session.code];
    if (!last) revisions[session.code] = { sequence: 0, changedAt: now };
    else if (known.get(session.code) !== entryOf(session, after)) {
      revisions[session.code] = { sequence: last.sequence + 1, changedAt: now };
    }
  }
  return revisions;
}

/** Sessions that earlier releases had and this one has not, as they last were but cancelled; one that comes back is no longer among them. */
export function withdrawnSessions(
  before: { readonly programme: Programme; readonly withdrawn: readonly Session[] } | null,
  after: Programme,
): Session[] {
  const codes = new Set(after.sessions.map((session) => session.code));
  const earlier = [...(before?.programme.sessions ?? []), ...(before?.withdrawn ?? [])];
  return earlier
    .filter((session) => !codes.has(session.code))
    .map((session) => ({ ...session, status: 'cancelled' as const }));
}

/** Everything that a calendar shows of a session, in whichever language. */
function entryOf(session: Session, { head, rooms, speakers, tracks, sessions }: Programme): string {
  const nameIn = (parts: readonly { readonly code: string; readonly name: string }[]) => (code: string) =>
    parts.find((part) => part.code === code)?.name ?? code;
  const { title, abstract, description, slot, track, tags, status, translations, parent } = session;
  return JSON.stringify([
    [title, abstract, description, translations, tags, status],
    [slot?.start, slot?.end, slot?.rooms.map(nameIn(rooms)), head.venue, head.city],
    [session.speakers.map(nameIn(speakers)), track && nameIn(tracks)(track)],
    parent && sessions.find((other) => other.code === parent)?.guid,
  ]);
}
