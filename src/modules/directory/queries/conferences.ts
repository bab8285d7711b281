import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { DateText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** A series with what its public editions span. */
export type Conference = {
  readonly slug: string;
  readonly name: string;
  readonly about: LocalisedText;
  readonly website: string | null;
  /** Public editions, and the dates from the first one's start to the last one's end. */
  readonly editions: number;
  readonly firstOn: DateText;
  readonly lastOn: DateText;
};

/** Conferences with a public edition whose name has the text in it, by name, one page of them. */
export async function listConferences(
  db: Db,
  search: { readonly text?: string | undefined; readonly slug?: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<Conference[]> {
  let query = directoryTables(db)
    .selectFrom('directory.conference as c')
    .innerJoin('directory.edition as e', 'e.conference_id', 'c.id')
    .where('e.is_public', '=', true)
    .select(['c.slug', 'c.name', 'c.about', 'c.website'])
    .select([
      sql<number>`count(*)::int`.as('editions'),
      sql<DateText>`min(e.starts_on)::text`.as('first_on'),
      sql<DateText>`max(e.ends_on)::text`.as('last_on'),
    ])
    .groupBy('c.id');
  if (search.slug !== undefined) query = query.where('c.slug', '=', search.slug);
  const text = (search.text ?? '').normalize('NFKC').toLowerCase().trim();
  if (text) query = query.where(sql<boolean>`position(${text} in lower(c.name)) > 0`);
  const rows = await query
    .orderBy('c.name')
    .orderBy('c.slug')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ first_on, last_on, ...row }) => ({ ...row, firstOn: first_on, lastOn: last_on }));
}
