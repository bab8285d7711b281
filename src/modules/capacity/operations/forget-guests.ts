import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { replaceGuests } from '../queries/removal.ts';

/**
 * Forgets who guests of editions that are over were: keys that were made of their addresses give way to ones that nobody can make again.
 * What they had stays counted; the same guest's claims stay one's, within this call. Answers with how many claims.
 */
export async function forgetGuests(tx: Tx, editionIds: readonly EditionId[], salt: string): Promise<number> {
  return editionIds.length === 0 ? 0 : replaceGuests(tx, editionIds, salt);
}
