import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export const remoteAudiences = ['everybody', 'attending', 'online'] as const;
/** Who is shown a room's links: everybody, whoever takes part, or whoever takes part from elsewhere. */
export type RemoteAudience = (typeof remoteAudiences)[number];

export type RemoteLinks = {
  readonly stream: string | null;
  readonly chat: string | null;
  readonly captions: string | null;
};

/** How a room is followed from elsewhere. */
export type RemoteRoom = RemoteLinks & {
  readonly audience: RemoteAudience;
  /** The links are shown from so many minutes before a session starts. */
  readonly minutesBefore: number;
};

/** What a session's page says of following it from elsewhere. */
export type RemoteView =
  | ({ readonly state: 'open' } & RemoteLinks)
  | { readonly state: 'soon'; readonly opensAt: InstantText }
  | { readonly state: 'for-attending' | 'for-online' };

/** What somebody is to an edition whose streams they ask for; the team is both. */
export type RemoteStanding = { readonly isAttending: boolean; readonly isOnline: boolean };

export type RemoteCode = 'link-not-https' | 'minutes-not-valid';
export const mostMinutesBefore = 120;
const mostSigns = 500;
/** Streams run over; nobody is cut off at the last word. */
const minutesAfterwards = 10;

/** Links that may be shown: `https:`, and without a name or password in them. Empty ones are none. */
export function checkRemote(input: {
  readonly stream: string;
  readonly chat: string;
  readonly captions: string;
  readonly audience: RemoteAudience;
  readonly minutesBefore: number;
}): Outcome<RemoteRoom, RemoteCode> {
  const { audience, minutesBefore } = input;
  for (const field of ['stream', 'chat', 'captions'] as const)
    if (input[field].trim() && !isUsable(input[field].trim())) return refuse('link-not-https', { field });
  if (!Number.isInteger(minutesBefore) || minutesBefore < 0 || minutesBefore > mostMinutesBefore)
    return refuse('minutes-not-valid', { field: 'minutesBefore' });
  const link = (text: string) => text.trim() || null;
  return done({
    ...{ stream: link(input.stream), chat: link(input.chat), captions: link(input.captions) },
    ...{ audience, minutesBefore },
  });
}

/** When what is shown of following a session turns: its links open, it starts, it is over, they are gone. */
export function remoteTurns(
  slot: { readonly start: InstantText; readonly end: InstantText },
  view: RemoteView,
): readonly InstantText[] {
  const opens = view.state === 'soon' ? [view.opensAt] : [];
  return [...opens, slot.start, slot.end, minutesAfter(slot.end, minutesAfterwards)];
}

/** The first of these moments that is still to come; `null` if none is. */
export function nextTurn(turns: readonly InstantText[], now: InstantText): InstantText | null {
  return turns.filter((turn) => turn > now).toSorted()[0] ?? null;
}

function isUsable(text: string): boolean {
  if (text.length > mostSigns || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** What may be shown of a room's links at this moment of a session; nothing where there are none, or when it is over. */
export function remoteView(
  room: RemoteRoom | undefined,
  slot: { readonly start: InstantText; readonly end: InstantText } | null,
  asked: RemoteStanding & { readonly now: InstantText },
): RemoteView | null {
  if (!room || !slot || !(room.stream || room.chat || room.captions)) return null;
  if (asked.now >= minutesAfter(slot.end, minutesAfterwards)) return null;
  if (room.audience === 'attending' && !asked.isAttending) return { state: 'for-attending' };
  if (room.audience === 'online' && !asked.isOnline) return { state: 'for-online' };
  const opensAt = minutesAfter(slot.start, -room.minutesBefore);
  if (asked.now < opensAt) return { state: 'soon', opensAt };
  const { stream, chat, captions } = room;
  return { state: 'open', stream, chat, captions };
}
