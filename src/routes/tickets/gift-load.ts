import type { Edition } from '#directory';
import { type OwnGift, orderPath, viewOwnGifts } from '#tickets/server';
import { readId } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { priceWords } from '../../texts/format.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { type Said, said } from './shop-load.ts';
import { takeAtOnce } from './take-at-once.ts';

/** What a role of the reader's gives them here, as the tickets page says it. */
export type GiftView = {
  readonly id: string;
  readonly role: OwnGift['role'];
  readonly what: Said;
  readonly price: string;
  readonly before: string;
  readonly isFree: boolean;
  readonly isReduced: boolean;
  readonly variations: readonly { readonly id: string; readonly name: string; readonly isThere: boolean }[];
  readonly can: 'take' | 'go-on' | 'see' | 'wait-for-sale' | 'none';
  readonly href: string | null;
  /** Fresh for each page that is shown: sending it twice is one order. */
  readonly orderId: string;
};

/** What roles give the reader in an edition; nothing for whoever is not signed in. */
export async function loadGifts(asked: RequestHouse, edition: Edition): Promise<readonly GiftView[]> {
  const { house, viewer } = asked;
  if (viewer.kind !== 'person') return [];
  const { personId, email } = viewer;
  const gifts = await viewOwnGifts(house, { editionId: edition.id, personId, email });
  return Promise.all(gifts.map((gift) => giftView(asked, edition, gift)));
}

async function giftView({ house, locale }: RequestHouse, edition: Edition, gift: OwnGift): Promise<GiftView> {
  const { product, order, price, before, currency } = gift;
  return {
    ...{ id: gift.ruleId, role: gift.role, what: said(product.name, locale) },
    ...{ price: priceWords(price, currency, locale), before: priceWords(before, currency, locale) },
    ...{ isFree: price === 0, isReduced: price < before, can: canOf(gift) },
    variations: product.variations.map(({ id, name }) => ({
      ...{ id, name: said(name, locale).text },
      isThere: gift.variations.get(id)?.state.kind === 'on-sale',
    })),
    href: order && (await orderPath(house, edition.slug, order)),
    orderId: house.newId<string>(),
  };
}

function canOf({ order, isOpen, state, variations }: OwnGift): GiftView['can'] {
  if (order) return order.state === 'basket' || order.state === 'placed' ? 'go-on' : 'see';
  if (!isOpen || state.kind === 'not-open-yet') return 'wait-for-sale';
  const states = variations.size > 0 ? [...variations.values()].map((each) => each.state) : [state];
  return states.some(({ kind }) => kind === 'on-sale') ? 'take' : 'none';
}

/** Takes what a role gives, for whoever is signed in, and leads to its order. */
export async function takeGift(
  asked: RequestHouse,
  edition: Edition,
  form: FormData,
): Promise<{ readonly to: string } | { readonly refusal: Refusal }> {
  const { house, viewer } = asked;
  if (viewer.kind !== 'person') return { refusal: { code: 'not-in-role' } };
  const { personId, email } = viewer;
  const ruleId = readId<'voucher'>(textOf(form, 'role'));
  const gifts = await viewOwnGifts(house, { editionId: edition.id, personId, email });
  const gift = gifts.find((each) => each.ruleId === ruleId);
  if (!gift) return { refusal: { code: 'not-in-role' } };
  if (gift.order) return { to: await orderPath(house, edition.slug, gift.order) };
  const answer = await takeAtOnce(asked, viewer, edition, {
    ...{ order: textOf(form, 'order'), productId: gift.product.id, role: gift.code },
    variation: textOf(form, 'variation') || null,
  });
  return answer.ok
    ? { to: await orderPath(house, edition.slug, answer.value.order) }
    : { refusal: answer.refusal };
}
