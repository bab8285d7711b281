import { Button, Card, Notice, Section, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { type CheckoutProps, errorOf } from './checkout-props.ts';
import { HolderFields } from './holder-fields.tsx';
import type { OrderPage } from './order-load.ts';
import { PaymentFields } from './payment-fields.tsx';
import { RuleBoxes } from './rule-boxes.tsx';

/** Everything that an order still needs, on one page: holders, buyer, payment, rules. */
export function CheckoutForm(props: CheckoutProps) {
  const { texts } = useFrame();
  const { order, typed, refused } = props;
  const words = texts.tickets.order;
  const error = errorOf(refused);
  const tickets = order.tickets.filter(({ isPart }) => !isPart);
  return (
    <>
      <HoldClock order={order} />
      <form method="post" action={order.path} className="form checkout">
        <BuyerFields {...props} />
        {tickets.some(({ questions, isPersonal }, at) => questions.length > 0 || (isPersonal && at > 0)) ? (
          <Section title={words.holders} id="holders">
            <div className="stack">
              {tickets.map((ticket, at) => (
                <HolderFields key={ticket.id} ticket={ticket} at={at} {...{ typed, refused }} />
              ))}
            </div>
          </Section>
        ) : (
          <p className="mute">{words.holder({ n: 1, product: tickets[0]?.product.text ?? '' })}</p>
        )}
        {!order.isFree && <PaymentFields {...props} />}
        <RuleBoxes rules={order.rules} typed={typed ?? {}} error={refused} />
        <div className="go">
          <p className="total num">
            {words.total}: <strong>{order.total}</strong>{' '}
            {order.tax && <span className="small mute">{words.ofThatTax({ sum: order.tax })}</span>}
          </p>
          <Button name="act" value="place">
            {order.isFree ? words.place : words.placePay({ sum: order.total })}
          </Button>
        </div>
        {error('')}
      </form>
      <form method="post" action={order.path}>
        <Button look="quiet" name="act" value="give-back">
          {words.giveBack}
        </Button>
      </form>
    </>
  );
}

/** The clock stands in words, and the page's script counts it down. */
function HoldClock({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.tickets.order;
  if (order.standing === 'lapsed' || !order.until)
    return (
      <Notice tone="warn" title={words.lapsed}>
        {words.lapsedBody}
      </Notice>
    );
  return (
    <Notice
      tone="info"
      title={
        <time dateTime={order.until.iso} data-until={order.until.iso}>
          {words.heldUntil({ time: order.until.time, minutes: order.until.minutes })}{' '}
          <span className="num mute" data-left />
        </time>
      }
    />
  );
}

function BuyerFields({ order, own, typed, refused }: CheckoutProps) {
  const { texts } = useFrame();
  const words = texts.tickets;
  const error = errorOf(refused);
  return (
    <Section title={words.order.buyer} id="buyer">
      <Card>
        <div className="form">
          <TextInput
            name="name"
            label={words.name}
            hint={words.nameHint}
            required
            autoComplete="name"
            maxLength={120}
            defaultValue={typed?.name ?? (order.name || own.name)}
            error={error('name')}
          />
          <TextInput
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            required
            autoComplete="email"
            maxLength={254}
            defaultValue={typed?.email ?? (order.email || own.email)}
            error={error('email')}
          />
        </div>
      </Card>
    </Section>
  );
}
