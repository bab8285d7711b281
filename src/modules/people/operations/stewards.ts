import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { findPersonByEmail, type Person } from '../queries/persons.ts';
import { selectStewards, setSteward } from '../queries/stewards.ts';
import { readEmail } from '../rules/email.ts';
import { isSteward } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';

/** Who may create conferences and see the installation's desk. */
export async function listStewards(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<Person[], 'not-allowed'>> {
  if (!isSteward(viewer)) return refuse('not-allowed');
  return done(await selectStewards(house.db));
}

/** Names a person with an account a steward. */
export async function nameSteward(
  house: House,
  viewer: Viewer,
  input: { readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSteward(viewer)) return refuse('not-allowed');
  const person = await findPersonByEmail(house.db, readEmail(input.email) ?? '');
  if (!person) return refuse('not-found', { field: 'email' });
  await house.db.transaction().execute(async (tx) => {
    await setSteward(tx, person.id, true);
    const at = house.clock.now();
    const act = { at, editionId: null, personId: viewer.personId, subject: person.id, facts: {} };
    await recordAct(tx, { ...act, act: 'people.steward-named' });
  });
  return done(null);
}

/** Takes a steward's place away; the last one stays. */
export async function dismissSteward(
  house: House,
  viewer: Viewer,
  input: { readonly personId: PersonId },
): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'last-steward'>> {
  if (!isSteward(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const stewards = await selectStewards(tx, { lock: true });
    if (!stewards.some((steward) => steward.id === input.personId)) return refuse('not-found');
    if (stewards.length === 1) return refuse('last-steward');
    await setSteward(tx, input.personId, false);
    const at = house.clock.now();
    const act = { at, editionId: null, personId: viewer.personId, subject: input.personId, facts: {} };
    await recordAct(tx, { ...act, act: 'people.steward-dismissed' });
    return done(null);
  });
}
