import { type Order, standingOf } from '#tickets';
import { Badge, type Tone } from '../../../design/index.ts';
import { useTickets } from './use-tickets.ts';

const tones = {
  basket: 'info',
  placed: 'warn',
  paid: 'good',
  cancelled: undefined,
  lapsed: 'bad',
} as const satisfies Record<ReturnType<typeof standingOf>, Tone | undefined>;

/** Where an order stands, in a word. */
export function StateBadge(props: {
  readonly order: Pick<Order, 'state' | 'expiresAt'>;
  readonly now: string;
}) {
  const { own } = useTickets();
  const standing = standingOf(props.order, props.now);
  const tone = tones[standing];
  return <Badge {...(tone ? { tone } : {})}>{own.orders.states[standing]}</Badge>;
}
