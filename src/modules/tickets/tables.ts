import type { GeneratedAlways } from 'kysely';
import type { EntitledRole, SetAsideId, WaitingId } from '#capacity';
import type {
  BasketId,
  ClaimId,
  EditionId,
  Id,
  OrderId,
  PersonId,
  PoolId,
  ProductId,
  TicketId,
  VoucherId,
} from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { BallotTables } from './ballot-tables.ts';
import type { PaymentTables } from './payment-tables.ts';
import type { InvoiceDocument } from './rules/invoice.ts';
import type { AcceptedRule, Company, OrderState } from './rules/order.ts';
import type { ProductContent } from './rules/product.ts';
import type { PayMethod, Shop } from './rules/shop.ts';
import type { VoucherContent } from './rules/voucher.ts';

export type { PaymentTable } from './payment-tables.ts';
export type { PaymentId } from './rules/payment.ts';

export type InvoiceId = Id<'invoice'>;

type OrderTables = {
  'tickets.shop': {
    edition_id: EditionId;
    content: Json<Shop>;
    is_open: boolean;
    last_invoice: number;
    updated_at: Moment;
  };
  'tickets.product': {
    id: ProductId;
    edition_id: EditionId;
    pool_id: PoolId;
    position: number;
    number: number;
    content: Json<ProductContent>;
    is_archived: boolean;
    updated_at: Moment;
  };
  'tickets.voucher': {
    id: VoucherId;
    edition_id: EditionId;
    code: string;
    uses_pool_id: PoolId;
    budget_pool_id: PoolId | null;
    set_aside_id: SetAsideId | null;
    content: Json<VoucherContent>;
    is_archived: boolean;
    role: EntitledRole | null;
    created_at: Moment;
  };
  'tickets.order': {
    id: OrderId;
    edition_id: EditionId;
    code: string;
    state: OrderState;
    digest: string;
    person_id: PersonId | null;
    name: string;
    email: string;
    locale: Locale;
    currency: string;
    total: number;
    paid: number;
    kept: number;
    method: PayMethod | 'free' | null;
    voucher_id: VoucherId | null;
    company: Json<Company | null>;
    accepted: Json<readonly AcceptedRule[]>;
    expires_at: NullableMoment;
    created_at: Moment;
    placed_at: NullableMoment;
    settled_at: NullableMoment;
    reminded_at: NullableMoment;
  };
  'tickets.ticket': {
    id: TicketId;
    order_id: OrderId;
    edition_id: EditionId;
    number: number;
    product_id: ProductId;
    variation: string | null;
    part_of: TicketId | null;
    claim_id: ClaimId;
    price: number;
    tax: number;
    tax_rate: number;
    voucher_id: VoucherId | null;
    reduction: number;
    holder_name: string;
    holder_email: string;
    holder_person_id: PersonId | null;
    serial: number;
    is_cancelled: boolean;
    is_blocked: boolean;
  };
  'tickets.answer': { ticket_id: TicketId; question: string; value: string; expires_at: Moment };
  'tickets.waiter': {
    waiting_id: WaitingId;
    edition_id: EditionId;
    product_id: ProductId;
    person_id: PersonId | null;
    name: string;
    email: string;
    locale: Locale;
    created_at: Moment;
  };
  'tickets.invoice': {
    id: InvoiceId;
    edition_id: EditionId;
    order_id: OrderId;
    number: number;
    kind: InvoiceDocument['kind'];
    corrects_id: InvoiceId | null;
    content: Json<{ readonly document: InvoiceDocument; readonly locale: Locale }>;
    issued_at: Moment;
  };
  'tickets.role_person': {
    edition_id: EditionId;
    role: EntitledRole;
    email: string;
    name: string;
    speaker_code: string | null;
    locale: Locale;
    added_at: Moment;
  };
  'tickets.change': {
    order_id: OrderId;
    id: BasketId;
    ticket_id: TicketId;
    product_id: ProductId;
    variation: string | null;
    price: number;
    method: PayMethod;
    received: number;
    asked_at: Moment;
    expires_at: Moment;
  };
  'tickets.signing_key': {
    edition_id: EditionId;
    public_key: Buffer;
    private_key: Buffer;
    created_at: Moment;
  };
  'tickets.order_act': {
    id: GeneratedAlways<number>;
    order_id: OrderId;
    at: Moment;
    act: string;
    by_person_id: PersonId | null;
    by_team: boolean;
    facts: Json<Readonly<Record<string, unknown>>>;
  };
};

/** The tickets module's own tables. */
export function ticketsTables(db: Db) {
  return db.withTables<OrderTables & PaymentTables & BallotTables>();
}
