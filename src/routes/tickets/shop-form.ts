import type { Buyer, LineWish, OrderWish } from '#tickets';
import { type EditionId, type OrderId, type ProductId, readId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { readMoney } from '../../kernel/money.ts';
import { textOf } from '../form-fields.ts';

/** What the tickets page's form says; `names` is what was typed into its fields, to show it again. */
export type ShopForm = {
  readonly orderId: OrderId;
  readonly lines: readonly LineWish[];
  readonly voucherCode: string;
  readonly name: string;
  readonly email: string;
  readonly accepted: readonly { readonly key: string; readonly version: string }[];
};

/** Reads `n-PRODUCT` and `n-PRODUCT-VARIATION` as numbers of units, `price-PRODUCT` as what the buyer wants to pay. */
export function readShopForm(form: FormData, currency: string): ShopForm | null {
  const orderId = readId<'order'>(textOf(form, 'order'));
  if (!orderId) return null;
  const lines: LineWish[] = [];
  for (const [name, value] of form) {
    const [, product, variation = null] = /^n-([0-9a-f-]{36})(?:-(.{1,60}))?$/.exec(name) ?? [];
    const productId = readId<'product'>(product);
    if (!productId || typeof value !== 'string') continue;
    const units = unitsOf(value);
    // One more than any order may have says the same, and costs less.
    for (let n = 0; n < Math.min(units, 51); n += 1) lines.push(lineOf(form, productId, variation, currency));
  }
  return {
    ...{ orderId, lines },
    voucherCode: textOf(form, 'voucher'),
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    accepted: acceptedOf(form),
  };
}

/** Rules that are ticked, each with the version that stood on the page. */
export function acceptedOf(form: FormData): readonly { readonly key: string; readonly version: string }[] {
  return [...form].flatMap(([name, value]) =>
    name.startsWith('rule-') && typeof value === 'string' ? [{ key: name.slice(5), version: value }] : [],
  );
}

/** Nonsense is as much as cannot be had, so that it is refused and not taken for nothing. */
function unitsOf(text: string): number {
  const plain = text.trim();
  if (plain === '') return 0;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : 51;
}

function lineOf(form: FormData, productId: ProductId, variation: string | null, currency: string): LineWish {
  const typed = textOf(form, `price-${productId}`);
  const price = typed ? (readMoney(typed, currency) ?? -1) : null;
  return { productId, variation, price, holder: null, answers: [] };
}

/** A wish that only holds what was chosen; who buys is said on the next page. */
export function heldWish(
  form: ShopForm,
  at: { readonly editionId: EditionId; readonly locale: Locale },
): OrderWish {
  const { orderId, lines, voucherCode, name, email } = form;
  const contact = name || email ? { name: name.slice(0, 120), email: email.slice(0, 254) } : null;
  return { ...at, orderId, lines, voucherCode, expectedTotal: null, buyer: null, contact };
}

/** The same as a whole order for one person, who said everything already. */
export function expressWish(
  form: ShopForm,
  at: { readonly editionId: EditionId; readonly locale: Locale },
  personId: Buyer['personId'],
): OrderWish {
  const { orderId, voucherCode, name, email, accepted } = form;
  const holder = { name, email };
  return {
    ...{ ...at, orderId, voucherCode },
    lines: form.lines.map((line) => ({ ...line, holder })),
    // What is not free after all is refused, and held instead.
    expectedTotal: 0,
    buyer: { personId, ...holder, company: null, method: null, accepted },
  };
}
