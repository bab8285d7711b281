import { timingSafeEqual } from 'node:crypto';
import { type EditionId, readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText } from '../../../platform/settings.ts';
import { findStarList, type StarList } from '../queries/stars.ts';
import type { StarListId } from '../tables.ts';

/** What a private address opens; a token for one opens nothing else. */
export type TokenPurpose = 'live.star-calendar' | 'live.shared-agenda';

/** The secret part of a private address of somebody's list; it ends when the serial is another. */
export async function tokenFor(
  house: House,
  purpose: TokenPurpose,
  list: { readonly id: StarListId; readonly serial: number },
): Promise<string> {
  const text = `${list.id}.${list.serial}`;
  return `${text}.${signatureOf(await signingSecret(house.db), purpose, text)}`;
}

/** 27 of the signature's 43 signs (162 bits): the address stays short enough to be typed. */
function signatureOf(secret: Uint8Array, purpose: TokenPurpose, text: string): string {
  return signText(secret, purpose, text).slice(0, 27);
}

/** The list behind a private address; `null` for a wrong or ended one. */
export async function findListByToken(
  house: House,
  purpose: TokenPurpose,
  editionId: EditionId,
  token: string,
): Promise<StarList | null> {
  const [id, serial = '', signature = '', ...more] = token.split('.');
  const listId = readId<'star-list'>(id);
  if (!listId || more.length > 0) return null;
  const ours = Buffer.from(signatureOf(await signingSecret(house.db), purpose, `${id}.${serial}`));
  const given = Buffer.from(signature);
  if (ours.length !== given.length || !timingSafeEqual(ours, given)) return null;
  const list = await findStarList(house.db, editionId, listId);
  if (!list) return null;
  return serial === String(purpose === 'live.star-calendar' ? list.addressSerial : list.shareSerial)
    ? list
    : null;
}
