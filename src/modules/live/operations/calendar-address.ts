import type { Viewer } from '#people';
import { type EditionId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import {
  ensureStarList,
  findStarList,
  findStarListOf,
  insertLooseStarList,
  raiseAddressSerial,
  replaceStars,
  type StarList,
} from '../queries/stars.ts';
import { usableCodes } from '../rules/star-codes.ts';
import type { StarListId } from '../tables.ts';

const purpose = 'live.star-calendar';

/** The secret part of a private calendar address; whoever has it reads the stars and nothing else. */
async function tokenOf(house: House, list: Pick<StarList, 'id' | 'addressSerial'>): Promise<string> {
  const text = `${list.id}.${list.addressSerial}`;
  return `${text}.${signText(await signingSecret(house.db), purpose, text).slice(0, 27)}`;
}

/** The list behind a private calendar address; `null` for a wrong or ended one. */
export async function findStarsByToken(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<StarList | null> {
  const [id, serial, signature = ''] = token.split('.');
  const listId = readId<'star-list'>(id);
  if (!listId || !serial) return null;
  const whole = signText(await signingSecret(house.db), purpose, `${id}.${serial}`);
  // The address carries 27 of the signature's 43 signs (162 bits); the rest is filled in for the constant-time comparison.
  if (!verifyText(await signingSecret(house.db), purpose, `${id}.${serial}`, signature + whole.slice(27)))
    return null;
  const list = await findStarList(house.db, editionId, listId);
  return list && String(list.addressSerial) === serial ? list : null;
}

/** The private calendar address of whoever is signed in, made if there is none; `renew` ends the one before. */
export async function openStarCalendar(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly renew: boolean },
): Promise<Outcome<string, 'not-signed-in'>> {
  if (viewer.kind !== 'person') return refuse('not-signed-in');
  const { personId } = viewer;
  const list = await house.db.transaction().execute(async (tx) => {
    const id = await ensureStarList(tx, {
      newId: house.newId(),
      editionId: input.editionId,
      personId,
      now: house.clock.now(),
    });
    if (input.renew) await raiseAddressSerial(tx, id);
    return findStarListOf(tx, input.editionId, personId);
  });
  if (!list) throw new Error('The star list was just made and is gone.');
  return done(await tokenOf(house, list));
}

/** A private calendar address for a browser that is not signed in: a list of its own, which the browser keeps up by its token. */
export async function openLooseStarCalendar(
  house: House,
  input: { readonly editionId: EditionId; readonly codes: readonly string[]; readonly token: string | null },
): Promise<string> {
  const known = input.token ? await findStarsByToken(house, input.editionId, input.token) : null;
  const id = known?.id ?? house.newId<StarListId>();
  await house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    if (!known) await insertLooseStarList(tx, { id, editionId: input.editionId, now });
    await replaceStars(tx, id, usableCodes(input.codes), now);
  });
  return tokenOf(house, { id, addressSerial: known?.addressSerial ?? 1 });
}
