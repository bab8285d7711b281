import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listOrganisationsOf } from '../queries/organisations.ts';
import { findPerson, findProfile } from '../queries/persons.ts';
import { listTokensOf } from '../queries/tokens.ts';
import { listSignInsOf } from '../queries/visitors.ts';
import { isSignedIn } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

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
  const tables = peopleTables(db);
  const roles = await tables
    .selectFrom('people.role_grant')
    .select(['edition_id as editionId', 'role', 'granted_at as since'])
    .where('person_id', '=', personId)
    .execute();
  const passkeys = await tables
    .selectFrom('people.passkey')
    .select(['name', 'created_at as since'])
    .where('person_id', '=', personId)
    .execute();
  const invitations = await tables
    .selectFrom('people.invitation')
    .select(['subject', 'role', 'created_at as invitedAt', 'accepted_at as acceptedAt'])
    .where('email', '=', person.email)
    .execute();
  return done({
    person,
    profile: await findProfile(db, personId),
    signIns: await listSignInsOf(db, personId),
    passkeys,
    roles,
    organisations: await listOrganisationsOf(db, personId),
    invitations,
    tokens: await listTokensOf(db, personId),
  });
}
