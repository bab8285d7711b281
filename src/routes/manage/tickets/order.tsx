import { Button, Card, KeyValues, PageHead, Section, Table } from '../../../design/index.ts';
import { plainMoney } from '../../../kernel/money.ts';
import type { Route } from './+types/order';
import { actOnOrder } from './order-acts.ts';
import { OrderForms } from './order-forms.tsx';
import { OrderHistory } from './order-history.tsx';
import { loadOrder, type OrderPage } from './order-load.ts';
import { StateBadge } from './state-badge.tsx';
import { TicketsNotice } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';
import './tickets.css';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadOrder(context, params.code);
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  return actOnOrder(context, params.code, await request.formData(), url.pathname);
}

export default function OrderPageView({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, to } = useTickets();
  const { order, now } = loaderData;
  const title = own.order.title({ code: order.code });
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead
        eyebrow={<a href={to('tickets/orders')}>{own.tabs.orders}</a>}
        title={title}
        lead={<StateBadge order={order} now={now} />}
      />
      <div className="stack">
        <TicketsNotice answer={actionData} />
        <div className="two-columns">
          <div className="stack">
            <Facts page={loaderData} />
            <Tickets page={loaderData} />
            <Answers page={loaderData} />
            <Payments page={loaderData} />
            <OrderHistory page={loaderData} />
          </div>
          <OrderForms page={loaderData} answer={actionData} />
        </div>
      </div>
    </>
  );
}

function Facts({ page }: { readonly page: OrderPage }) {
  const { own, sum, when, texts } = useTickets();
  const words = own.order;
  const { order, refund } = page;
  const { company } = order;
  const money = (amount: number) => sum(amount, order.currency);
  const isOpen = order.state === 'placed' || order.state === 'basket';
  const items = [
    { name: words.buyer, value: [order.name, order.email].filter(Boolean).join(', ') || own.orders.untold },
    ...(company
      ? [
          { name: words.company, value: [company.name, company.address, company.country].join('\n') },
          { name: words.vatId, value: company.vatId },
          { name: words.purchaseOrder, value: company.purchaseOrder },
        ]
      : []),
    { name: words.method, value: order.method ? own.orders.methods[order.method] : '' },
    { name: words.total, value: order.total === 0 ? own.free : money(order.total) },
    { name: words.paid, value: money(order.paid) },
    ...(isOpen && order.total > order.paid
      ? [{ name: words.owes, value: money(order.total - order.paid) }]
      : []),
    ...(refund.back > 0 && order.state !== 'paid'
      ? [{ name: words.tooMuch, value: money(refund.back) }]
      : []),
    ...(isOpen && order.expiresAt ? [{ name: words.until, value: when(order.expiresAt) }] : []),
    {
      name: words.accepted,
      value: order.accepted.map(({ key, version }) => `${key} ${version}`).join(', ') || texts.common.no,
    },
  ];
  return (
    <Card as="section">
      <h2 className="hush">{words.facts}</h2>
      <KeyValues items={items.filter(({ value }) => value !== '')} />
    </Card>
  );
}

function Tickets({ page }: { readonly page: OrderPage }) {
  const { own, say, sum } = useTickets();
  const words = own.order;
  return (
    <Section title={words.tickets}>
      <Table
        caption={words.tickets}
        rows={page.tickets}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', head: words.number, cell: ({ number }) => number },
          {
            key: 'product',
            head: words.product,
            names: true,
            cell: ({ product, size, isCancelled }) => (
              <>
                {[say(product), size && say(size)].filter(Boolean).join(', ')}
                {isCancelled && <small className="mute"> ({words.isCancelled})</small>}
              </>
            ),
          },
          {
            key: 'holder',
            head: words.holder,
            cell: ({ holderName, holderEmail }) => (
              <span className="buyer-cell">
                {holderName || own.orders.untold}
                <small className="mute">{holderEmail}</small>
              </span>
            ),
          },
          {
            key: 'price',
            head: words.price,
            numeric: true,
            cell: ({ price }) => (price === 0 ? own.free : sum(price, page.order.currency)),
          },
        ]}
      />
    </Section>
  );
}

function Answers({ page }: { readonly page: OrderPage }) {
  const { own, say, texts } = useTickets();
  if (page.answers.length === 0) return null;
  const items = page.answers.map(({ number, label, value, choice, isYesNo }) => ({
    name: `${own.order.number} ${number}: ${label ? say(label) : ''}`,
    value: choice ? say(choice) : isYesNo ? texts.common[value === 'yes' ? 'yes' : 'no'] : value,
  }));
  return (
    <Section title={own.order.answers}>
      <Card>
        <KeyValues items={items} />
      </Card>
    </Section>
  );
}

function Payments({ page }: { readonly page: OrderPage }) {
  const { own, when } = useTickets();
  const words = own.order;
  return (
    <Section title={words.payments}>
      <Table
        caption={words.payments}
        rows={page.payments}
        rowKey={({ id }) => id}
        empty={<p className="mute">{words.noPayments}</p>}
        columns={[
          {
            key: 'kind',
            head: words.kind,
            names: true,
            cell: ({ kind, method }) => `${words.kinds[kind]} (${own.orders.methods[method]})`,
          },
          { key: 'at', head: words.when, cell: ({ at }) => when(at) },
          {
            key: 'sum',
            head: words.sum,
            numeric: true,
            cell: ({ kind, amount, currency }) =>
              `${kind === 'refund' ? '−' : ''}${plainMoney({ amount, currency })}`,
          },
          {
            key: 'state',
            head: own.orders.state,
            cell: ({ id, kind, state }) =>
              kind === 'refund' && state === 'pending' ? <Pending id={id} /> : words.stateNames[state],
          },
          { key: 'note', head: words.note, cell: ({ note }) => note },
        ]}
      />
    </Section>
  );
}

/** A refund on its way: whether it went, the treasurer says. */
function Pending({ id }: { readonly id: string }) {
  const { own } = useTickets();
  return (
    <form method="post" className="row">
      {own.order.stateNames.pending}
      <input type="hidden" name="act" value="refund-state" />
      <input type="hidden" name="paymentId" value={id} />
      <Button look="ghost" name="state" value="done">
        {own.order.went}
      </Button>
      <Button look="quiet" name="state" value="failed">
        {own.order.failed}
      </Button>
    </form>
  );
}
