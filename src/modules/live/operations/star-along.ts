import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { addStars, ensureStarList, listStars, removeStarSince } from '../queries/stars.ts';
import { mostStars } from '../rules/star-codes.ts';

type Starring = { readonly editionId: EditionId; readonly personId: PersonId; readonly code: string };

/**
 * Stars a session for somebody because of what else they do there. Answers with the moment that the star has from now on; `null` if the
 * session was starred already, or no star fits any more.
 */
export async function starAlong(
  tx: Tx,
  house: Pick<House, 'clock' | 'newId'>,
  { editionId, personId, code }: Starring,
): Promise<InstantText | null> {
  const now = house.clock.now();
  const id = await ensureStarList(tx, { newId: house.newId(), editionId, personId, now });
  const kept = await listStars(tx, editionId, personId);
  if (kept.includes(code) || kept.length >= mostStars) return null;
  await addStars(tx, id, [code], now);
  return now;
}

/** Takes back the star that `starAlong` set at that moment; one that was set by hand since then stays. */
export async function takeStarBack(
  tx: Tx,
  star: Starring & { readonly since: InstantText | null },
): Promise<void> {
  if (star.since) await removeStarSince(tx, star, star.since);
}
