import type { Edition } from '#directory';
import type { LineWish, OrderWish } from '#tickets';
import { listOrdersOf, type OrderAnswer, takeOrders } from '#tickets/server';
import { readId } from '../../kernel/ids.ts';
import type { RequestHouse } from '../request-house.ts';

export type SignedIn = Extract<RequestHouse['viewer'], { kind: 'person' }>;

/**
 * Orders one unit for whoever is signed in, as a form with one button says: a free one is settled at once, with the rules that they accepted
 * before; what is to be paid, or where something is still to be said, is held. `role` is the code of what a role gives.
 */
export async function takeAtOnce(
  { house, locale }: Pick<RequestHouse, 'house' | 'locale'>,
  viewer: SignedIn,
  edition: Edition,
  wanted: Pick<LineWish, 'productId' | 'variation'> & { readonly order: string; readonly role?: string },
): Promise<OrderAnswer> {
  const contact = { name: viewer.name, email: viewer.email };
  const before = await listOrdersOf(house.db, viewer.personId);
  const accepted = before.flatMap((order) => (order.editionId === edition.id ? order.accepted : []));
  const { productId, variation, role } = wanted;
  const line = { productId, variation, price: null, answers: [] };
  const held: OrderWish = {
    ...{ orderId: readId<'order'>(wanted.order) ?? house.newId(), editionId: edition.id, locale },
    // What a role gives is theirs from the start.
    lines: [{ ...line, holder: role ? contact : null }],
    ...{ voucherCode: role ?? '', expectedTotal: null, buyer: null, contact },
    ...(role ? { byPerson: viewer.personId } : {}),
  };
  const whole: OrderWish = {
    ...{ ...held, lines: [{ ...line, holder: contact }], expectedTotal: 0 },
    buyer: { ...contact, personId: viewer.personId, company: null, method: null, accepted },
  };
  const answer = await house.batches.run(takeOrders, { house, wish: whole });
  if (answer.ok || !isStillToBeSaid(answer.refusal.code)) return answer;
  return house.batches.run(takeOrders, { house, wish: held });
}

/** What is still to be asked or paid is asked on the order's page. */
function isStillToBeSaid(code: string): boolean {
  return [
    'price-changed',
    'answer-missing',
    'rules-not-accepted',
    'buyer-missing',
    'holder-missing',
  ].includes(code);
}
