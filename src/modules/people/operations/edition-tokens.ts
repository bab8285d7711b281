import { type EditionId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { type EditionToken, listTokensInto, revokeTokenInto } from '../queries/edition-tokens.ts';
import { maySeeTeam } from '../rules/granting.ts';
import type { Viewer } from '../rules/viewer.ts';

/** Every program's key into an edition, whoever made it; for owners and organisers. */
export async function listEditionTokens(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId },
): Promise<Outcome<EditionToken[], 'not-allowed'>> {
  if (!maySeeTeam(viewer, input.editionId)) return refuse('not-allowed');
  return done(await listTokensInto(house.db, input.editionId));
}

/** Ends a key into an edition at once, whoever made it. */
export async function revokeEditionToken(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly tokenId: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!maySeeTeam(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const { personId } = viewer;
  const id = readId<'token'>(input.tokenId);
  return house.db.transaction().execute(async (tx) => {
    if (!id || !(await revokeTokenInto(tx, editionId, id))) return refuse('not-found');
    const at = house.clock.now();
    await recordAct(tx, { at, editionId, personId, act: 'people.token-revoked', subject: id, facts: {} });
    return done(null);
  });
}
