import Plus from 'lucide-react/icons/plus';
import { priceAt, saleStandingOf } from '#tickets';
import { archiveProduct, arrangeProducts, sharedPurpose } from '#tickets/server';
import { Button, ButtonLink, EmptyState, PageHead, Table } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import { OrderButtons } from '../programme-order.tsx';
import type { Route } from './+types/products';
import { PoolBar } from './pool-bar.tsx';
import { idsOf } from './product-reading.ts';
import { loadSale, turnSale } from './sale-load.ts';
import { SaleState } from './sale-state.tsx';
import { sharedPoolFrom } from './shared-pool-from.ts';
import { SharedPools } from './shared-pools.tsx';
import { useStanding } from './standing-words.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { TicketsNotice, ticketsDone, ticketsRefused } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, products, view, now, state, currency } = await loadSale(organisedOf(context));
  const rows = products.flatMap((product) => {
    const [pool, sales] = [view.pools.get(product.poolId), view.sales.get(product.poolId)];
    if (!pool || !sales) return [];
    const free = sales.free ?? Number.POSITIVE_INFINITY;
    return [
      {
        ...{ id: product.id, name: product.name, kind: product.kind, isArchived: product.isArchived },
        ...{ price: priceAt(product, now), isOpenPrice: product.least !== null, sales },
        standing: saleStandingOf(shop, product, pool, free, now),
      },
    ];
  });
  const shared = [...view.sales.values()]
    .filter(({ purpose }) => purpose === sharedPurpose)
    .map((sales) => ({
      sales,
      parts: products.filter(({ poolId }) => view.pools.get(poolId)?.ancestors.includes(sales.poolId)),
    }))
    .map(({ sales, parts }) => ({ sales, parts: parts.map(({ name }) => name) }));
  return { rows, shared, state, currency };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const asked = organisedOf(context);
  const { house, viewer, edition } = asked;
  const form = await request.formData();
  const where = { editionId: edition.id, slug: edition.slug };
  const act = textOf(form, 'act');
  if (act === 'turn') {
    const isOpen = textOf(form, 'isOpen') === 'yes';
    const outcome = await turnSale(asked, isOpen);
    const undo = { act: 'turn', isOpen: isOpen ? 'no' : 'yes' };
    return outcome.ok
      ? ticketsDone(url.pathname, isOpen ? 'opened' : 'closed', undo)
      : ticketsRefused(outcome.refusal, null);
  }
  if (act === 'order') {
    const ids = idsOf<'product'>(textOf(form, 'codes').split(' '));
    const outcome = await arrangeProducts(house, viewer, { ...where, ids });
    return outcome.ok ? ticketsDone(url.pathname, 'arranged') : ticketsRefused(outcome.refusal, null);
  }
  if (act === 'pool') return sharedPoolFrom(asked, form, url.pathname);
  const id = readId<'product'>(textOf(form, 'id'));
  if (!id) return ticketsRefused({ code: 'not-found' }, null);
  const isArchived = act === 'archive';
  const outcome = await archiveProduct(house, viewer, { ...where, id, isArchived });
  if (!outcome.ok) return ticketsRefused(outcome.refusal, null);
  const undo = { act: isArchived ? 'restore' : 'archive', id };
  return ticketsDone(url.pathname, isArchived ? 'archived' : 'restored', undo);
}

export default function ProductsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, to } = useTickets();
  const { state, shared, rows } = loaderData;
  return (
    <>
      <title>{`${own.tabs.products} · ${name}`}</title>
      <PageHead
        title={own.title}
        actions={
          <ButtonLink href={to('tickets/products/new')} icon={Plus}>
            {own.products.new}
          </ButtonLink>
        }
      />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{own.products.lead}</p>
        <TicketsNotice answer={actionData} />
        <SaleState state={state} />
        <ProductTable rows={rows} currency={loaderData.currency} />
        <SharedPools pools={shared} answer={actionData} />
      </div>
    </>
  );
}

type Rows = Route.ComponentProps['loaderData']['rows'];

function ProductTable({ rows, currency }: { readonly rows: Rows; readonly currency: string }) {
  const { own, to, say, sum } = useTickets();
  const standing = useStanding();
  const codes = rows.map(({ id }) => id);
  return (
    <Table
      caption={own.tabs.products}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={own.products.none}>{own.products.noneNext}</EmptyState>}
      columns={[
        {
          key: 'name',
          head: own.products.name,
          names: true,
          cell: (row) => (
            <>
              <a href={to(`tickets/products/${row.id}`)}>{say(row.name)}</a>
              <br />
              <small className="mute">{own.kinds[row.kind]}</small>
            </>
          ),
        },
        {
          key: 'price',
          head: own.products.price,
          numeric: true,
          cell: ({ price }) => (price === 0 ? own.free : sum(price, currency)),
        },
        { key: 'sold', head: own.products.sold, cell: ({ sales }) => <PoolBar pool={sales} /> },
        { key: 'standing', head: own.products.standing, cell: (row) => standing(row.standing) },
        {
          key: 'order',
          head: own.products.order,
          cell: (row) => (
            <div className="product-acts">
              <OrderButtons codes={codes} at={codes.indexOf(row.id)} name={say(row.name)} />
              <form method="post">
                <input type="hidden" name="id" value={row.id} />
                <Button look="quiet" name="act" value={row.isArchived ? 'restore' : 'archive'}>
                  {row.isArchived ? own.products.restore : own.products.archive}
                </Button>
              </form>
            </div>
          ),
        },
      ]}
    />
  );
}
