declare const brand: unique symbol;

/** A UUID that names one kind of thing only; `PersonId` cannot be given where an `EditionId` is asked. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;
export type ConferenceId = Id<'conference'>;
export type EditionId = Id<'edition'>;
export type ListingId = Id<'listing'>;
export type SourceId = Id<'source'>;
export type PlanId = Id<'plan'>;
export type SessionId = Id<'session'>;
export type SpeakerId = Id<'speaker'>;
export type RoomId = Id<'room'>;
export type TrackId = Id<'track'>;
export type ReleaseId = Id<'release'>;
export type FileId = Id<'file'>;
export type PoolId = Id<'pool'>;
export type ClaimId = Id<'claim'>;
export type BasketId = Id<'basket'>;
export type ProductId = Id<'product'>;
export type OrderId = Id<'order'>;
export type TicketId = Id<'ticket'>;
export type VoucherId = Id<'voucher'>;

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads text from outside as an id; anything but a lower-case UUID (RFC 9562) is `null`. */
export function readId<Kind extends string>(text: string | null | undefined): Id<Kind> | null {
  return text && uuidShape.test(text) ? (text as Id<Kind>) : null;
}

const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A public code of `length` letters and digits that cannot be misread (no 0/O, 1/I); `bytes` is the chance, one byte a sign. */
export function codeFrom(bytes: Uint8Array, length = 6): string {
  return Array.from(bytes.slice(0, length), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
}

/**
 * A URL part made of text in any script: lower case, hyphens; letters of every language are kept, Latin ones without their
 * accents. At most 60 characters; may be empty.
 */
export function slugFrom(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, '')
      .slice(0, 60)
      // Never half of a sign that takes two places.
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/-+$/, '')
  );
}
