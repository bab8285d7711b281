import type { Listing } from '../rules/listing.ts';
import type { ListingDeadlineKind } from '../rules/listing-deadlines.ts';

/** What a document of the catalogue says beside its editions, in the language of its readers. */
export type ListingsDocument = {
  /** Where this installation is, without a slash at the end. */
  readonly origin: string;
  /** The document's own address. */
  readonly self: string;
  /** Where people see the same. */
  readonly page: string;
  readonly title: string;
  /** A sentence that says that not all are in it; `null` if they are. */
  readonly cut: string | null;
  /** The page of an edition, its whole address. */
  readonly pageOf: (listing: Listing) => string;
  readonly words: DocumentWords;
};

export type DocumentWords = {
  readonly deadline: Readonly<Record<ListingDeadlineKind, (p: { name: string }) => string>>;
  readonly website: (p: { url: string }) => string;
  readonly postponed: (p: { name: string }) => string;
  readonly cancelled: (p: { name: string }) => string;
};

/** The name of an edition with what became of it. */
export function titleOf({ name, state }: Listing, words: DocumentWords): string {
  if (state === 'cancelled') return words.cancelled({ name });
  return state === 'postponed' ? words.postponed({ name }) : name;
}

/** "Porto, Portugal" in codes that every reader knows: names of countries differ by language, a document has many readers. */
export function placeOf({ venueName, city, region, country }: Listing): string {
  return [venueName, city, region, country].filter(Boolean).join(', ');
}
