import { Card, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { OrderPage } from './order-load.ts';

/** What was invoiced and credited, to take along. */
export function OrderInvoices({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.ownTickets.invoices;
  if (order.invoices.length === 0)
    return order.standing === 'paid' && !order.isFree ? <p className="small mute">{words.none}</p> : null;
  return (
    <Section title={words.title} id="invoices">
      <Card as="ul" flush className="offers">
        {order.invoices.map(({ id, kind, number, sum, day }) => (
          <li key={id} className="offer">
            <div className="words">
              <h3>
                <a href={`${order.path}/invoices/${id}.pdf`}>{words[kind]({ number })}</a>
              </h3>
              <p className="small mute">{day}</p>
            </div>
            <div className="price">
              <p className="num">{sum}</p>
            </div>
          </li>
        ))}
      </Card>
    </Section>
  );
}
