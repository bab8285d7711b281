import { getEdition } from '#directory/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { touchScope } from '../../../platform/versions.ts';

/** Says that an edition's public pages show something else now: for edits of what is announced before any release. */
export async function touchEdition(tx: Tx, editionId: EditionId): Promise<void> {
  const edition = await getEdition(tx, editionId);
  await touchScope(tx, `edition:${edition.slug}`);
}
