import { sql } from 'kysely';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Edition, EditionMode } from '../rules/edition.ts';
import { editionRows, readEdition } from './editions.ts';
import { knownTerms, meetsAll } from './narrowing.ts';

/** What narrows a search for public editions; what is left out does not narrow. */
export type EditionSearch = {
  /** Words that all must be met, by the catalogue's rules: beginnings, accents, other scripts, and the nearest known word. */
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

/** Public editions that fit, soonest first, one page of them; one row more than `limit` is never read. */
export async function searchEditions(
  db: Db,
  search: EditionSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<Edition[]> {
  const { terms } = await knownTerms(db, search.text ?? '');
  let query = editionRows(db).where('e.is_public', '=', true);
  // What is public here stands in the catalogue, and is found there under its words.
  if (terms.length > 0)
    query = query.where(
      sql<boolean>`EXISTS (SELECT FROM directory.listing AS l WHERE l.edition_id = e.id AND ${meetsAll(terms)})`,
    );
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
