import type { EditionId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import { directoryTables } from '../tables.ts';

type PageRow = {
  readonly slug: string;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
  readonly isPublic: boolean;
};

/** Writes pages by their slugs; a new one comes last. */
export async function upsertPages(
  tx: Tx,
  editionId: EditionId,
  pages: readonly PageRow[],
  storing: { readonly now: InstantText; readonly newId: () => string },
): Promise<void> {
  const tables = directoryTables(tx);
  const last = await tables
    .selectFrom('directory.page')
    .select((row) => row.fn.max('position').as('position'))
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  const first = (last?.position ?? -1) + 1;
  if (pages.length === 0) return;
  await tables
    .insertInto('directory.page')
    .values(
      pages.map((page, index) => ({
        id: storing.newId(),
        edition_id: editionId,
        slug: page.slug,
        title: json(page.title),
        body: json(page.body),
        position: first + index,
        is_public: page.isPublic,
        updated_at: storing.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('page_slug_once').doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        body: row.ref('excluded.body'),
        is_public: row.ref('excluded.is_public'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

/** Takes a page away; nothing happens if it is gone. */
export async function deletePage(tx: Tx, editionId: EditionId, slug: string): Promise<void> {
  await directoryTables(tx)
    .deleteFrom('directory.page')
    .where('edition_id', '=', editionId)
    .where('slug', '=', slug)
    .execute();
}

/** Numbers the pages in this order. */
export async function setPageOrder(tx: Tx, editionId: EditionId, slugs: readonly string[]): Promise<void> {
  for (const [position, slug] of slugs.entries()) {
    await directoryTables(tx)
      .updateTable('directory.page')
      .set({ position })
      .where('edition_id', '=', editionId)
      .where('slug', '=', slug)
      .execute();
  }
}
