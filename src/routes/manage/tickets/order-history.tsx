import { Card, Section } from '../../../design/index.ts';
import type { OrderPage } from './order-load.ts';
import { useTickets } from './use-tickets.ts';

/** What happened to an order and who did it, in sentences. */
export function OrderHistory({ page }: { readonly page: OrderPage }) {
  const { own, when } = useTickets();
  const sentence = useOrderSentence(page);
  return (
    <Section title={own.order.history}>
      <Card>
        <ol className="order-acts">
          {page.acts.map((act) => (
            <li key={act.key}>
              <time className="mute small" dateTime={act.at}>
                {when(act.at)}
              </time>
              <span>{sentence(act)}</span>
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  );
}

function useOrderSentence({ order, names }: OrderPage) {
  const { own, sum, when, texts } = useTickets();
  const words = own.order;
  // What Hallway did by itself has a reason of its own; the team writes theirs.
  const { reasons } = texts.ticketRoles;
  const reasonWords = (reason: string) =>
    Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason;
  const known = (value: unknown): string =>
    [value]
      .flat()
      .flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? String(each) : []))
      .join(', ');
  return ({ act, facts, byPersonId, byTeam }: OrderPage['acts'][number]): string => {
    const name = byPersonId ? names[byPersonId] : undefined;
    const team = name ? words.team({ name }) : words.theTeam;
    const amount = facts.amount ?? facts.total;
    const state = known(facts.state);
    const method = known(facts.method);
    const what =
      act === 'refunded' && Object.hasOwn(words.stateNames, state)
        ? words.stateNames[state as keyof typeof words.stateNames]
        : Object.hasOwn(own.orders.methods, method)
          ? own.orders.methods[method as keyof typeof own.orders.methods]
          : known(facts.numbers) || known(facts.name) || known(facts.number);
    return words.acts[act]({
      by: byTeam ? team : name || order.name || words.theBuyer,
      sum: typeof amount === 'number' ? sum(amount, order.currency) : '',
      when: known(facts.until) && when(known(facts.until)),
      what,
      reason: reasonWords(known(facts.reason)) || known(facts.note),
    });
  };
}
