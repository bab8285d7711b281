import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertGrant } from '../queries/grants.ts';

/** Makes somebody the first owner of an edition, in the transaction that makes the edition; the caller has asked who may. */
export async function grantOwnerOfNewEdition(
  house: House,
  tx: Tx,
  input: { readonly editionId: EditionId; readonly personId: PersonId },
): Promise<void> {
  await insertGrant(tx, { ...input, role: 'owner', grantedBy: input.personId, grantedAt: house.clock.now() });
}
