import type { DaySales } from '#tickets/server';
import { EmptyState, Figure, LineChart, Table } from '../../../design/index.ts';
import { dateWords } from '../../../texts/format.ts';
import { niceTop } from '../today-charts.tsx';
import { useTickets } from './use-tickets.ts';

/** What was ordered over time, summed up, with its table behind it. */
export function SalesChart(props: { readonly days: readonly DaySales[]; readonly currency: string }) {
  const { own, number, sum, locale } = useTickets();
  const words = own.sales;
  const rows = summedUp(props.days);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return <EmptyState title={words.none}>{words.noneNext}</EmptyState>;
  const start = Date.parse(first.day) - 86_400_000;
  const span = Date.parse(last.day) - start;
  const atX = (day: string) => (Date.parse(day) - start) / span;
  const top = niceTop(last.total);
  const short = (day: string) => dateWords(day, locale, 'short');
  const middle = rows.length > 4 ? rows[Math.floor(rows.length / 2)] : undefined;
  const times = [first, ...(middle ? [middle] : []), ...(last === first ? [] : [last])];
  return (
    <Figure
      level={2}
      title={words.chart}
      table={{
        label: words.table,
        content: (
          <Table
            caption={words.chart}
            rows={rows.toReversed()}
            rowKey={({ day }) => day}
            columns={[
              { key: 'day', head: words.day, names: true, cell: ({ day }) => short(day) },
              { key: 'orders', head: words.orders, numeric: true, cell: ({ orders }) => number(orders) },
              { key: 'tickets', head: words.ordered, numeric: true, cell: ({ tickets }) => number(tickets) },
              { key: 'total', head: words.total, numeric: true, cell: ({ total }) => number(total) },
              {
                key: 'sum',
                head: words.sum,
                numeric: true,
                cell: ({ revenue }) => sum(revenue, props.currency),
              },
            ]}
          />
        ),
      }}
    >
      <LineChart
        label={words.chartLabel({ n: number(last.total), day: short(last.day) })}
        points={[{ x: 0, y: 0 }, ...rows.map(({ day, total }) => ({ x: atX(day), y: total }))]}
        endLabel={words.now({ n: number(last.total) })}
        rules={[0, top / 2, top].map((y) => ({ y, label: number(y) }))}
        times={times.map(({ day }) => ({ x: atX(day), label: short(day) }))}
      />
    </Figure>
  );
}

function summedUp(days: readonly DaySales[]) {
  let total = 0;
  return days.map((day) => {
    total += day.tickets;
    return { ...day, total };
  });
}
