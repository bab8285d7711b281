import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listKnownParts } from '../queries/known-parts.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { orderParts as writeOrder } from '../queries/order-parts.ts';
import { recordEdit } from './record-edit.ts';

/** Puts an edition's rooms or tracks into this order; any that are not named follow as they were. */
export async function orderParts(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly part: 'rooms' | 'tracks';
    readonly codes: readonly string[];
  },
): Promise<Outcome<null, 'not-allowed' | 'room-unknown' | 'track-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, part, codes } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, editionId);
    const known = (await listKnownParts(tx, editionId))[part];
    if (codes.some((code) => !known.has(code)))
      return refuse(part === 'rooms' ? 'room-unknown' : 'track-unknown');
    await writeOrder(tx, part, editionId, codes);
    await recordEdit(house, tx, viewer, { editionId, act: `${part}-ordered`, subject: codes.join(', ') });
    return done(null);
  });
}
