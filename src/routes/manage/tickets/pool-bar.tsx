import type { PoolSales } from '#tickets';
import { useTickets } from './use-tickets.ts';

/** How much of a pool is sold, held, set aside and free, as a bar with the words of it; one without an end has no bar. */
export function PoolBar({ pool }: { readonly pool: PoolSales }) {
  const { own, number } = useTickets();
  const { capacity, sold, held, aside, free, name } = pool;
  if (capacity === null)
    return (
      <span className="pool-words num">
        {own.products.soldOnly({ sold: number(sold) })}
        {held > 0 && <small>{own.products.held({ held: number(held) })}</small>}
      </span>
    );
  const width = (units: number) => (Math.min(units, capacity) / Math.max(1, capacity)) * 100;
  const parts = [
    { key: 'sold', x: 0, units: sold },
    { key: 'held', x: width(sold), units: held },
    { key: 'aside', x: width(sold + held), units: aside },
  ];
  const words = { sold: number(sold), held: number(held), aside: number(aside), free: number(free ?? 0) };
  return (
    <span className="pool-words num">
      <svg
        className="pool-bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        role="img"
        aria-label={own.units.bar({ name, ...words })}
      >
        <rect className="ground" x={0} y={0} width={100} height={8} />
        {parts.map(({ key, x, units }) => (
          <rect key={key} className={key} x={x} y={0} width={Math.min(width(units), 100 - x)} height={8} />
        ))}
      </svg>
      {own.products.outOf({ sold: number(sold), capacity: number(capacity) })}
      {held > 0 && <small>{own.products.held({ held: number(held) })}</small>}
    </span>
  );
}
