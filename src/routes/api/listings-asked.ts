import type { ListingSearch } from '#directory';
import type { Locale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';

/** What a document is asked for. */
export type Asked = {
  readonly house: House;
  readonly path: string;
  readonly search: ListingSearch;
  readonly locale: Locale;
  readonly params: URLSearchParams;
};
