import type { EditionId, OrderId, PersonId } from '../../kernel/ids.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { CardSession, CardSessionId } from './rules/card-session.ts';
import type { PaymentId } from './rules/payment.ts';
import type { PayMethod } from './rules/shop.ts';
import type { StandInCheckout } from './rules/stand-in.ts';
import type { StatementEntry, StatementLineId } from './rules/statement-entry.ts';
import type { Delivery, DeliveryId, WebhookEvent, WebhookId } from './rules/webhook.ts';

export type PaymentTable = {
  id: PaymentId;
  edition_id: EditionId;
  order_id: OrderId;
  kind: 'payment' | 'refund';
  method: PayMethod | 'other';
  state: 'pending' | 'done' | 'failed';
  amount: number;
  currency: string;
  outside_id: string | null;
  of_payment_id: PaymentId | null;
  note: string;
  by_person_id: PersonId | null;
  at: Moment;
  changed_at: Moment;
};

/** What came and went, and what others are told of it: payments, statements, card companies, webhooks. */
export type PaymentTables = {
  'tickets.payment': PaymentTable;
  'tickets.statement_line': {
    id: StatementLineId;
    edition_id: EditionId;
    key: string;
    content: Json<StatementEntry['line']>;
    state: StatementEntry['state'];
    payment_id: PaymentId | null;
    note: string;
    bookings: number;
    taken_in_at: Moment;
    changed_at: Moment;
  };
  'tickets.webhook': {
    id: WebhookId;
    edition_id: EditionId;
    url: string;
    events: Json<readonly WebhookEvent[]>;
    generation: number;
    is_paused: boolean;
    failing_since: NullableMoment;
    disabled_at: NullableMoment;
    created_at: Moment;
  };
  'tickets.webhook_delivery': {
    id: DeliveryId;
    webhook_id: WebhookId;
    event: string;
    body: string;
    state: Delivery['state'];
    attempts: number;
    next_at: Moment;
    answer: string;
    created_at: Moment;
  };
  'tickets.card_message': { id: string; received_at: Moment };
  'tickets.card_session': {
    id: CardSessionId;
    edition_id: EditionId;
    order_id: OrderId;
    outside_id: string | null;
    url: string | null;
    amount: number;
    currency: string;
    state: CardSession['state'];
    created_at: Moment;
    expires_at: Moment;
    looked_at: Moment;
  };
  'tickets.stand_in_checkout': {
    id: string;
    key: string;
    order_id: OrderId;
    content: Json<StandInCheckout>;
    created_at: Moment;
  };
  'tickets.stand_in_message': {
    id: string;
    checkout_id: string;
    body: string;
    due_at: Moment;
    sent: number;
    answer: number | null;
  };
};
