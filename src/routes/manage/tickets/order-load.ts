import type { RouterContextProvider } from 'react-router';
import { listProfiles } from '#people/server';
import { feeOf, refundable } from '#tickets';
import {
  findOrder,
  findShop,
  listAnswers,
  listOrderActs,
  listPayments,
  listProducts,
  listTickets,
  viewPools,
} from '#tickets/server';
import { organisedOf } from '../manage-context.ts';

/** An order with all that the desk needs to work on it; 404 where there is none of this code. */
export async function loadOrder(context: Readonly<RouterContextProvider>, code: string) {
  const { house, edition } = organisedOf(context);
  const { db } = house;
  const order = await findOrder(db, edition.id, code);
  if (!order) throw new Response(null, { status: 404 });
  const now = house.clock.now();
  const shop = await findShop(db, edition.id);
  const products = new Map((await listProducts(db, edition.id)).map((product) => [product.id, product]));
  const tickets = await listTickets(db, { orderIds: [order.id] });
  const live = tickets.filter(({ isCancelled }) => !isCancelled);
  const payments = await listPayments(db, [order.id]);
  const acts = await listOrderActs(db, order.id);
  const { sales } = await viewPools(db, edition.id, now);
  const pools = new Set(live.flatMap(({ productId }) => products.get(productId)?.poolId ?? []));
  const back = refundable(payments);
  const { digest: _, ...shown } = order;
  return {
    ...{ now, order: shown, payments },
    acts: acts.map((act, at) => ({ ...act, key: at })),
    names: await namesOf(db, acts),
    tickets: tickets.map((ticket) => {
      const product = products.get(ticket.productId);
      const size = product?.variations.find(({ id }) => id === ticket.variation)?.name ?? null;
      return { ...ticket, product: product?.name ?? {}, size };
    }),
    answers: (
      await listAnswers(
        db,
        tickets.map(({ id }) => id),
      )
    ).map((answer) => {
      const ticket = tickets.find(({ id }) => id === answer.ticketId);
      const asked = shop?.questions.find(({ id }) => id === answer.question) ?? null;
      const choice = asked?.kind === 'choice' ? asked.choices[Number(answer.value)] : undefined;
      return {
        ...{ number: ticket?.number ?? 0, label: asked?.label ?? null, value: answer.value },
        ...{ choice: choice ?? null, isYesNo: asked?.kind === 'yes-no' },
      };
    }),
    refund: { back, fee: feeOf(shop?.cancelling ?? null, back, Math.max(1, live.length)) },
    waiting: [...pools].reduce((sum, id) => sum + (sales.get(id)?.waiting ?? 0), 0),
    formKey: house.newId<never>() as string,
  };
}
export type OrderPage = Awaited<ReturnType<typeof loadOrder>>;

/** Names of those who did something, by their ids. */
async function namesOf(
  db: Parameters<typeof listProfiles>[0],
  acts: Awaited<ReturnType<typeof listOrderActs>>,
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(acts.flatMap(({ byPersonId }) => byPersonId ?? []))];
  return Object.fromEntries((await listProfiles(db, ids)).map(({ personId, name }) => [personId, name]));
}
