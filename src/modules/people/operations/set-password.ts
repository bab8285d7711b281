import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { limits, takeTry } from '../auth/limits.ts';
import { findPasswordHash, insertPasswordAccount } from '../queries/passwords.ts';
import { findPerson } from '../queries/persons.ts';
import { findSignInStart, removeSignIns } from '../queries/visitors.ts';
import { isSignedIn } from '../rules/granting.ts';
import { type PasswordProblem, passwordProblem } from '../rules/password.ts';
import type { Viewer } from '../rules/viewer.ts';

const freshMinutes = 15;

export type SetPasswordInput = {
  /** The browser that asks; the person's other browsers are signed out. */
  readonly signInId: string;
  /** Needed if there is a password already, unless the sign-in is younger than 15 minutes (the way back for who forgot it). */
  readonly currentPassword: string | null;
  readonly newPassword: string;
};

/** Sets or changes one's own password and ends every other sign-in. */
export async function setPassword(
  house: House,
  viewer: Viewer,
  input: SetPasswordInput,
): Promise<
  Outcome<
    null,
    'not-allowed' | 'not-found' | 'too-many-attempts' | 'wrong-password' | 'sign-in-again' | PasswordProblem
  >
> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { personId } = viewer;
  const person = await findPerson(house.db, personId);
  const since = await findSignInStart(house.db, personId, input.signInId);
  if (!person || !since) return refuse('not-found');
  const problem = passwordProblem(input.newPassword, person.email);
  if (problem) return refuse(problem, { field: 'newPassword' });
  const isFresh = Date.now() - since.getTime() < freshMinutes * 60_000;
  if (!isFresh) {
    const current = await findPasswordHash(house.db, personId);
    if (!current || !input.currentPassword) return refuse('sign-in-again');
    if (!(await takeTry(house.db, limits.passwordsOfAccount, person.email)))
      return refuse('too-many-attempts');
    const right = await verifyPassword({ hash: current, password: input.currentPassword });
    if (!right) return refuse('wrong-password', { field: 'currentPassword' });
  }
  const hash = await hashPassword(input.newPassword);
  await house.db.transaction().execute(async (tx) => {
    await insertPasswordAccount(tx, personId, hash);
    await removeSignIns(tx, personId, { except: input.signInId });
  });
  return done(null);
}
