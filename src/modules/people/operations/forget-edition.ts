import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { removeTraces } from '../queries/edition-tokens.ts';

/** Forgets roles, keys and invitations of an edition that was removed; the machine's own reaction, twice does no harm. */
export async function forgetEdition(house: House, editionId: EditionId): Promise<void> {
  await house.db.transaction().execute((tx) => removeTraces(tx, editionId));
}
