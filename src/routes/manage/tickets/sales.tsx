import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ButtonLink, PageHead, Section, Stat, Stats, Table } from '../../../design/index.ts';
import type { Route } from './+types/sales';
import { PoolTable } from './pool-table.tsx';
import { SalesChart } from './sales-chart.tsx';
import { loadSales, type SalesPage } from './sales-load.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

export function loader({ context }: Route.LoaderArgs) {
  return loadSales(context);
}

/** Looks again every ten seconds, as long as somebody looks at the page. */
function useFreshness() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void revalidate();
    }, 10_000);
    return () => clearInterval(timer);
  }, [revalidate]);
}

export default function SalesPageView({ loaderData }: Route.ComponentProps) {
  const { own, name, to, when } = useTickets();
  useFreshness();
  return (
    <>
      <title>{`${own.tabs.sales} · ${name}`}</title>
      <PageHead
        title={own.title}
        eyebrow={own.sales.asOf({ when: when(loaderData.now) })}
        actions={
          <ButtonLink look="ghost" href={to('tickets')}>
            {own.sales.reload}
          </ButtonLink>
        }
      />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{own.sales.lead}</p>
        <Figures page={loaderData} />
        <SalesChart days={loaderData.days} currency={loaderData.currency} />
        <Section title={own.sales.pools} id="pools">
          <p className="mute">{own.sales.poolsLead}</p>
          <PoolTable rows={loaderData.pools} />
        </Section>
        <ByProduct page={loaderData} />
      </div>
    </>
  );
}

function Figures({ page }: { readonly page: SalesPage }) {
  const { own, number, sum, to } = useTickets();
  const words = own.sales;
  const add = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  // What a shared limit counts, its parts count already.
  const single = page.pools.flatMap(({ pool, named }) => (named && named.size === null ? [pool] : []));
  const owed = add(page.byProduct.map(({ owedRevenue }) => owedRevenue));
  return (
    <Stats>
      <Stat
        label={words.tickets}
        value={number(add(single.map(({ sold }) => sold)))}
        href={to('tickets/products')}
      />
      <Stat
        label={words.orders}
        value={number(add(page.days.map(({ orders }) => orders)))}
        note={words.ordersNote({ n: page.ends.unpaid })}
      />
      <Stat
        label={words.revenue}
        value={sum(add(page.byProduct.map(({ revenue }) => revenue)), page.currency)}
        note={words.owed({ sum: sum(owed, page.currency) })}
      />
      <Stat label={words.held} value={number(add(single.map(({ held }) => held)))} note={words.heldNote} />
      <Stat
        label={words.waiting}
        value={number(add(single.map(({ waiting }) => waiting)))}
        note={words.waitingNote({ n: add(single.map(({ wouldSell }) => wouldSell)) })}
      />
    </Stats>
  );
}

function ByProduct({ page }: { readonly page: SalesPage }) {
  const { own, number, sum, say } = useTickets();
  const words = own.sales;
  const rows = page.byProduct.toSorted((a, b) => b.revenue - a.revenue);
  const money = (amount: number) => sum(amount, page.currency);
  return (
    <Section title={words.byProduct}>
      <Table
        caption={words.byProduct}
        rows={rows}
        rowKey={({ productId }) => productId}
        empty={<p className="mute">{words.noneNext}</p>}
        columns={[
          { key: 'name', head: words.product, names: true, cell: (row) => say(row.name) },
          { key: 'sold', head: words.sold, numeric: true, cell: (row) => number(row.sold) },
          { key: 'paid', head: words.paid, numeric: true, cell: (row) => money(row.revenue) },
          {
            key: 'open',
            head: words.open,
            numeric: true,
            cell: (row) => (row.owed > 0 ? money(row.owedRevenue) : ''),
          },
        ]}
      />
    </Section>
  );
}
