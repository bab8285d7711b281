import { count } from '../plural.ts';

const n = (number: number, one: string, other: string) => count('en', number, one, other);

/** What the page says on which organisers watch the sale. */
export const manageTicketsSales = {
  sales: {
    lead: 'What is sold at this moment. The page looks again every ten seconds while it is open.',
    reload: 'Look again',
    asOf: (p: { when: string }) => `As of ${p.when}`,
    tickets: 'Tickets and things sold',
    orders: 'Orders',
    ordersNote: (p: { n: number }) => n(p.n, 'one waits for its payment', '# wait for their payment'),
    revenue: 'Paid',
    owed: (p: { sum: string }) => `${p.sum} more are ordered and not paid yet`,
    held: 'Held right now',
    heldNote: 'by people who fill in the form or have yet to pay',
    waiting: 'Waiting',
    waitingNote: (p: { n: number }) =>
      p.n === 0
        ? 'none would get a place if what is set aside were opened'
        : n(
            p.n,
            'one would get a place if what is set aside were opened',
            '# would get a place if what is set aside were opened',
          ),
    chart: 'Orders over time',
    chartLabel: (p: { n: string; day: string }) =>
      `Tickets and things ordered in all, by day; ${p.n} on ${p.day}`,
    now: (p: { n: string }) => `${p.n} now`,
    table: 'Show as table',
    day: 'Day',
    ordered: 'Tickets',
    total: 'In all',
    sum: 'Worth',
    none: 'Nothing is ordered yet',
    noneNext: 'As soon as somebody orders, it shows here.',
    pools: 'What there is',
    poolsLead: 'Sold, held, set aside and free, for each product and each shared limit.',
    pool: 'Product or limit',
    capacity: 'There are',
    wouldSell: 'Would sell if opened',
    size: (p: { name: string; size: string }) => `${p.name}, ${p.size}`,
    byProduct: 'Revenue by product',
    product: 'Product',
    sold: 'Paid tickets',
    paid: 'Revenue',
    open: 'Not paid yet',
    all: 'All',
  },
};
