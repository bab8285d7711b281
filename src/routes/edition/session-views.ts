import type { RoomNow, RoomState } from '#live';
import { type IndexedProgramme, type Session, type ZoneClock, zoneClock } from '#programme';
import type { TrackName } from '../../design/session-card.tsx';
import { trackColour } from '../../design/track-label.tsx';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';

/** What a list shows of a session: plain values, small enough to send a thousand of them. */
export type SessionView = {
  readonly code: string;
  readonly title: string;
  /** Language of the title where it is not the page's. */
  readonly lang: string | null;
  readonly kind: Session['kind'];
  readonly kindLabel: string | null;
  readonly level: Session['level'];
  readonly language: string | null;
  readonly speakers: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  /** "Fri 14 May", where the list has no heading that says it or the shown zone is on another day. */
  readonly day: string | null;
  /** "10:45" in the shown zone. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rooms: readonly { readonly code: string; readonly name: string; readonly floor: string | null }[];
  readonly track: TrackName | null;
  readonly recorded: boolean | null;
  readonly remote: boolean;
  readonly cancelled: boolean;
  /** How full its room is now, if somebody said so, and when: "10:45". */
  readonly full: { readonly state: RoomState; readonly saidAt: string } | null;
};

/** How a list shows sessions; `withDay` for lists that go over several days without headings. */
export type SessionViewAt = {
  readonly locale: Locale;
  readonly zone: string;
  readonly withDay?: boolean;
  /** A clock of the zone, for many sessions: it remembers what it looked up. */
  readonly clock?: ZoneClock;
  /** How full rooms are now, by the session's code. */
  readonly rooms?: ReadonlyMap<string, RoomNow>;
};

/** A session as a list shows it, in the reader's language where a translation exists. */
export function sessionView(published: IndexedProgramme, session: Session, at: SessionViewAt): SessionView {
  const translated = session.translations[at.locale]?.title;
  const clock = at.clock ?? zoneClock(at.zone);
  const track = session.track === null ? undefined : published.tracks.get(session.track);
  const slot =
    session.slot ?? (session.parent ? (published.sessions.get(session.parent)?.slot ?? null) : null);
  const full = at.rooms?.get(session.code);
  return {
    code: session.code,
    title: translated ?? session.title,
    lang: translated || session.language === at.locale ? null : session.language,
    kind: session.kind,
    kindLabel: session.kindLabel,
    level: session.level,
    language: session.language,
    speakers: session.speakers.map((code) => published.speakers.get(code)?.name ?? code),
    start: slot?.start ?? null,
    end: slot?.end ?? null,
    day: slot && dayWords(slot.start, published.programme.head.zone, at),
    from: slot && clock(slot.start).time,
    to: slot && slot.end > slot.start ? clock(slot.end).time : null,
    rooms: (slot?.rooms ?? []).map((code) => {
      const room = published.rooms.get(code);
      return { code, name: room?.name ?? code, floor: room?.floor ?? null };
    }),
    track: track ? { colour: trackColour(track.colour), label: track.name } : null,
    recorded: session.recorded,
    remote: session.delivery === 'remote',
    cancelled: session.status === 'cancelled',
    full: full ? { state: full.state, saidAt: clock(full.saidAt).time } : null,
  };
}

function dayWords(start: string, venueZone: string, { locale, zone, withDay }: SessionViewAt): string | null {
  const other = zone !== venueZone && dateIn(start, zone) !== dateIn(start, venueZone);
  if (!withDay && !other) return null;
  const date = dateIn(start, zone);
  return withDay
    ? `${dateWords(date, locale, 'weekday')} ${dateWords(date, locale, 'short')}`
    : dateWords(date, locale, 'weekday');
}

/** What kind of session it is; nothing for a talk, and nothing that the track's name says already. */
export function kindWords(
  session: Pick<SessionView, 'kind' | 'kindLabel' | 'track'>,
  kinds: Readonly<Record<SessionView['kind'], string>>,
): string | null {
  if (session.kind === 'talk' && !session.kindLabel) return null;
  const label = session.kindLabel ?? kinds[session.kind];
  return session.track?.label.toLocaleLowerCase().includes(label.toLocaleLowerCase()) ? null : label;
}
