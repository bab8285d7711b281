import { exportKinds, type MoneyReport } from '#tickets';
import { findShop, listProducts, readMoney } from '#tickets/server';
import { ButtonLink, EmptyState, PageHead, Section, Stat, Stats, Table } from '../../../design/index.ts';
import { digitsOf } from '../../../kernel/money.ts';
import { dateWords } from '../../../texts/format.ts';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/money';
import { currencyOf } from './sale-load.ts';
import { TicketTabs } from './ticket-tabs.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const products = await listProducts(house.db, edition.id);
  return {
    currency: currencyOf(await findShop(house.db, edition.id)),
    report: await readMoney(house.db, edition.id, edition.zone),
    order: products.map(({ id }) => id),
    names: Object.fromEntries(products.map(({ id, name }) => [id, name])),
  };
}
type Page = Route.ComponentProps['loaderData'];

export default function MoneyPage({ loaderData }: Route.ComponentProps) {
  const { own, name, to } = useTickets();
  const words = own.money;
  const { report } = loaderData;
  return (
    <>
      <title>{`${own.tabs.money} · ${name}`}</title>
      <PageHead title={own.title} />
      <TicketTabs />
      <div className="stack">
        <p className="lead">{words.lead}</p>
        <Sums page={loaderData} />
        {report.byMonth.length === 0 ? (
          <EmptyState title={words.none}>{words.noneNext}</EmptyState>
        ) : (
          <Tables page={loaderData} />
        )}
        <Section title={words.exports} id="exports">
          <p className="mute">{words.exportsLead}</p>
          <div className="actions">
            {exportKinds.map((kind) => (
              <ButtonLink key={kind} look="ghost" href={to(`tickets/exports/${kind}.csv`)} download>
                {words.files[kind]}
              </ButtonLink>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const cameIn = ({ byMethod }: MoneyReport) => sumOf(byMethod.map(({ came }) => came));
const wentOut = ({ byMethod }: MoneyReport) => sumOf(byMethod.map(({ went }) => went));

/** Sums here are written out to the cent, whatever their size. */
function useExact(currency: string) {
  const { locale } = useTickets();
  const digits = digitsOf(currency);
  const written = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount: number) => `${currency} ${written.format(amount / 10 ** digits)}`;
}

function Sums({ page }: { readonly page: Page }) {
  const { own } = useTickets();
  const exact = useExact(page.currency);
  const { report } = page;
  return (
    <Stats>
      <Stat label={own.money.here} value={exact(cameIn(report) - wentOut(report))} />
      <Stat label={own.money.came} value={exact(cameIn(report))} />
      <Stat label={own.money.went} value={exact(wentOut(report))} />
      <Stat label={own.money.pending} value={exact(report.pending)} note={own.money.pendingNote} />
    </Stats>
  );
}

function Tables({ page }: { readonly page: Page }) {
  const { own, locale } = useTickets();
  const words = own.money;
  const { byMethod, byMonth } = page.report;
  return (
    <>
      <ByProduct page={page} />
      <div className="two-columns">
        <Section title={words.byMonth}>
          <InAndOut
            page={page}
            head={words.month}
            rows={byMonth.map(({ month, ...sums }) => ({
              ...sums,
              name: dateWords(`${month}-01`, locale, 'month'),
            }))}
          />
        </Section>
        <Section title={words.byMethod}>
          <InAndOut
            page={page}
            head={words.method}
            rows={byMethod.map(({ method, ...sums }) => ({ ...sums, name: own.orders.methods[method] }))}
          />
        </Section>
      </div>
    </>
  );
}

function InAndOut(props: {
  readonly page: Page;
  readonly head: string;
  readonly rows: readonly { readonly name: string; readonly came: number; readonly went: number }[];
}) {
  const { own } = useTickets();
  const exact = useExact(props.page.currency);
  const words = own.money;
  const { report } = props.page;
  const all = { name: words.total, came: cameIn(report), went: wentOut(report) };
  return (
    <Table
      caption={props.head}
      rows={[...props.rows, all]}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', head: props.head, names: true, cell: ({ name }) => name },
        { key: 'came', head: words.came, numeric: true, cell: ({ came }) => exact(came) },
        { key: 'went', head: words.went, numeric: true, cell: ({ went }) => exact(went) },
        { key: 'sum', head: words.sum, numeric: true, cell: ({ came, went }) => exact(came - went) },
      ]}
    />
  );
}

type Line = {
  readonly key: string;
  readonly name: string;
  readonly rate: string;
  readonly tickets: number | null;
  readonly tax: number | null;
  readonly amount: number;
};

function ByProduct({ page }: { readonly page: Page }) {
  const { own, say, number } = useTickets();
  const exact = useExact(page.currency);
  const words = own.money;
  const { report } = page;
  const besides = (key: 'beyond' | 'onAccount'): Line[] =>
    report[key] === 0
      ? []
      : [{ key, name: words[key], rate: '', tickets: null, tax: null, amount: report[key] }];
  const sorted = report.byProduct.toSorted(
    (a, b) => page.order.indexOf(a.productId) - page.order.indexOf(b.productId),
  );
  const lines: Line[] = [
    ...sorted.map(({ productId, taxRate, ...line }) => ({
      ...{ ...line, key: `${productId} ${taxRate}`, name: say(page.names[productId] ?? {}) },
      rate: `${number(taxRate / 100)} %`,
    })),
    ...besides('beyond'),
    ...besides('onAccount'),
    {
      ...{ key: 'all', name: words.total, rate: '' },
      tickets: sumOf(report.byProduct.map(({ tickets }) => tickets)),
      tax: sumOf(report.byProduct.map(({ tax }) => tax)),
      amount: sumOf(report.byProduct.map(({ amount }) => amount)) + report.beyond + report.onAccount,
    },
  ];
  return (
    <Section title={words.byProduct}>
      <Table
        caption={words.byProduct}
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: words.product, names: true, cell: (line) => line.name },
          { key: 'rate', head: words.rate, numeric: true, cell: ({ rate }) => rate },
          {
            key: 'tickets',
            head: words.tickets,
            numeric: true,
            cell: ({ tickets }) => (tickets === null ? '' : number(tickets)),
          },
          { key: 'tax', head: words.tax, numeric: true, cell: ({ tax }) => (tax === null ? '' : exact(tax)) },
          { key: 'amount', head: words.sum, numeric: true, cell: ({ amount }) => exact(amount) },
        ]}
      />
    </Section>
  );
}
