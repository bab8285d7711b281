import type { EditorFilter, Room, Session, Track } from '#programme';
import { editorStates } from '#programme';
import type { EditedSession } from '#programme/server';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, dateWords } from '../../texts/format.ts';

/** A session as a line of the organisers' list. */
export type SessionRow = {
  readonly code: string;
  readonly title: string;
  readonly kind: Session['kind'];
  readonly kindLabel: string | null;
  readonly track: { readonly name: string; readonly colour: number } | null;
  readonly speakers: readonly string[];
  readonly time: string | null;
  readonly rooms: readonly string[];
  readonly parent: string | null;
  readonly cancelled: boolean;
  readonly announced: boolean;
};

type Parts = {
  readonly all: readonly EditedSession[];
  readonly tracks: readonly Track[];
  readonly rooms: readonly Room[];
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
  readonly locale: Locale;
};

/** The line of a session, everything named. */
export function sessionRow({ session, announced }: EditedSession, parts: Parts): SessionRow {
  const { slot } = session;
  const track = parts.tracks.find((one) => one.code === session.track);
  return {
    code: session.code,
    title: session.title,
    kind: session.kind,
    kindLabel: session.kindLabel,
    track: track ? { name: track.name, colour: track.colour } : null,
    speakers: session.speakers.flatMap((code) => parts.names.get(code) ?? []),
    time: slot && slotTime(slot, parts),
    rooms: slot?.rooms.map((code) => parts.rooms.find((room) => room.code === code)?.name ?? code) ?? [],
    parent: parts.all.find((one) => one.session.code === session.parent)?.session.title ?? null,
    cancelled: session.status === 'cancelled',
    announced,
  };
}

/** "Fri 14 May, 10:30–11:00" in the venue's zone. */
export function slotTime(
  slot: { readonly start: string; readonly end: string },
  { zone, locale }: { readonly zone: string; readonly locale: Locale },
): string {
  const date = dateIn(slot.start, zone);
  const day = `${dateWords(date, locale, 'weekday')} ${dateWords(date, locale, 'short')}`;
  const start = clockTime(slot.start, zone);
  return slot.start === slot.end ? `${day}, ${start}` : `${day}, ${start}–${clockTime(slot.end, zone)}`;
}

/** The filter that an address asks for. */
export function filterFrom(query: URLSearchParams): EditorFilter {
  const state = query.get('state') ?? '';
  return {
    text: (query.get('q') ?? '').slice(0, 100),
    kind: query.get('kind') ?? '',
    track: query.get('track') ?? '',
    state: editorStates.find((one) => one === state) ?? '',
  };
}
