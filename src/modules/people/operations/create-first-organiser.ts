import { hashPassword } from 'better-auth/crypto';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { confirmPath, newSignInLink } from '../auth/sign-in-link.ts';
import { insertPasswordAccount } from '../queries/passwords.ts';
import { insertPerson, isSetUp } from '../queries/persons.ts';
import { readEmail } from '../rules/email.ts';
import { nextPath } from '../rules/next-path.ts';
import { type PasswordProblem, passwordProblem } from '../rules/password.ts';
import type { Viewer } from '../rules/viewer.ts';

export type FirstOrganiserInput = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  /** Where to go once signed in: a path of ours. */
  readonly next?: string;
};

/**
 * Makes the first person and steward of an empty installation; of two that try at once one wins. Anybody may, as long as
 * nobody is there. `signInPath` signs the browser that opens it in, once.
 */
export async function createFirstOrganiser(
  house: House,
  _viewer: Viewer,
  input: FirstOrganiserInput,
): Promise<
  Outcome<
    { personId: PersonId; signInPath: string },
    'already-set-up' | 'name-empty' | 'too-long' | 'email-not-readable' | PasswordProblem
  >
> {
  if (await isSetUp(house.db)) return refuse('already-set-up');
  const name = input.name.trim();
  if (!name) return refuse('name-empty', { field: 'name' });
  if (name.length > 100) return refuse('too-long', { field: 'name' });
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-readable', { field: 'email' });
  const problem = passwordProblem(input.password, email);
  if (problem) return refuse(problem, { field: 'password' });
  const password = await hashPassword(input.password);
  const id = house.newId<PersonId>();
  return house.db.transaction().execute(async (tx) => {
    const person = { id, name, email, locale: input.locale, steward: true, firstOrganiser: true };
    if (!(await insertPerson(tx, person))) return refuse('already-set-up');
    await insertPasswordAccount(tx, id, password);
    const { token } = await newSignInLink(house, tx, email);
    const at = house.clock.now();
    await recordAct(tx, { at, editionId: null, personId: id, act: 'people.set-up', subject: id, facts: {} });
    return done({ personId: id, signInPath: confirmPath(token, nextPath(input.next)) });
  });
}
