import { sql } from 'kysely';
import type { EditionId, ProductId, VoucherId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json } from '../../../platform/database/tables.ts';
import type { Product, ProductContent } from '../rules/product.ts';
import type { Catalogue } from '../rules/quote.ts';
import { newShop, type Shop, type ShopOf } from '../rules/shop.ts';
import type { Voucher } from '../rules/voucher.ts';
import { ticketsTables } from '../tables.ts';

/** How an edition sells; `null` if it has no shop. */
export async function findShop(db: Db, editionId: EditionId): Promise<ShopOf | null> {
  return (await listShops(db, [editionId]))[0] ?? null;
}

async function listShops(db: Db, editionIds: readonly EditionId[]): Promise<readonly ShopOf[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.shop')
    .select(['edition_id', 'content', 'is_open'])
    .where('edition_id', 'in', editionIds)
    .execute();
  return rows.map((row) => ({ ...row.content, editionId: row.edition_id, isOpen: row.is_open }));
}

/**
 * Lets nobody else change the shop, or take a number of an invoice, until the transaction ends. Orders that name the shop are written
 * meanwhile: they hold pools by then, for which whoever has this lock may wait.
 */
export async function lockShop(tx: Tx, editionId: EditionId): Promise<ShopOf | null> {
  const row = await ticketsTables(tx)
    .selectFrom('tickets.shop')
    .select(['content', 'is_open'])
    .where('edition_id', '=', editionId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? { ...row.content, editionId, isOpen: row.is_open } : null;
}

/** The same for whoever needs one: a shop that is not there yet is made, closed, and of two who make it at once one waits. */
export async function lockOrMakeShop(tx: Tx, editionId: EditionId, now: InstantText): Promise<ShopOf> {
  const found = await lockShop(tx, editionId);
  if (found) return found;
  await ticketsTables(tx)
    .insertInto('tickets.shop')
    .values({
      ...{ edition_id: editionId, last_invoice: 0, is_open: false, updated_at: now },
      content: json(newShop('EUR')),
    })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .execute();
  return lockOrMakeShop(tx, editionId, now);
}

/** True as soon as somebody ordered something. */
export async function hasOrders(db: Db, editionId: EditionId): Promise<boolean> {
  const row = await ticketsTables(db)
    .selectFrom('tickets.order')
    .select('id')
    .where('edition_id', '=', editionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes how an edition sells, over what was there. */
export async function writeShop(
  tx: Tx,
  { editionId, isOpen, ...content }: ShopOf,
  now: InstantText,
): Promise<void> {
  const row = { content: json(content satisfies Shop), is_open: isOpen, updated_at: now };
  await ticketsTables(tx)
    .insertInto('tickets.shop')
    .values({ edition_id: editionId, last_invoice: 0, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute();
}

/** Products of an edition in the team's order, those taken out of sale included. */
export async function listProducts(db: Db, editionId: EditionId): Promise<readonly Product[]> {
  return listProductsOf(db, [editionId]);
}

async function listProductsOf(db: Db, editionIds: readonly EditionId[]): Promise<readonly Product[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.product')
    .select(['id', 'edition_id', 'pool_id', 'number', 'content', 'is_archived'])
    .where('edition_id', 'in', editionIds)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row.content,
    id: row.id,
    editionId: row.edition_id,
    poolId: row.pool_id,
    number: row.number,
    isArchived: row.is_archived,
  }));
}

/** Writes a new product, behind the others. */
export async function insertProduct(tx: Tx, product: Product, now: InstantText): Promise<void> {
  const { id, editionId, poolId, number, isArchived, ...content } = product;
  const tables = ticketsTables(tx);
  await tables
    .insertInto('tickets.product')
    .values({
      ...{ id, number, edition_id: editionId, pool_id: poolId, is_archived: isArchived, updated_at: now },
      content: json(content satisfies ProductContent),
      position: sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM tickets.product WHERE edition_id = ${editionId})`,
    })
    .execute();
}

/** Writes what a product says now; false if it is not there. */
export async function updateProduct(tx: Tx, product: Product, now: InstantText): Promise<boolean> {
  const { id, editionId, poolId: _, number: __, isArchived, ...content } = product;
  const result = await ticketsTables(tx)
    .updateTable('tickets.product')
    .set({ content: json(content satisfies ProductContent), is_archived: isArchived, updated_at: now })
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts products into this order. */
export async function setProductOrder(tx: Tx, ids: readonly ProductId[]): Promise<void> {
  await sql`UPDATE tickets.product AS p SET position = o.position::integer
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o (id, position) WHERE p.id = o.id`.execute(tx);
}

/** Vouchers with these codes, or with these ids. */
export async function listVouchers(
  db: Db,
  editionIds: readonly EditionId[],
  which: { readonly codes: readonly string[] } | { readonly ids: readonly VoucherId[] } | null = null,
): Promise<readonly Voucher[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.voucher')
    .selectAll()
    .where('edition_id', 'in', editionIds)
    .$if(which !== null && 'codes' in which, (query) =>
      query.where('code', '=', sql<string>`ANY(${which && 'codes' in which ? which.codes : []})`),
    )
    .$if(which !== null && 'ids' in which, (query) =>
      query.where('id', '=', sql<VoucherId>`ANY(${which && 'ids' in which ? which.ids : []}::uuid[])`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row.content,
    id: row.id,
    editionId: row.edition_id,
    code: row.code,
    usesPoolId: row.uses_pool_id,
    budgetPoolId: row.budget_pool_id,
    setAsideId: row.set_aside_id,
    isArchived: row.is_archived,
    role: row.role,
  }));
}

/** All that these editions sell, with the vouchers that are asked for; editions without a shop are left out. */
export async function readCatalogues(
  db: Db,
  editionIds: readonly EditionId[],
  codes: readonly string[] = [],
): Promise<ReadonlyMap<EditionId, Catalogue>> {
  if (editionIds.length === 0) return new Map();
  const shops = await listShops(db, editionIds);
  const products = Map.groupBy(await listProductsOf(db, editionIds), ({ editionId }) => editionId);
  const found = codes.length > 0 ? await listVouchers(db, editionIds, { codes }) : [];
  const vouchers = Map.groupBy(found, ({ editionId }) => editionId);
  return new Map(
    shops.map((shop) => [
      shop.editionId,
      {
        shop,
        products: new Map((products.get(shop.editionId) ?? []).map((product) => [product.id, product])),
        vouchers: new Map((vouchers.get(shop.editionId) ?? []).map((voucher) => [voucher.code, voucher])),
      },
    ]),
  );
}
