import { Badge, Button, ButtonLink, Card, KeyValues, Notice, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { CardPayment } from './card-payment.tsx';
import type { CheckoutProps } from './checkout-props.ts';
import { OrderInvoices } from './order-invoices.tsx';
import type { OrderPage } from './order-load.ts';
import { MoneyBack, OrderPast } from './order-past.tsx';
import { CancelWhole, MethodForm, PendingChange } from './order-self.tsx';
import { Returning } from './returning.tsx';
import { TicketSelfService } from './ticket-self.tsx';

type Props = Omit<CheckoutProps, 'own'>;

/** An order that is placed: where it stands, what to do next, its tickets, and what its buyer can do with them. */
export function OrderView({ order, typed, refused }: Props) {
  const { texts, slug } = useFrame();
  const words = texts.tickets.order;
  return (
    <>
      <Standing order={order} />
      {(order.standing === 'placed' || order.standing === 'lapsed') && order.method !== 'card' && (
        <HowToPay order={order} />
      )}
      <PendingChange order={order} />
      {order.pending && order.pending.method !== 'card' && <HowToPay order={order} />}
      <CardPayment card={order.card} path={order.path} />
      <TicketList order={order} typed={typed} />
      <Sums order={order} />
      <MoneyBack order={order} />
      <Returning path={order.path} tickets={order.returning} />
      <OrderInvoices order={order} />
      {order.standing !== 'cancelled' && <p className="small mute order-keep">{words.keep}</p>}
      <MethodForm {...{ order, typed, refused }} />
      <CancelWhole order={order} isOpen={typed?.act === 'cancel' && typed.ticket === 'all'} />
      {order.standing === 'placed' && (
        <details className="disclosure">
          <summary>{words.cancel}</summary>
          <form method="post" action={order.path} className="form">
            <p>{words.cancelHint}</p>
            <div>
              <Button look="danger" name="act" value="give-back">
                {words.cancel}
              </Button>
            </div>
          </form>
        </details>
      )}
      <OrderPast order={order} />
      <p className="order-back">
        <a href={`/${slug}/tickets`}>{words.back}</a>
      </p>
    </>
  );
}

function Sums({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.tickets.order;
  const { paidBy, toBePaidBy } = texts.selfService;
  return (
    <div className="order-sums">
      <KeyValues
        items={[
          { name: words.total, value: <span className="num">{order.total}</span> },
          ...(order.tax ? [{ name: '', value: words.ofThatTax({ sum: order.tax }) }] : []),
          ...(order.kept
            ? [{ name: texts.selfService.kept, value: <span className="num">{order.kept}</span> }]
            : []),
          ...(order.method
            ? [
                {
                  name: order.standing === 'placed' ? toBePaidBy : paidBy,
                  value: words.methods[order.method],
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function Standing({ order }: { readonly order: OrderPage }) {
  const { texts, slug } = useFrame();
  const words = texts.tickets.order;
  const { standing, owed, until } = order;
  if (standing === 'paid')
    return (
      <Notice tone="good" title={words.paidTitle} role="status">
        {words.paidBody}
      </Notice>
    );
  if (standing === 'cancelled')
    return (
      <Notice
        tone="info"
        title={words.cancelledTitle}
        action={<ButtonLink href={`/${slug}/tickets`}>{words.back}</ButtonLink>}
      />
    );
  if (standing === 'lapsed')
    return (
      <Notice tone="warn" title={words.lapsed}>
        {words.lapsedPay}
      </Notice>
    );
  return (
    <Notice tone="info" title={words.placedTitle}>
      {words.placedBody({ sum: owed, when: until?.moment ?? '' })}
    </Notice>
  );
}

function HowToPay({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.tickets.order;
  if (!order.bank) return null;
  const payBy = order.pending ? order.pending.until : order.until?.moment;
  return (
    <Section title={words.transferTo} id="pay">
      <Card>
        <KeyValues
          items={[
            {
              name: words.amount,
              value: <strong className="num">{order.pending?.owed ?? order.owed}</strong>,
            },
            { name: words.reference, value: <strong className="num">{order.reference}</strong> },
            { name: words.accountHolder, value: order.bank.holder },
            { name: words.iban, value: <span className="num">{order.bank.iban}</span> },
            ...(order.bank.bic
              ? [{ name: words.bic, value: <span className="num">{order.bank.bic}</span> }]
              : []),
            ...(payBy ? [{ name: words.payBy, value: payBy }] : []),
          ]}
        />
        <p className="small mute order-keep">{words.referenceHint}</p>
      </Card>
    </Section>
  );
}

function TicketList({ order, typed }: Pick<Props, 'order' | 'typed'>) {
  const { texts } = useFrame();
  const words = texts.tickets.order;
  return (
    <Section title={words.tickets} id="tickets">
      <Card as="ul" flush className="offers">
        {order.tickets.map((ticket) => (
          <li key={ticket.id} className="offer" id={`ticket-${ticket.number}`}>
            <div className="words">
              <h3 lang={ticket.product.lang}>
                {[ticket.product.text, ticket.variation].filter(Boolean).join(', ')}
              </h3>
              {(ticket.holderName || ticket.isPersonal) && (
                <p>{ticket.holderName || <span className="mute">{words.noHolder}</span>}</p>
              )}
            </div>
            <div className="price">
              <p className="num">{ticket.price}</p>
              {ticket.isCancelled && <Badge tone="bad">{words.ticketCancelled}</Badge>}
            </div>
            {ticket.href && (
              <div className="choose">
                <ButtonLink look="ghost" href={ticket.href}>
                  {words.ticketLink}
                </ButtonLink>
              </div>
            )}
            {order.self && <TicketSelfService {...{ path: order.path, ticket, self: order.self, typed }} />}
          </li>
        ))}
      </Card>
    </Section>
  );
}
