import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { hashOf, secretFrom } from '../auth/hashes.ts';
import { listRoles } from '../queries/grants.ts';
import {
  findTokenOwner,
  insertToken,
  listTokensOf,
  revokeTokenOf,
  type TokenFacts,
} from '../queries/tokens.ts';
import { isSignedIn, mayLend } from '../rules/granting.ts';
import type { Role, Viewer } from '../rules/viewer.ts';

const prefix = 'hw_';

export type TokenInput = {
  readonly editionId: EditionId;
  readonly role: Role;
  /** What it is for, in the maker's words. */
  readonly name: string;
  /** Last day (UTC) on which it works; `null`: until revoked. */
  readonly expiresOn: string | null;
};
type TokenCode = 'not-allowed' | 'name-empty' | 'too-long' | 'role-too-high' | 'expiry-passed';

/** Makes a key for a program. `secret` is shown this once; only its hash is kept. */
export async function createToken(
  house: House,
  viewer: Viewer,
  input: TokenInput,
): Promise<Outcome<{ id: string; secret: string }, TokenCode>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  return makeToken(house, viewer.personId, input);
}

/** The same for the command on the machine itself (`hallway token create`), where nobody is signed in. */
export async function makeToken(
  house: House,
  personId: PersonId,
  input: TokenInput,
): Promise<Outcome<{ id: string; secret: string }, TokenCode>> {
  const name = input.name.trim();
  const own = await listRoles(house.db, input.editionId, personId);
  if (!own.length) return refuse('not-allowed');
  if (!mayLend(own, input.role)) return refuse('role-too-high', { field: 'role' });
  if (!name) return refuse('name-empty', { field: 'name' });
  if (name.length > 100) return refuse('too-long', { field: 'name' });
  const expiresAt = input.expiresOn ? new Date(`${input.expiresOn}T23:59:59Z`) : null;
  if (expiresAt && !(expiresAt.getTime() > Date.now()))
    return refuse('expiry-passed', { field: 'expiresOn' });
  const id = house.newId<string>();
  const secret = prefix + secretFrom((length) => house.chance(length));
  const { editionId, role } = input;
  await house.db.transaction().execute(async (tx) => {
    await insertToken(tx, { id, hash: hashOf(secret), personId, editionId, role, name, expiresAt });
    const at = house.clock.now();
    await recordAct(tx, {
      at,
      editionId,
      personId,
      act: 'people.token-created',
      subject: id,
      facts: { role },
    });
  });
  return done({ id, secret });
}

/** The viewer's own keys, the newest first. */
export async function listTokens(
  house: House,
  viewer: Viewer,
  _input: Record<never, never> = {},
): Promise<Outcome<TokenFacts[], 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  return done(await listTokensOf(house.db, viewer.personId));
}

/** Ends one of the viewer's own keys at once. */
export async function revokeToken(
  house: House,
  viewer: Viewer,
  input: { readonly tokenId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const id = readId<'token'>(input.tokenId);
  return house.db.transaction().execute(async (tx) => {
    const editionId = id && (await revokeTokenOf(tx, viewer.personId, id));
    if (!id || !editionId) return refuse('not-found');
    const at = house.clock.now();
    const { personId } = viewer;
    await recordAct(tx, { at, editionId, personId, act: 'people.token-revoked', subject: id, facts: {} });
    return done(null);
  });
}

/** Who a program acts for, by the token of its `Authorization: Bearer` header; anonymous if the key is not ours, ended, or above its maker's roles now. */
export async function viewerOfToken(house: House, bearer: string): Promise<Viewer> {
  if (!bearer.startsWith(prefix) || bearer.length > 100) return { kind: 'anonymous' };
  const owner = await findTokenOwner(house.db, hashOf(bearer));
  if (!owner || !mayLend(owner.roles, owner.role)) return { kind: 'anonymous' };
  const grants = [{ editionId: owner.editionId, role: owner.role }];
  return { kind: 'person', via: 'token', personId: owner.personId, steward: false, grants };
}
