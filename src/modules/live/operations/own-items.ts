import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  findOwnItem,
  insertOwnItem,
  listOwnItems,
  removeOwnItem,
  updateOwnItem,
} from '../queries/own-items.ts';
import { ensureStarList } from '../queries/stars.ts';
import {
  checkOwnItem,
  mostOwnItems,
  type OwnItemCode,
  type OwnItemId,
  ownItemFate,
} from '../rules/own-item.ts';
import { idBeside } from './id-beside.ts';

export type OwnItemInput = {
  readonly editionId: EditionId;
  /** Made by whoever writes it down, so that sending it twice, or late from a phone, is one. */
  readonly id: OwnItemId;
  /** The revision that was changed; `null` for what is new. Without it what comes last counts. */
  readonly base?: number | null;
} & Parameters<typeof checkOwnItem>[0];

/**
 * Puts a thing of one's own into the agenda, or changes the one with this id. What two devices changed without knowing of each other stays
 * in both forms; the answer names the one in which this now stands.
 */
export async function saveOwnItem(
  house: House,
  viewer: Viewer,
  input: OwnItemInput,
): Promise<Outcome<OwnItemId, OwnItemCode | 'not-signed-in' | 'item-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, id } = input;
  const { personId } = viewer;
  const checked = checkOwnItem(input, await getEdition(house.db, editionId));
  if (!checked.ok) return checked;
  return house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    // One after the other: their number is bounded.
    await ensureStarList(tx, { newId: house.newId(), editionId, personId, now });
    const there = await findOwnItem(tx, { id, editionId, personId });
    const fate = ownItemFate(there, { ...checked.value, base: input.base });
    if (fate === 'known') return done(id);
    if (fate === 'changes') {
      await updateOwnItem(tx, { id, editionId, personId }, checked.value, now);
      return done(id);
    }
    const beside = fate === 'beside' ? idBeside(personId, id, JSON.stringify(checked.value)) : id;
    if (fate === 'beside' && (await findOwnItem(tx, { id: beside, editionId, personId })))
      return done(beside);
    if ((await listOwnItems(tx, personId, editionId)).length >= mostOwnItems) return refuse('too-many-items');
    const isNew = await insertOwnItem(tx, { ...checked.value, id: beside, editionId, personId }, now);
    return isNew ? done(beside) : refuse('item-unknown');
  });
}

/** Takes a thing of one's own out of the agenda; what is gone already, was never theirs, or was changed since `base`, stays as it is. */
export async function dropOwnItem(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: OwnItemId; readonly base?: number | null },
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await house.db.transaction().execute((tx) => removeOwnItem(tx, { ...input, personId: viewer.personId }));
  return done(null);
}
