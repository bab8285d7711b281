import { Table } from '../../../design/index.ts';
import { PoolBar } from './pool-bar.tsx';
import type { SalesPage } from './sales-load.ts';
import { useTickets } from './use-tickets.ts';

/** Each product, size and shared limit with what is sold, held, set aside, waited for and free. */
export function PoolTable({ rows }: { readonly rows: SalesPage['pools'] }) {
  const { own, number, say } = useTickets();
  const words = own.sales;
  const some = (value: number) => (value === 0 ? '' : number(value));
  const nameOf = ({ pool, named }: SalesPage['pools'][number]) => {
    if (!named) return pool.name;
    return named.size ? words.size({ name: say(named.name), size: say(named.size) }) : say(named.name);
  };
  return (
    <Table
      caption={words.pools}
      rows={rows}
      rowKey={({ pool }) => pool.poolId}
      empty={<p className="mute">{own.products.none}</p>}
      columns={[
        { key: 'name', head: words.pool, names: true, cell: nameOf },
        { key: 'bar', head: own.products.sold, cell: ({ pool }) => <PoolBar pool={pool} /> },
        {
          key: 'capacity',
          head: words.capacity,
          numeric: true,
          cell: ({ pool }) => (pool.capacity === null ? own.noEnd : number(pool.capacity)),
        },
        { key: 'held', head: own.units.held, numeric: true, cell: ({ pool }) => some(pool.held) },
        { key: 'aside', head: own.units.aside, numeric: true, cell: ({ pool }) => some(pool.aside) },
        {
          key: 'free',
          head: own.units.free,
          numeric: true,
          cell: ({ pool }) => (pool.free === null ? '' : number(pool.free)),
        },
        { key: 'waiting', head: own.units.waiting, numeric: true, cell: ({ pool }) => some(pool.waiting) },
        { key: 'would', head: words.wouldSell, numeric: true, cell: ({ pool }) => some(pool.wouldSell) },
      ]}
    />
  );
}
