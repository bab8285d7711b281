import { operator } from '#people';
import { anEdition, must } from '../../../testing/editions.ts';
import type { EditionId, OrderId, PoolId, ProductId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { bookPayment } from './operations/book-payment.ts';
import { saveProduct } from './operations/save-product.ts';
import { type ShopChanges, setUpShop } from './operations/set-up-shop.ts';
import { takeOrders } from './operations/take-orders.ts';
import type { OrderAnswer } from './rules/order-answer.ts';
import type { Product, ProductContent } from './rules/product.ts';
import type { SaleTerms } from './rules/product-problem.ts';
import type { Buyer, LineWish, OrderWish } from './rules/wish.ts';

/** An edition whose shop is open and sells in euro by transfer. */
export async function aShop(
  house: House,
  changes: ShopChanges = {},
): Promise<{ editionId: EditionId; slug: string }> {
  const edition = await anEdition(house);
  must(
    await setUpShop(house, operator, {
      editionId: edition.id,
      slug: edition.slug,
      changes: {
        isOpen: true,
        currency: 'EUR',
        seller: {
          name: 'Harbour Association',
          address: '1 Quay\n1000 Harbour City',
          email: 'shop@example.org',
          taxId: '',
        },
        bank: { holder: 'Harbour Association', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
        methods: ['transfer', 'invoice', 'card'],
        ...changes,
      },
    }),
  );
  return { editionId: edition.id, slug: edition.slug };
}

/** A product that costs 100.00 with 19 % tax in it and never ends, unless said otherwise. */
export async function aProduct(
  house: House,
  shop: { readonly editionId: EditionId; readonly slug: string },
  said: Partial<ProductContent> & Partial<SaleTerms> = {},
  within: PoolId | null = null,
): Promise<Product> {
  const {
    capacity = null,
    mostEach = null,
    opensAt = null,
    closesAt = null,
    hasWaitlist = false,
    ...content
  } = said;
  return must(
    await saveProduct(house, operator, {
      ...shop,
      id: null,
      product: {
        ...{
          kind: 'ticket',
          name: { en: 'Conference' },
          about: {},
          price: 10_000,
          steps: [],
          least: null,
          taxRate: 1900,
        },
        ...{ needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
        ...content,
        variations: (content.variations ?? []).map((variation) => ({ ...variation, capacity: null })),
      },
      within,
      terms: { capacity, mostEach, opensAt, closesAt, hasWaitlist },
    }),
  );
}

/** One unit for a holder of this name; nobody is named if that is `null`. */
export function aLine(
  productId: ProductId,
  name: string | null = 'ana',
  rest: Partial<LineWish> = {},
): LineWish {
  const holder = name === null ? null : { name, email: `${name}@example.org` };
  return { productId, variation: null, price: null, holder, answers: [], ...rest };
}

/** Somebody who pays by transfer. */
export function aBuyer(name = 'ana', rest: Partial<Buyer> = {}): Buyer {
  return {
    personId: null,
    name,
    email: `${name}@example.org`,
    company: null,
    method: 'transfer',
    accepted: [],
    ...rest,
  };
}

/** An order of these lines, placed at once. */
export function aWish(
  house: House,
  editionId: EditionId,
  lines: readonly LineWish[],
  rest: Partial<OrderWish> = {},
): OrderWish {
  return {
    ...{
      orderId: house.newId<OrderId>(),
      editionId,
      locale: 'en',
      lines,
      voucherCode: '',
      expectedTotal: null,
    },
    buyer: aBuyer(lines[0]?.holder?.name ?? 'ana'),
    ...rest,
  };
}

/** Asks at the till, as a page does. */
export function order(house: House, wish: OrderWish): Promise<OrderAnswer> {
  return house.batches.run(takeOrders, { house, wish });
}

/** What became of it: `taken`, or the refusal's code. */
export function codeOf(answer: OrderAnswer): string {
  return answer.ok ? 'taken' : answer.refusal.code;
}

/** Terms of giving back: ten of a hundred and 1.00 stay with the edition. */
export const cancelling = { until: '2100-01-01T00:00:00Z', feeRate: 1000, feeEach: 100 };

/** Books so many cents that came in by transfer. */
export function payByTransfer(
  house: House,
  orderId: OrderId,
  amount: number,
  outsideId: string | null = null,
): ReturnType<typeof bookPayment> {
  return house.db.transaction().execute((tx) =>
    bookPayment(tx, house, {
      ...{ orderId, amount, currency: 'EUR', method: 'transfer', outsideId, note: '' },
      ...{ byPersonId: null, byTeam: true },
    }),
  );
}
