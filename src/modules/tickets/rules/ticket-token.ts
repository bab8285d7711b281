import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { base45From, bytesFromBase45 } from './base45.ts';

/** What a ticket's QR code says: whom it admits to what, and nothing of a person. See docs/algorithms/door.md. */
export type TicketClaims = {
  /** The last 32 bits of the edition's id, as eight hexadecimal digits: see `editionTag`. */
  readonly editionTag: string;
  /** The ticket's id, a UUID in lower case. */
  readonly ticketId: string;
  /** The number of the product within the edition, 0 to 16383. */
  readonly product: number;
  /** Whole minutes; seconds are cut off. */
  readonly validFrom: InstantText;
  /** At most 31 years after `validFrom`. */
  readonly validUntil: InstantText;
  /** Numbers, within the edition, of the pools in which the ticket holds a seat; ascending, each once. */
  readonly seats: readonly number[];
};

/** Tells whether `signature` is that of `message`, with the edition's public key: node:crypto, WebCrypto or another. */
export type VerifySignature = (
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

const version = 1;
const signatureLength = 64;
const fixedLength = 28;
/** A QR code of version 6 and level M takes 154 signs; 102 bytes are 153 signs. */
const mostBytes = 102;
const mostClaims = mostBytes - signatureLength;
export const mostTokenSigns = 154;

const epochMinute = Date.UTC(2020, 0, 1) / 60_000;
/** Said before what is signed, so that no signature made for another purpose is one of a ticket. */
const purpose = new TextEncoder().encode('hallway ticket 1\n');

/** An edition as tokens name it: enough to say "this ticket is for another conference", which the signature alone could not. */
export function editionTag(editionId: string): string {
  return editionId.replaceAll('-', '').slice(-8);
}

/** The claims as bytes. `too-many-seats`: they do not fit; the ticket must be written with fewer, the list at the door has all. */
export function encodeTicket(
  claims: TicketClaims,
): Outcome<Uint8Array<ArrayBuffer>, 'too-many-seats' | 'not-encodable'> {
  const from = minuteOf(claims.validFrom) - epochMinute;
  const length = minuteOf(claims.validUntil) - minuteOf(claims.validFrom);
  const seats = [...new Set(claims.seats)].sort((a, b) => a - b);
  const edition = bytesFromHex(claims.editionTag, 4);
  const ticket = bytesFromHex(claims.ticketId.replaceAll('-', ''), 16);
  const numbers = [claims.product, ...seats];
  if (
    !edition ||
    !ticket ||
    !fits(from, 32) ||
    !fits(length, 24) ||
    !numbers.every((each) => fits(each, 14))
  ) {
    return refuse('not-encodable');
  }
  const bytes = Uint8Array.from([
    version,
    ...edition,
    ...ticket,
    ...bytesOf(from, 4),
    ...bytesOf(length, 3),
    ...numbers.flatMap(shortNumber),
  ]);
  return bytes.length <= mostClaims ? done(bytes) : refuse('too-many-seats');
}

/** Reads what `encodeTicket` wrote, and nothing else: every value has one form. */
export function decodeTicket(bytes: Uint8Array): TicketClaims | null {
  if (bytes[0] !== version || bytes.length <= fixedLength || bytes.length > mostClaims) return null;
  const numbers = shortNumbers(bytes.subarray(fixedLength));
  const [product, ...seats] = numbers ?? [];
  if (product === undefined) return null;
  if (seats.some((seat, at) => at > 0 && seat <= (seats[at - 1] ?? 0))) return null;
  const from = epochMinute + numberOf(bytes.subarray(21, 25));
  return {
    editionTag: hexOf(bytes.subarray(1, 5)),
    ticketId: hexOf(bytes.subarray(5, 21)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    product,
    validFrom: instantOf(from),
    validUntil: instantOf(from + numberOf(bytes.subarray(25, 28))),
    seats,
  };
}

/** What is signed for these claims. */
export function messageOf(claims: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...purpose, ...claims]);
}

/** The text of the QR code. */
export function tokenFrom(claims: Uint8Array, signature: Uint8Array): string {
  return base45From(Uint8Array.from([...claims, ...signature]));
}

/**
 * Reads a scanned token with the key of this edition. `unknown`: no ticket of ours, or of a newer Hallway; `wrong-edition`: one of
 * another edition, as far as it says; `bad-signature`: changed, or made by somebody else.
 */
export async function readTicketToken(
  token: string,
  { tag, verify }: { readonly tag: string; readonly verify: VerifySignature },
): Promise<Outcome<TicketClaims, 'unknown' | 'wrong-edition' | 'bad-signature'>> {
  const bytes = token.length <= mostTokenSigns ? bytesFromBase45(token) : null;
  const claims = bytes ? decodeTicket(bytes.subarray(0, -signatureLength)) : null;
  if (!bytes || !claims) return refuse('unknown');
  if (claims.editionTag !== tag) return refuse('wrong-edition');
  const message = messageOf(bytes.subarray(0, -signatureLength));
  const isOurs = await verify(message, bytes.slice(-signatureLength));
  return isOurs ? done(claims) : refuse('bad-signature');
}

function minuteOf(moment: InstantText): number {
  return Math.floor(Date.parse(moment) / 60_000);
}

function instantOf(minute: number): InstantText {
  return new Date(minute * 60_000).toISOString().replace('.000Z', 'Z');
}

function fits(value: number, bits: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** bits;
}

function bytesOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** One byte below 128, else two with the first bit set. */
function shortNumber(value: number): number[] {
  return value < 128 ? [value] : [128 + (value >> 8), value & 0xff];
}

function shortNumbers(bytes: Uint8Array): number[] | null {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 128) {
      numbers.push(first);
      continue;
    }
    at += 1;
    const second = bytes[at];
    const value = (first - 128) * 256 + (second ?? 0);
    if (second === undefined || value < 128 || first >= 192) return null;
    numbers.push(value);
  }
  return numbers;
}

function bytesFromHex(text: string, length: number): number[] | null {
  if (text.length !== length * 2 || !/^[0-9a-f]+$/.test(text)) return null;
  return Array.from({ length }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
