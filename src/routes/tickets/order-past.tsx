import { Card, KeyValues, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { OrderPage } from './order-load.ts';

/** Money that goes back, or went, and how. */
export function MoneyBack({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.selfService.refunds;
  if (order.back.length === 0) return null;
  return (
    <Section title={words.title} id="refunds">
      <Card>
        <KeyValues
          items={order.back.map(({ sum, state, way, day, why }) => ({
            name: day,
            value: (
              <>
                <strong className="num">{sum}</strong> {words[state][way]}
                {why && <span className="mute small"> {texts.cards.backWhy[why]}</span>}
              </>
            ),
          }))}
        />
      </Card>
    </Section>
  );
}

/** What happened to the order, the first first. */
export function OrderPast({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.tickets;
  return (
    <details className="disclosure">
      <summary>{words.order.history}</summary>
      <ol className="order-past">
        {order.acts.map(({ key, act, when, at }) => (
          <li key={key}>
            <time className="mute small" dateTime={at}>
              {when}
            </time>{' '}
            {words.acts[act]}
          </li>
        ))}
      </ol>
    </details>
  );
}
