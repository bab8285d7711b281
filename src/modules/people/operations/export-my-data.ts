import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listGrantsOf } from '../queries/grants.ts';
import { listInvitationsTo } from '../queries/invitations.ts';
import { listOrganisationsOf } from '../queries/organisations.ts';
import { findPerson, findProfile, listPasskeys } from '../queries/persons.ts';
import { listTokensOf } from '../queries/tokens.ts';
import { listSignInsOf } from '../queries/visitors.ts';
import { isSignedIn } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';

/** Everything that this module keeps about the viewer, as a JSON-safe value: no secrets and no hashes of them. */
export async function exportMyData(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<Readonly<Record<string, unknown>>, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { db } = house;
  const { personId } = viewer;
  const person = await findPerson(db, personId);
  if (!person) return refuse('not-found');
  return done({
    person,
    profile: await findProfile(db, personId),
    signIns: await listSignInsOf(db, personId),
    passkeys: await listPasskeys(db, personId),
    roles: await listGrantsOf(db, personId),
    organisations: await listOrganisationsOf(db, personId),
    invitations: await listInvitationsTo(db, person.email),
    tokens: await listTokensOf(db, personId),
  });
}
