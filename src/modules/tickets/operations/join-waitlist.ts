import type { WaitingId } from '#capacity';
import { joinWaitlist } from '#capacity/server';
import { readEmail } from '#people';
import { findPersonsByEmail } from '#people/server';
import type { EditionId, OrderId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { findShop } from '../queries/catalogue.ts';
import { insertWaiters, type Waiter } from '../queries/waiters.ts';
import { claimantOf } from '../rules/claim-request.ts';
import { mostWaitedFor } from '../rules/waited-for.ts';
import { writeJoined } from './wait-letters.ts';
import { mayWriteTo, takeWaitTry } from './wait-limits.ts';
import { findOpenWaiter, waitedFor } from './waited-products.ts';

export type JoinCode =
  | 'name-missing'
  | 'email-not-valid'
  | 'units-not-valid'
  | 'limit-per-person'
  | 'shop-closed'
  | 'no-waitlist'
  | 'not-open-yet'
  | 'closed'
  | 'too-many';

export type JoinInput = {
  readonly editionId: EditionId;
  readonly productId: ProductId;
  /** Others of the same kind that would do. */
  readonly also: readonly ProductId[];
  readonly name: string;
  readonly email: string;
  readonly units: number;
  readonly maySplit: boolean;
  readonly locale: Locale;
  /** The network address that asks, for the limit. */
  readonly caller: string;
};

/**
 * Puts somebody on the waitlist of a product, or of others that would do as well, and writes them the link to their place. Joining twice is
 * joining once: the link is written again, and the answer is the same, so that nobody learns from it who waits.
 */
export async function joinForProduct(house: House, input: JoinInput): Promise<Outcome<WaitingId, JoinCode>> {
  const wrong = personProblem(input);
  if (wrong) return wrong;
  const seconds = await takeWaitTry(house, input.caller);
  if (seconds !== null) return refuse('too-many', { details: { seconds } });
  const email = readEmail(input.email) ?? '';
  const mayWrite = await mayWriteTo(house, email);
  return house.db.transaction().execute(async (tx) => {
    const shop = await findShop(tx, input.editionId);
    if (!shop?.isOpen) return refuse('shop-closed');
    const wanted = await waitedFor(tx, input);
    const [first] = wanted;
    if (!first) return refuse('no-waitlist');
    const known = await findPersonsByEmail(tx, [email]);
    const joined = await joinWaitlist(tx, house, {
      editionId: input.editionId,
      claimant: claimantOf({ email }, '' as OrderId, known),
      poolIds: wanted.map(({ poolId }) => poolId),
      units: input.units,
      maySplit: input.maySplit,
    });
    if (joined.ok) {
      const waiter: Waiter = {
        ...{ waitingId: joined.value, editionId: input.editionId, productId: first.id, email },
        ...{ personId: known.get(email) ?? null, name: input.name.trim(), locale: input.locale },
        createdAt: house.clock.now(),
      };
      await insertWaiters(tx, [waiter]);
      await writeJoined(tx, house, waiter, first);
      return done(joined.value);
    }
    if (joined.refusal.code === 'pool-unknown') return refuse('no-waitlist');
    if (joined.refusal.code !== 'already-waiting') return refuse(joined.refusal.code, joined.refusal);
    const before = await findOpenWaiter(tx, input.editionId, email, wanted);
    if (!before) return refuse('no-waitlist');
    if (mayWrite) await writeJoined(tx, house, before, first, `:${house.newId<string>()}`);
    return done(before.waitingId);
  });
}

function personProblem({ name, email, units }: JoinInput) {
  if (!name.trim() || name.length > 120) return refuse('name-missing', { field: 'name' });
  if (!readEmail(email)) return refuse('email-not-valid', { field: 'email' });
  if (!Number.isSafeInteger(units) || units < 1 || units > mostWaitedFor)
    return refuse('units-not-valid', { field: 'units' });
  return null;
}
