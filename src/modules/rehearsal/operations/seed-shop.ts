import { operator } from '#people';
import type { Product, ProductContent } from '#tickets';
import { saveProduct, saveRoleRule, setUpShop } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { daysAfter, instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { RehearsalEdition } from '../rules/rehearsal.ts';
import {
  rehearsalProducts,
  rehearsalQuestions,
  rehearsalShop,
  type ShopRow,
} from '../rules/rehearsal-shop.ts';
import { seedOrders } from './seed-orders.ts';
import { must, setClock } from './seed-parts.ts';

/** Opens an edition's ticket sale: the rehearsal's products and a seat product for each tutorial. */
export async function seedShop(house: House, editionId: EditionId, edition: RehearsalEdition): Promise<void> {
  const { slug, phase } = edition;
  if (phase === 'past') return;
  setClock(house, edition.facts.ticketsFrom);
  must(await setUpShop(house, operator, { editionId, slug, changes: rehearsalShop(edition) }));
  const products = await seedProducts(house, editionId, edition);
  const questions = rehearsalQuestions(edition, ticketsAmong(products));
  must(await setUpShop(house, operator, { editionId, slug, changes: { questions } }));
  const ticket = products.get('individual');
  if (ticket)
    must(await saveRoleRule(house, operator, { editionId, role: 'speaker', productId: ticket.id, ...free }));
  if (phase === 'current') await seedOrders(house, editionId, edition, products);
}

function ticketsAmong(products: ReadonlyMap<string, Product>) {
  return ['individual', 'business', 'student'].flatMap((key) => products.get(key)?.id ?? []);
}

async function seedProducts(house: House, editionId: EditionId, edition: RehearsalEdition) {
  const made = new Map<string, Product>();
  for (const row of rehearsalProducts())
    made.set(row.key, await seedProduct(house, editionId, edition, row, made));
  const tickets = ticketsAmong(made);
  const released = edition.releases.at(-1)?.programme.sessions ?? [];
  const tutorials = released.filter(
    ({ kind, slot, status }) => kind === 'tutorial' && slot && status === 'confirmed',
  );
  for (const session of tutorials) {
    const product: ProductContent = {
      ...{ ...plain, kind: 'seat', name: { en: session.title }, about: {}, price: 8_000, taxRate: 1900 },
      ...{ needs: tickets, sessionCode: session.code },
    };
    const terms = {
      capacity: 30,
      mostEach: 1,
      opensAt: null,
      closesAt: session.slot?.start ?? null,
      hasWaitlist: true,
    };
    const input = { editionId, slug: edition.slug, id: null, product: { ...product, variations: [] }, terms };
    made.set(session.code, must(await saveProduct(house, operator, input)));
  }
  return made;
}

const free = { price: { kind: 'set', price: 0 }, aside: 0 } as const;

const plain: ProductContent = {
  ...{ kind: 'ticket', name: {}, about: {}, price: 0, steps: [], least: null, taxRate: 0, variations: [] },
  ...{ needs: [], includes: [], isHidden: false, admits: null, sessionCode: null },
};

async function seedProduct(
  house: House,
  editionId: EditionId,
  { head, slug }: RehearsalEdition,
  row: ShopRow,
  made: ReadonlyMap<string, Product>,
): Promise<Product> {
  const at = (day: number, time: string) => instantAt(daysAfter(head.startsOn, day), time, head.zone);
  const { variations = [], ...product } = { ...plain, ...row.product };
  return must(
    await saveProduct(house, operator, {
      ...{ editionId, slug, id: null },
      product: {
        ...product,
        steps: (row.early ?? []).map(([days, price]) => ({ until: at(-days, '23:59'), price })),
        needs: (row.needs ?? []).flatMap((key) => made.get(key)?.id ?? []),
        admits: row.days
          ? { from: daysAfter(head.startsOn, row.days[0]), until: daysAfter(head.startsOn, row.days[1]) }
          : null,
        variations: variations.map((variation) => ({ ...variation, capacity: null })),
      },
      terms: {
        ...{ capacity: row.capacity, mostEach: row.mostEach ?? null, hasWaitlist: row.hasWaitlist ?? false },
        ...{ opensAt: null, closesAt: at(...row.until) },
      },
    }),
  );
}
