import { findLedSession, type SessionKey } from '#live/server';
import { operator } from '#people';
import { lotOf } from '#tickets/server';
import type { House } from '../../../platform/house.ts';
import { listUndrawn, updateTalk, writeDrawn } from '../queries/lightning.ts';
import { drawnOrder, inState, lightningWindow } from '../rules/lightning.ts';
import { lockList, moveUp, touchList } from './lightning-parts.ts';

/** Draws every list by lot whose time is over; answers with how many. Drawing twice is drawing once. */
export async function drawDueLightning(house: House): Promise<number> {
  let drawn = 0;
  for (const { editionId, code } of await listUndrawn(house.db))
    if (await drawOne(house, { editionId, code })) drawn += 1;
  return drawn;
}

async function drawOne(house: House, key: SessionKey): Promise<boolean> {
  const at = await findLedSession(house, operator, key);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const list = await lockList(tx, key);
    if (!list || list.drawnAt || list.rules.order !== 'ballot') return false;
    if (lightningWindow(list.rules, at?.slot ?? null, now).state !== 'closed') return false;
    const first = inState(list.talks, 'on').at(-1)?.position ?? 0;
    const order = drawnOrder(inState(list.talks, 'waiting'), (id) => lotOf(list.seed, id));
    for (const [index, { id }] of order.entries()) await updateTalk(tx, id, { position: first + index + 1 });
    await writeDrawn(tx, key, now);
    await moveUp(tx, house, { ...list, drawnAt: now });
    await touchList(tx, key);
    return true;
  });
}
