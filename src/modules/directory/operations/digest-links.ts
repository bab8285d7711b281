import { readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';

const purpose = 'directory.digest';

/** Makes the link by which a digest is confirmed, seen, changed and ended: only its own letters carry it. */
export async function digestLinks(house: House): Promise<(id: string) => string> {
  const secret = await signingSecret(house.db);
  return (id) => `${house.config.origin}/digests/${id}.${signText(secret, purpose, id)}`;
}

/** Which digest a link of ours is of; `null` if it is forged. */
export async function readDigestToken(house: House, token: string): Promise<string | null> {
  const end = token.lastIndexOf('.');
  const id = readId<'digest'>(token.slice(0, Math.max(0, end)));
  const secret = await signingSecret(house.db);
  return id && verifyText(secret, purpose, id, token.slice(end + 1)) ? id : null;
}
