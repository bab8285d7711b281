import type { EditionId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import { directoryTables } from '../tables.ts';

/** An information page that organisers write, Markdown by language. */
export type InformationPage = {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
  readonly isPublic: boolean;
};

function pageRows(db: Db, editionId: EditionId) {
  return directoryTables(db)
    .selectFrom('directory.page')
    .select(['id', 'slug', 'title', 'body', 'is_public as isPublic'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('slug');
}

/** All pages of an edition in their order, hidden ones too. */
export async function listPages(db: Db, editionId: EditionId): Promise<InformationPage[]> {
  return pageRows(db, editionId).execute();
}

/** A page by its address. */
export async function findPage(
  db: Db,
  editionId: EditionId,
  slug: string,
): Promise<InformationPage | undefined> {
  return pageRows(db, editionId).where('slug', '=', slug).executeTakeFirst();
}
