import { listWaiting, setPriority } from '#capacity/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId, Id } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { listProducts } from '../queries/catalogue.ts';
import { productName } from '../rules/product.ts';

type Code = 'not-allowed' | 'not-found' | 'not-waiting' | 'reason-missing';

/** Moves somebody on the waitlist before or behind the others, with a reason that the team sees. */
export async function moveInLine(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly waitingId: Id<'waiting'>;
    readonly priority: number;
    readonly reason: string;
  },
): Promise<Outcome<{ readonly priority: number; readonly reason: string }, Code>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, waitingId, reason } = input;
  type Moved = Outcome<{ readonly priority: number; readonly reason: string }, Code>;
  return allOrNothing<Moved>(house.db, async (tx) => {
    const [entry] = await listWaiting(tx, { ids: [waitingId] });
    if (entry?.editionId !== editionId) return refuse('not-found');
    const priority = Math.max(-1000, Math.min(1000, Math.trunc(input.priority) || 0));
    const set = await setPriority(tx, house, { waitingId, priority, reason: reason.slice(0, 500) });
    if (!set.ok) return set;
    const wanted = (await listProducts(tx, editionId)).find(({ poolId }) => entry.poolIds.includes(poolId));
    const subject = wanted ? productName(wanted) : '';
    const [at, personId] = [house.clock.now(), actorOf(viewer)];
    await recordAct(tx, { at, editionId, personId, act: 'tickets.waitlist-moved', subject, facts: {} });
    return done({ priority: entry.priority, reason: entry.priorityReason ?? '' });
  });
}
