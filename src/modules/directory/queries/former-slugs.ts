import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** An address that an edition had, with the one that it has. */
export type FormerSlug = {
  readonly formerSlug: string;
  readonly editionId: EditionId;
  readonly slug: string;
  readonly isPublic: boolean;
};

/** All addresses that editions had: few, since only a team's renaming makes one. One that an edition has now leads nowhere else. */
export async function listFormerSlugs(db: Db): Promise<FormerSlug[]> {
  return directoryTables(db)
    .selectFrom('directory.former_slug as f')
    .innerJoin('directory.edition as e', 'e.id', 'f.edition_id')
    .leftJoin('directory.edition as present', 'present.slug', 'f.slug')
    .select(['f.slug as formerSlug', 'e.id as editionId', 'e.slug', 'e.is_public as isPublic'])
    .where('present.id', 'is', null)
    .execute();
}

/**
 * True if another edition had this address. It keeps it for its letters and calendars, so nobody else gets it until that edition
 * is removed or has let go of it. (Whoever takes it in the very moment in which the other leaves it has it; what is asked there
 * is theirs.)
 */
export async function isFormerSlugOfAnother(db: Db, slug: string, id: EditionId): Promise<boolean> {
  const row = await directoryTables(db)
    .selectFrom('directory.former_slug')
    .select('slug')
    .where('slug', '=', slug)
    .where('edition_id', '!=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers the address that an edition leaves, and forgets the one that it takes. */
export async function keepFormerSlug(
  tx: Tx,
  id: EditionId,
  slugs: { readonly left: string; readonly taken: string },
  now: InstantText,
): Promise<void> {
  const tables = directoryTables(tx);
  await tables
    .deleteFrom('directory.former_slug')
    .where('slug', '=', slugs.taken)
    .where('edition_id', '=', id)
    .execute();
  await tables
    .insertInto('directory.former_slug')
    .values({ slug: slugs.left, edition_id: id, left_at: now })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ edition_id: id, left_at: now }))
    .execute();
}
