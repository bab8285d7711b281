import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import {
  ensureStarList,
  findStarListOf,
  keepLooseStarList,
  raiseAddressSerial,
  replaceStars,
  type StarList,
} from '../queries/stars.ts';
import { usableCodes } from '../rules/star-codes.ts';
import type { StarListId } from '../tables.ts';
import { findListByToken, tokenFor } from './private-token.ts';

/** A whole hall may stand behind one address. */
const newLists = { limit: 600, windowSeconds: 3_600 };

/** The list behind a private calendar address; `null` for a wrong or ended one. */
export function findStarsByToken(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<StarList | null> {
  return findListByToken(house, 'live.star-calendar', editionId, token);
}

function tokenOf(
  house: House,
  { id, addressSerial }: Pick<StarList, 'id' | 'addressSerial'>,
): Promise<string> {
  return tokenFor(house, 'live.star-calendar', { id, serial: addressSerial });
}

/** The private calendar address of whoever is signed in, made if there is none; `renew` ends the one before. */
export async function openStarCalendar(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly renew: boolean },
): Promise<Outcome<string, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
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

/**
 * A private calendar address for a browser that is not signed in: a list of its own, which the browser keeps up by its token.
 * The token of a person's list only reads, so it makes a new list here. New lists are limited by the address that asks.
 */
export async function openLooseStarCalendar(
  house: House,
  input: {
    readonly editionId: EditionId;
    readonly codes: readonly string[];
    readonly token: string | null;
    readonly caller: string;
  },
): Promise<Outcome<string, 'too-many'>> {
  const found = input.token ? await findStarsByToken(house, input.editionId, input.token) : null;
  const known = found?.personId === null ? found : null;
  if (!known) {
    const key = `live.star-calendar:${limitKey(input.caller)}`;
    const rate = await takeRate(house.db, house.clock, key, newLists);
    if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  }
  const list = { id: known?.id ?? house.newId<StarListId>(), addressSerial: known?.addressSerial ?? 1 };
  await house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    await keepLooseStarList(tx, { id: list.id, editionId: input.editionId, now });
    await replaceStars(tx, list.id, usableCodes(input.codes), now);
  });
  return done(await tokenOf(house, list));
}
