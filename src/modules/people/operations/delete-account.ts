import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listEditionsOwnedAlone } from '../queries/grants.ts';
import { listOrganisationsOf, lockOrganisationOwners } from '../queries/organisations.ts';
import { findPerson, removePerson, replacePhoto } from '../queries/persons.ts';
import { selectStewards } from '../queries/stewards.ts';
import { readEmail } from '../rules/email.ts';
import { isSignedIn } from '../rules/granting.ts';
import { leavesNoOwner } from '../rules/organisation.ts';
import type { Viewer } from '../rules/viewer.ts';
import { sealRemovedAddress } from './removed-address.ts';

/** Removes one's own account with everything of this module at once; modules above hear `people.person-removed` and remove theirs. */
export async function deleteAccount(
  house: House,
  viewer: Viewer,
  input: { readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'address-does-not-match' | 'account-has-ties'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { personId } = viewer;
  const person = await findPerson(house.db, personId);
  if (!person) return refuse('not-found');
  if (readEmail(input.email) !== person.email) return refuse('address-does-not-match', { field: 'email' });
  return house.db.transaction().execute(async (tx) => {
    if (await hasTies(tx, personId)) return refuse('account-has-ties');
    const photo = await replacePhoto(tx, personId, null);
    if (photo) await house.files.remove(tx, photo);
    await removePerson(tx, person);
    const address = await sealRemovedAddress(tx, personId, person.email);
    const facts = { personId, address };
    await house.outbox.announce(tx, { name: 'people.person-removed', editionId: null, facts });
    return done(null);
  });
}

/** True if somebody else must be named first: the only steward, or the only owner of an edition or of an organisation with others in it. */
async function hasTies(tx: Tx, personId: PersonId): Promise<boolean> {
  const stewards = await selectStewards(tx, { lock: true });
  if (stewards.length === 1 && stewards[0]?.id === personId) return true;
  if ((await listEditionsOwnedAlone(tx, personId)).length) return true;
  for (const { id } of await listOrganisationsOf(tx, personId)) {
    if (leavesNoOwner(await lockOrganisationOwners(tx, id), personId)) return true;
  }
  return false;
}
