import { sql } from 'kysely';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Edition, EditionMode } from '../rules/edition.ts';
import { editionRows, readEdition } from './editions.ts';

/** What narrows a search for public editions; what is left out does not narrow. */
export type EditionSearch = {
  /** Words that all must be met, anywhere in the edition's or conference's name, city or country code. */
  readonly text?: string;
  /** Ends on or after. */
  readonly from?: DateText;
  /** Starts on or before. */
  readonly to?: DateText;
  readonly country?: string;
  readonly mode?: EditionMode;
  /** Slug of the conference. */
  readonly conference?: string;
};

const mostWords = 8;

/** Public editions that fit, soonest first, one page of them; one row more than `limit` is never read. */
export async function searchEditions(
  db: Db,
  search: EditionSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<Edition[]> {
  const words = (search.text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords);
  const names = sql<string>`lower(e.name || ' ' || c.name || ' ' || coalesce(e.city, '') || ' ' || coalesce(e.country, ''))`;
  let query = editionRows(db).where('e.is_public', '=', true);
  for (const word of words) query = query.where(sql<boolean>`position(${word} in ${names}) > 0`);
  if (search.from) query = query.where('e.ends_on', '>=', search.from);
  if (search.to) query = query.where('e.starts_on', '<=', search.to);
  if (search.country) query = query.where(sql<boolean>`lower(e.country) = ${search.country.toLowerCase()}`);
  if (search.mode) query = query.where('e.mode', '=', search.mode);
  if (search.conference) query = query.where('c.slug', '=', search.conference);
  const rows = await query
    .orderBy('e.starts_on')
    .orderBy('e.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(readEdition);
}
