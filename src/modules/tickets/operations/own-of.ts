import { findPerson } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { Own } from '../queries/personal.ts';
import { emailKey } from '../rules/claim-request.ts';

/** Somebody with an account, as orders and tickets name them. */
export async function ownOf(house: House, personId: PersonId): Promise<Own> {
  const person = await findPerson(house.db, personId);
  return { personId, email: emailKey(person?.email ?? '') };
}
