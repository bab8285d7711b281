import type { Edition } from '#directory';
import { actorOf } from '#people';
import { findShop, type OrderAnswer, orderKey, takeOrders } from '#tickets/server';
import type { Refusal } from '../../kernel/refusal.ts';
import type { RequestHouse } from '../request-house.ts';
import { expressWish, heldWish, readShopForm, type ShopForm } from './shop-form.ts';

/** Where an order is, or why there is none. */
export type ShopAnswer = { readonly to: string } | { readonly refusal: Refusal };

/**
 * Holds what was chosen and leads to the order's own page. Where everything is free, for one person, and all that is asked was said, it is
 * placed at once.
 */
export async function orderFromShop(
  asked: RequestHouse,
  edition: Edition,
  form: FormData,
): Promise<ShopAnswer> {
  const { house, locale, viewer } = asked;
  // Only a price that the buyer names needs the currency: the form of a rush costs no question of its own.
  const namesPrice = [...form.keys()].some((name) => name.startsWith('price-'));
  const shop = namesPrice ? await findShop(house.db, edition.id) : null;
  const read = readShopForm(form, shop?.currency ?? '');
  if (!read) return { refusal: { code: 'order-empty' } };
  const at = { editionId: edition.id, locale };
  const wishes = [...(isExpress(read) ? [expressWish(read, at, actorOf(viewer))] : []), heldWish(read, at)];
  let answer: OrderAnswer | null = null;
  for (const wish of wishes) {
    answer = await house.batches.run(takeOrders, { house, wish });
    if (answer.ok || !leadsOn(answer.refusal.code)) break;
  }
  if (!answer?.ok) return { refusal: answer?.refusal ?? { code: 'order-empty' } };
  const { id, code } = answer.value.order;
  return { to: `/${edition.slug}/orders/${code}/${await orderKey(house, id)}` };
}

/** One of each for somebody who said who they are. */
function isExpress({ lines, name, email }: ShopForm): boolean {
  return Boolean(name && email) && new Set(lines.map(({ productId }) => productId)).size === lines.length;
}

/** What is still to be asked or paid is asked on the order's page. */
function leadsOn(code: string): boolean {
  return ['price-changed', 'answer-missing', 'method-missing', 'rules-not-accepted', 'needs-ticket'].includes(
    code,
  );
}
