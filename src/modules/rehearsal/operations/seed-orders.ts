import type { LineWish, Order, OrderWish, Product } from '#tickets';
import { bookPayment, issueInvoice, takeOrders } from '#tickets/server';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { type Chance, chanceFrom } from '../rules/chance.ts';
import { crowdName } from '../rules/crowd-names.ts';
import type { RehearsalEdition } from '../rules/rehearsal.ts';
import { must, setClock } from './seed-parts.ts';

/** Weeks in which somebody ordered, and how many did. */
const weeks = [12, 22, 9, 7, 6, 8, 14, 6, 5, 9, 11, 18];

/**
 * What the crowd bought before the rehearsal starts: enough that the team's pages have something to show. It happened long ago, so nothing
 * of it is announced, and nobody gets a letter.
 */
export async function seedOrders(
  awake: House,
  editionId: EditionId,
  { facts, head }: RehearsalEdition,
  products: ReadonlyMap<string, Product>,
): Promise<void> {
  const house: House = { ...awake, outbox: { announce: async () => undefined } };
  const chance = chanceFrom(1, 'orders');
  const start = Date.parse(facts.ticketsFrom);
  for (const [week, orders] of weeks.entries()) {
    setClock(house, new Date(start + week * 7 * 86_400_000).toISOString());
    const wishes = Array.from({ length: orders }, (_, n) =>
      boughtBy(house, {
        editionId,
        products,
        chance,
        key: `${week}-${n}`,
        version: head.startsOn.slice(0, 4),
      }),
    );
    const answers = await Promise.all(wishes.map((wish) => house.batches.run(takeOrders, { house, wish })));
    await payMost(
      house,
      answers.flatMap((answer) => (answer.ok ? answer.value.order : [])),
    );
  }
}

/** Nine of ten pay; the others' places are free again when their time is over. */
async function payMost(house: House, orders: readonly Order[]): Promise<void> {
  const owing = orders.filter(({ state }, at) => state === 'placed' && at % 10 !== 9);
  await house.db.transaction().execute(async (tx) => {
    for (const { id, total, currency, method, code } of owing) {
      const money = { amount: total, currency, method: method === 'card' ? method : ('transfer' as const) };
      must(
        await bookPayment(tx, house, {
          ...{
            ...money,
            orderId: id,
            outsideId: `rehearsal-${code}`,
            note: '',
            byPersonId: null,
            byTeam: true,
          },
        }),
      );
    }
  });
  for (const { id } of owing) await issueInvoice(house, id);
}

type Buying = {
  readonly editionId: EditionId;
  readonly products: ReadonlyMap<string, Product>;
  readonly chance: Chance;
  readonly key: string;
  /** Of the rules that are accepted. */
  readonly version: string;
};

function boughtBy(house: House, { editionId, products, chance, key, version }: Buying): OrderWish {
  const { name, locale } = crowdName(chance);
  const holder = { name, email: `guest-${key}@harbour.example` };
  const line = (product: string | undefined): LineWish[] => {
    const found = product && products.get(product);
    if (!found) return [];
    const variation = found.variations.length > 0 ? chance.pick(found.variations).id : null;
    return [{ productId: found.id, variation, price: null, holder, answers: [] }];
  };
  const tutorials = [...products].flatMap(([code, { kind }]) => (kind === 'seat' ? code : []));
  const kind = chance.pick(['individual', 'individual', 'individual', 'business', 'student', 'online']);
  const isThere = kind !== 'online';
  const lines = [
    ...line(kind),
    ...(isThere && chance.below(3) === 0 ? line(tutorials[chance.below(Math.max(1, tutorials.length))]) : []),
    ...(isThere && chance.below(3) === 0 ? line('boat') : []),
    ...(isThere && chance.below(4) === 0 ? line('shirt') : []),
    ...(isThere && chance.below(5) === 0 ? line('sprints') : []),
  ];
  return {
    ...{ orderId: house.newId<OrderId>(), editionId, locale, lines, voucherCode: '', expectedTotal: null },
    buyer: {
      ...{ personId: null, ...holder, company: null },
      method: chance.pick(['transfer', 'card']),
      accepted: [{ key: 'conduct', version }],
    },
  };
}
