import type { EditionId } from '../../../kernel/ids.ts';
import { signText, verifyText } from '../../../platform/settings.ts';
import type { RoundId } from '../rules/waiting-room.ts';

/** A place in a waiting room, as the browser keeps it. Moments are milliseconds since 1970, whole seconds. */
export type Place = {
  readonly number: number;
  readonly arrivedAt: number;
  readonly expiresAt: number;
  /** What a browser that was let in shows; `null` while it waits. */
  readonly pass: string | null;
};

/** Which places count: those of this edition and this opening. */
type Room = { readonly editionId: EditionId; readonly round: RoundId };

const purpose = 'waiting-room-place';
/** A place is good for so long and is written anew when half of it is over. */
const dayMs = 86_400_000;

const second = (ms: number) => Math.floor(ms / 1000).toString(36);
const signed = ({ editionId, round }: Room, text: string) => `${editionId} ${round} ${text}`;

/** A place that begins to count now; its time is set by this. */
export function freshPlace(place: Pick<Place, 'number' | 'arrivedAt' | 'pass'>, now: number): Place {
  return { ...place, expiresAt: now + dayMs };
}

/** Half of its time is over. */
export function isAging({ expiresAt }: Place, now: number): boolean {
  return expiresAt - now < dayMs / 2;
}

/** Writes a place so that nobody else could have: HMAC-SHA-256 over all of it, the edition and the opening. */
export function writePlace(secret: Uint8Array, room: Room, place: Place): string {
  const { number, arrivedAt, expiresAt, pass } = place;
  const text = `${number}.${second(arrivedAt)}.${second(expiresAt)}.${pass ?? ''}`;
  return `${text}.${signText(secret, purpose, signed(room, text))}`;
}

/** Reads what a browser kept; `null` if it is not ours, of another edition or opening, or too old. */
export function readPlace(secret: Uint8Array, room: Room, kept: string, now: number): Place | null {
  const found = /^((\d{1,9})\.([0-9a-z]{1,9})\.([0-9a-z]{1,9})\.([\w-]{0,22}))\.([\w-]{43})$/.exec(kept);
  if (!found) return null;
  const [, text = '', number = '', arrived = '', expires = '', pass = '', signature = ''] = found;
  if (!verifyText(secret, purpose, signed(room, text), signature)) return null;
  const expiresAt = Number.parseInt(expires, 36) * 1000;
  if (expiresAt <= now) return null;
  const arrivedAt = Number.parseInt(arrived, 36) * 1000;
  return { number: Number(number), arrivedAt, expiresAt, pass: pass || null };
}
