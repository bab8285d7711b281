import { readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deletePasskey } from '../queries/persons.ts';
import { listSignInsOf, removeSignIns, type SignIn } from '../queries/visitors.ts';
import { isSignedIn } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';

/** One's own browsers that are signed in. */
export async function listSignIns(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<SignIn[], 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  return done(await listSignInsOf(house.db, viewer.personId));
}

/** Ends one of one's own sign-ins. */
export async function revokeSignIn(
  house: House,
  viewer: Viewer,
  input: { readonly signInId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const only = readId<'sign-in'>(input.signInId);
  if (!only || !(await removeSignIns(house.db, viewer.personId, { only }))) return refuse('not-found');
  return done(null);
}

/** Ends all of one's own sign-ins but this browser's; answers how many. */
export async function revokeOtherSignIns(
  house: House,
  viewer: Viewer,
  input: { readonly signInId: string },
): Promise<Outcome<{ ended: number }, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const except = readId<'sign-in'>(input.signInId);
  if (!except) return refuse('not-found');
  return done({ ended: await removeSignIns(house.db, viewer.personId, { except }) });
}

/** Takes one of one's own passkeys away, for one on a device that was lost. */
export async function removePasskey(
  house: House,
  viewer: Viewer,
  input: { readonly passkeyId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const id = readId<'passkey'>(input.passkeyId);
  if (!id || !(await deletePasskey(house.db, viewer.personId, id))) return refuse('not-found');
  return done(null);
}
