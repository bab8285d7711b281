import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { seal, unseal } from '../../../platform/sealed.ts';
import { signingSecret } from '../../../platform/settings.ts';

const purpose = 'people.removed-address';

/** The address of somebody who leaves, sealed, so that what stands under it elsewhere can be found and forgotten too. */
export async function sealRemovedAddress(db: Db, personId: PersonId, email: string): Promise<string> {
  return seal(await signingSecret(db), { purpose, owner: personId }, email).toString('base64');
}

/** The address of somebody who left, out of what was announced; empty where it was announced without. */
export async function findRemovedAddress(
  db: Db,
  { personId, address }: { readonly personId: PersonId; readonly address: unknown },
): Promise<string> {
  if (typeof address !== 'string') return '';
  return unseal(await signingSecret(db), { purpose, owner: personId }, Buffer.from(address, 'base64'));
}
