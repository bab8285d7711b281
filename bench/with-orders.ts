import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { operator } from '#people';
import { saveProduct, setUpShop } from '#tickets/server';
import type { EditionId, ProductId } from '../src/kernel/ids.ts';
import type { Db } from '../src/platform/database/database.ts';
import type { House } from '../src/platform/house.ts';
import type { Wire } from './send.ts';
import { orThrow, type SeededEdition, seedEdition } from './with-edition.ts';

export type SeededShop = SeededEdition & { readonly products: readonly ProductId[] };

/** An edition whose sale is open, with so many free products of one capacity each. */
export async function seedShop(
  house: House,
  slug: string,
  { products, capacity }: { readonly products: number; readonly capacity: number | null },
): Promise<SeededShop> {
  return openShop(house, await seedEdition(house, slug), { products, capacity });
}

/** Opens the sale of an edition that is there. */
export async function openShop(
  house: House,
  edition: SeededEdition,
  { products, capacity }: { readonly products: number; readonly capacity: number | null },
): Promise<SeededShop> {
  const changes = { isOpen: true };
  orThrow(await setUpShop(house, operator, { editionId: edition.id, slug: edition.slug, changes }));
  const ids: ProductId[] = [];
  for (let n = 0; n < products; n++) ids.push(await seedProduct(house, edition, `Ticket ${n + 1}`, capacity));
  return { ...edition, products: ids };
}

/** A further free product of the edition. */
export async function seedProduct(
  house: House,
  edition: Pick<SeededEdition, 'id' | 'slug'>,
  name: string,
  capacity: number | null,
): Promise<ProductId> {
  const product = orThrow(
    await saveProduct(house, operator, {
      ...{ editionId: edition.id, slug: edition.slug, id: null },
      product: {
        ...{ kind: 'ticket', name: { en: name }, about: {}, price: 0, steps: [], least: null, taxRate: 0 },
        ...{ variations: [], needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
      },
      terms: { capacity, mostEach: null, opensAt: null, closesAt: null, hasWaitlist: false },
    }),
  );
  return product.id;
}

/** The form that a browser without JavaScript sends for one free ticket, from an address of its own. */
export function orderForm(origin: string, slug: string, productId: ProductId): Wire {
  const { host } = new URL(origin);
  const name = `Guest ${randomInt(1_000_000_000)}`;
  const fields = {
    order: randomUUID(),
    voucher: '',
    [`n-${productId}`]: '1',
    name,
    email: `${randomUUID()}@example.org`,
  };
  const body = new URLSearchParams(fields).toString();
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
  return (
    `POST /${slug}/tickets HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nX-Forwarded-For: ${address}\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** Units of a product's pool that are claimed, and orders that stand for them, as the rows say. */
export async function soldOf(
  db: Db,
  productId: ProductId,
): Promise<{ readonly units: number; readonly orders: number }> {
  const { rows } = await sql<{ units: number; orders: number }>`
    SELECT coalesce(sum(c.units), 0)::int AS units, count(DISTINCT t.order_id)::int AS orders
    FROM tickets.product p
    JOIN capacity.claim c ON c.pool_id = p.pool_id AND c.state = 'confirmed'
    LEFT JOIN tickets.ticket t ON t.claim_id = c.id
    WHERE p.id = ${productId}`.execute(db);
  return rows[0] ?? { units: 0, orders: 0 };
}

/** Orders of an edition. */
export async function ordersOf(db: Db, editionId: EditionId): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM tickets."order" WHERE edition_id = ${editionId}`.execute(db);
  return rows[0]?.n ?? 0;
}
