import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertPushes } from '../queries/push.ts';
import type { NewPush } from '../rules/push.ts';

/** Puts messages on their way to the devices of their people, in the transaction that tells them; they leave after its commit. */
export async function postPushes(house: House, tx: Tx, pushes: readonly NewPush[]): Promise<void> {
  const [first] = pushes;
  if (!first || !(await insertPushes(tx, pushes, house.clock.now()))) return;
  const { editionId } = first;
  await house.outbox.announce(tx, { name: 'live.pushes-posted', editionId, facts: {} });
}
