import type { Entitlement } from '#capacity';
import { findPersonsByEmail } from '#people/server';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { readHeldBefore } from '../queries/held-before.ts';
import { listOrders, type StoredOrder } from '../queries/orders.ts';
import { emailKey, type Known } from '../rules/claim-request.ts';
import type { HeldBefore } from '../rules/placing.ts';
import type { Catalogue } from '../rules/quote.ts';
import { readVoucherCode } from '../rules/voucher.ts';
import type { OrderWish } from '../rules/wish.ts';
import { busyHolders } from './busy-times.ts';
import { entitledBy } from './entitled-by.ts';

/** What a batch is decided on. */
export type OpenTill = {
  readonly house: House;
  readonly now: ReturnType<House['clock']['now']>;
  readonly catalogues: ReadonlyMap<EditionId, Catalogue>;
  readonly known: Known;
  readonly before: ReadonlyMap<OrderId, StoredOrder>;
  readonly heldBefore: HeldBefore;
  /** Talks that holders of wished seats give. */
  readonly busy: Awaited<ReturnType<typeof busyHolders>>;
  /** What roles of those who take something by them give; it does not end before the batch does. */
  readonly entitled: readonly Entitlement[];
};

/** Reads all that the orders of a batch are decided on, in as many questions as for one. */
export async function openTill(tx: Tx, house: House, wishes: readonly OrderWish[]): Promise<OpenTill> {
  const editionIds = [...new Set(wishes.map(({ editionId }) => editionId))];
  const codes = wishes.flatMap(({ voucherCode }) => readVoucherCode(voucherCode) || []);
  const emails = [...new Set(wishes.flatMap(emailsOf))];
  const catalogues = await readCatalogues(tx, editionIds, [...new Set(codes)]);
  const needed = [...catalogues.values()].flatMap(({ products }) =>
    [...products.values()].flatMap(({ needs }) => needs),
  );
  const orders = await listOrders(
    tx,
    wishes.map(({ orderId }) => orderId),
  );
  const known = await findPersonsByEmail(tx, emails);
  return {
    ...{ house, catalogues, known },
    now: house.clock.now(),
    entitled: await entitledBy(tx, wishes),
    busy: await busyHolders(tx, house, catalogues, wishes, known),
    before: new Map(orders.map((order) => [order.id, order])),
    heldBefore: await readHeldBefore(tx, editionIds, [...new Set(needed)], emails),
  };
}

function emailsOf({ buyer, lines }: OrderWish): readonly string[] {
  const all = [buyer?.email ?? '', ...lines.map(({ holder }) => holder?.email ?? '')];
  return all.map(emailKey).filter(Boolean);
}
