import type { EditionId, Id, PersonId } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export type PushDeviceId = Id<'push-device'>;
export type PushMessageId = Id<'push-message'>;

/** A browser that takes messages for its person. */
export type PushDevice = {
  readonly id: PushDeviceId;
  readonly personId: PersonId;
  /** Where its push service takes messages. */
  readonly endpoint: string;
  /** The browser's public key (P-256, uncompressed) and secret, base64url. */
  readonly p256dh: string;
  readonly auth: string;
  /** "Firefox, Linux": enough to know one's own apart. */
  readonly name: string;
  readonly madeAt: InstantText;
};

/** What the worker in the browser shows; a message of the same `tag` takes the place of the one before. */
export type PushPayload = {
  readonly title: string;
  readonly body: string;
  /** The page that it leads to, within the site. */
  readonly path: string;
  readonly tag: string;
  readonly lang: string;
};

/** Something that devices of people are told. */
export type NewPush = {
  readonly personId: PersonId;
  readonly editionId: EditionId;
  /** Unique to what is told. */
  readonly key: string;
  readonly payload: PushPayload;
  readonly isUrgent: boolean;
};

export type PushMessage = {
  readonly id: PushMessageId;
  readonly device: PushDevice;
  readonly payload: PushPayload;
  readonly isUrgent: boolean;
  readonly attempts: number;
  readonly expiresAt: InstantText;
};

/** Devices of one person, and bytes of a message before it is sealed (RFC 8291 leaves 3,993), at most. */
export const pushBounds = { devices: 10, bytes: 3_000, endpoint: 1_000 } as const;

/** How long a message is worth delivering, in minutes: half a day, then the app has it. */
export const pushMinutes = 720;

/** True for what a browser gives: an https address without a name and password, a key of 65 bytes, a secret of 16. */
export function isSubscription(given: {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}): boolean {
  const { endpoint, p256dh, auth } = given;
  if (endpoint.length > pushBounds.endpoint || !URL.canParse(endpoint)) return false;
  const { protocol, username, password } = new URL(endpoint);
  // An uncompressed point begins with 4 (SEC 1), which is a B in the first sign and A to P in the second.
  return (
    protocol === 'https:' &&
    !username &&
    !password &&
    /^B[A-P][\w-]{85}$/.test(p256dh) &&
    /^[\w-]{22}$/.test(auth)
  );
}

/** A payload that fits into one message: a long text is cut, whatever script it is in. */
export function fittingPayload(payload: PushPayload): PushPayload {
  const bytesOf = (value: PushPayload) => new TextEncoder().encode(JSON.stringify(value)).length;
  let fitting = payload;
  for (let most = 400; bytesOf(fitting) > pushBounds.bytes && most > 0; most -= 50) {
    const cut = (text: string) => {
      const signs = [...text];
      return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
    };
    fitting = { ...payload, title: cut(payload.title), body: cut(payload.body) };
  }
  return fitting;
}

/** What a push service answered: its status, `null` if it was not reached, and the seconds after which it wants to be asked again. */
export type PushAnswer = { readonly status: number | null; readonly retrySeconds: number | null };

/** What becomes of a message: it was taken, its device is gone, it is tried again at a moment, or it is given up. */
export type PushFate =
  | { readonly kind: 'sent' | 'gone' | 'failed' }
  | { readonly kind: 'later'; readonly nextAt: InstantText };

const restMinutes = [1, 2, 5, 15, 30, 60];

/** Decides by the answer to the attempt of that number, from 1 (RFC 8030 §5, §7.3): a subscription that is gone is dropped, a busy service is asked again until the message is of no use. */
export function pushFate(
  { attempts, expiresAt }: Pick<PushMessage, 'attempts' | 'expiresAt'>,
  { status, retrySeconds }: PushAnswer,
  now: InstantText,
): PushFate {
  if (status !== null && status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status !== null && status < 500 && status !== 429) return { kind: 'failed' };
  const rest = restMinutes[Math.min(attempts, restMinutes.length) - 1] ?? 60;
  const asked = Math.ceil(Math.min(retrySeconds ?? 0, 86_400) / 60);
  const nextAt = minutesAfter(now, Math.max(rest, asked));
  return Date.parse(nextAt) < Date.parse(expiresAt) ? { kind: 'later', nextAt } : { kind: 'failed' };
}
