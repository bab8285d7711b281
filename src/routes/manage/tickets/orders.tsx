import { payMethods } from '#tickets';
import { listProducts, ordersOnPage, searchOrders } from '#tickets/server';
import { Button, EmptyState, PageHead, Pagination, Select, Table, TextInput } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/orders';
import { orderStates } from './order-states.ts';
import { StateBadge } from './state-badge.tsx';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

const methods = ['free', ...payMethods] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(asked('page'))) || 1));
  const search = {
    ...{ text: asked('q').slice(0, 200), productId: readId<'product'>(asked('product')), page },
    state: orderStates.find((state) => state === asked('state')) ?? null,
    method: methods.find((method) => method === asked('method')) ?? null,
  };
  const now = house.clock.now();
  const found = await searchOrders(house.db, edition.id, search, now);
  const products = await listProducts(house.db, edition.id);
  return {
    search,
    found,
    now,
    perPage: ordersOnPage,
    products: products.map(({ id, name }) => ({ id, name })),
  };
}

export default function OrdersPage({ loaderData }: Route.ComponentProps) {
  const { own, name, to, number, sum, when } = useTickets();
  const words = own.orders;
  const { found, now } = loaderData;
  return (
    <>
      <title>{`${own.tabs.orders} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <Finder page={loaderData} />
        <Table
          caption={own.tabs.orders}
          rows={found.orders}
          rowKey={({ id }) => id}
          empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
          columns={[
            {
              key: 'code',
              head: words.code,
              names: true,
              cell: ({ code }) => <a href={to(`tickets/orders/${code}`)}>{code}</a>,
            },
            {
              key: 'buyer',
              head: words.buyer,
              cell: (row) => (
                <span className="buyer-cell">
                  {row.name || words.untold}
                  <small className="mute">{row.email}</small>
                </span>
              ),
            },
            { key: 'state', head: words.state, cell: (row) => <StateBadge order={row} now={now} /> },
            { key: 'tickets', head: words.tickets, numeric: true, cell: (row) => number(row.tickets) },
            {
              key: 'total',
              head: words.total,
              numeric: true,
              cell: (row) => (row.total === 0 ? own.free : sum(row.total, row.currency)),
            },
            {
              key: 'method',
              head: words.method,
              cell: (row) => (row.method ? words.methods[row.method] : ''),
            },
            { key: 'at', head: words.placedAt, cell: (row) => when(row.createdAt) },
          ]}
        />
        <Pages page={loaderData} />
      </div>
    </>
  );
}

type Page = Route.ComponentProps['loaderData'];

function Finder({ page }: { readonly page: Page }) {
  const { own, say } = useTickets();
  const words = own.orders;
  const { search } = page;
  const any = { value: '', label: words.any };
  return (
    <form className="orders-find">
      <TextInput name="q" type="search" label={words.text} defaultValue={search.text} maxLength={200} />
      <Select
        name="state"
        label={words.state}
        defaultValue={search.state ?? ''}
        options={[any, ...orderStates.map((value) => ({ value, label: words.states[value] }))]}
      />
      <Select
        name="product"
        label={words.product}
        defaultValue={search.productId ?? ''}
        options={[any, ...page.products.map((one) => ({ value: one.id, label: say(one.name) }))]}
      />
      <Select
        name="method"
        label={words.method}
        defaultValue={search.method ?? ''}
        options={[any, ...methods.map((value) => ({ value, label: words.methods[value] }))]}
      />
      <div>
        <Button>{words.find}</Button>
      </div>
    </form>
  );
}

function Pages({ page: { search, found, perPage } }: { readonly page: Page }) {
  const { own, number, path, search: address } = useTickets();
  const words = own.orders;
  if (found.of === 0) return null;
  const first = (search.page - 1) * perPage + 1;
  const at = (page: number) => {
    const asked = new URLSearchParams(address);
    asked.set('page', String(page));
    return `${path}?${asked}`;
  };
  const last = first + found.orders.length - 1;
  const isMore = last < found.of;
  return (
    <Pagination
      label={words.pages}
      here={words.found({ from: number(first), to: number(last), of: number(found.of) })}
      previous={search.page > 1 ? { href: at(search.page - 1), label: words.back } : null}
      next={isMore ? { href: at(search.page + 1), label: words.on } : null}
    />
  );
}
