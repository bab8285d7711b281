import { changePools } from '#capacity/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { deleteBallot, findBallot, insertBallot, listBallots } from '../queries/ballots.ts';
import { listProducts, lockShop } from '../queries/catalogue.ts';
import type { Ballot, BallotId } from '../rules/ballot.ts';
import { commitmentOf } from './ballot-lots.ts';

export type BallotCode =
  | 'not-allowed'
  | 'name-missing'
  | 'products-missing'
  | 'product-in-ballot'
  | 'moment-not-valid'
  | 'number-not-valid'
  | 'ballot-drawn';

type Where = { readonly editionId: EditionId; readonly slug: string };

/** Nobody can buy what is drawn before it is: the draw opens the sale of what is left. */
const untilDrawn = 7 * 24 * 60;

/**
 * Lets people say until a moment which of some products they want, and draws them then. The seed is made now and kept; its hash is public
 * at once, so that nobody can choose another one later. Until the draw the products are not sold, and have a waitlist.
 */
export async function makeBallot(
  house: House,
  viewer: Viewer,
  input: Where & {
    readonly name: string;
    readonly productIds: readonly ProductId[];
    readonly closesAt: InstantText | null | undefined;
    readonly mostEach: number;
    readonly offerHours: number;
  },
): Promise<Outcome<Ballot, BallotCode>> {
  const { editionId, slug } = input;
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  const name = input.name.trim();
  const now = house.clock.now();
  const { closesAt, mostEach, offerHours } = input;
  if (!name || name.length > 120) return refuse('name-missing', { field: 'name' });
  if (!closesAt || closesAt <= now) return refuse('moment-not-valid', { field: 'closesAt' });
  if (!isWithin(mostEach, 5)) return refuse('number-not-valid', { field: 'mostEach' });
  if (!isWithin(offerHours, 14 * 24)) return refuse('number-not-valid', { field: 'offerHours' });
  return house.db.transaction().execute(async (tx) => {
    await lockShop(tx, editionId);
    const products = (await listProducts(tx, editionId)).filter(
      ({ id, isArchived, variations }) =>
        input.productIds.includes(id) && !isArchived && variations.length === 0,
    );
    if (products.length === 0) return refuse('products-missing', { field: 'products' });
    const running = (await listBallots(tx, editionId)).filter(({ drawnAt }) => drawnAt === null);
    if (products.some(({ id }) => running.some(({ productIds }) => productIds.includes(id))))
      return refuse('product-in-ballot', { field: 'products' });
    const seed = Buffer.from(house.chance(32)).toString('hex');
    const ballot: Ballot = {
      ...{ id: house.newId<BallotId>(), editionId, name, mostEach, offerHours, closesAt, opensAt: now },
      ...{ seed, commitment: commitmentOf(seed), drawnAt: null, drawing: null },
      productIds: products.map(({ id }) => id),
    };
    await insertBallot(tx, ballot);
    const opensAt = minutesAfter(closesAt, untilDrawn);
    await changePools(
      tx,
      products.map(({ poolId }) => ({ id: poolId, opensAt, hasWaitlist: true })),
    );
    const act = { at: now, editionId, personId: actorOf(viewer), subject: name, facts: {} };
    await recordAct(tx, { ...act, act: 'tickets.ballot-made' });
    await touchScope(tx, `edition:${slug}`);
    return done(ballot);
  });
}

/** Gives a ballot up that was not drawn: its products are sold to who comes first from now on. */
export async function removeBallot(
  house: House,
  viewer: Viewer,
  { editionId, slug, id }: Where & { readonly id: BallotId },
): Promise<Outcome<null, BallotCode>> {
  if (!mayOrganise(viewer, editionId)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const ballot = await findBallot(tx, id, 'update');
    if (ballot?.editionId !== editionId) return done(null);
    if (ballot.drawnAt) return refuse('ballot-drawn');
    const products = (await listProducts(tx, editionId)).filter((each) =>
      ballot.productIds.includes(each.id),
    );
    await deleteBallot(tx, id);
    await changePools(
      tx,
      products.map(({ poolId }) => ({ id: poolId, opensAt: null })),
    );
    const at = house.clock.now();
    const act = { at, editionId, personId: actorOf(viewer), subject: ballot.name, facts: {} };
    await recordAct(tx, { ...act, act: 'tickets.ballot-removed' });
    await touchScope(tx, `edition:${slug}`);
    return done(null);
  });
}

function isWithin(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
