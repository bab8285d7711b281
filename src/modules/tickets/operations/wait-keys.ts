import type { WaitingId } from '#capacity';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signText, verifyText } from '../../../platform/settings.ts';
import { findWaiter, type Waiter } from '../queries/waiters.ts';
import { secretOf } from './order-keys.ts';

/** What the link to somebody's place on a waitlist carries: whoever has it may take what is offered, or leave. */
export async function waitKey(house: House, waitingId: WaitingId): Promise<string> {
  return signText(await secretOf(house), 'waiting', waitingId);
}

/** Who waits under a link; `null` for any other id or key, which are not told apart. */
export async function openWait(
  house: House,
  link: { readonly editionId: EditionId; readonly id: WaitingId | null; readonly key: string },
): Promise<Waiter | null> {
  if (!link.id || !verifyText(await secretOf(house), 'waiting', link.id, link.key)) return null;
  const waiter = await findWaiter(house.db, link.id);
  return waiter?.editionId === link.editionId ? waiter : null;
}
