import { sql } from 'kysely';
import type { EditionId, OrderId, PersonId, ProductId, TicketId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';
import { isRemoteTicket } from './holders.ts';

/** What somebody holds of an edition, in orders that are paid or wait for their money. */
export type HeldTicket = {
  readonly ticketId: TicketId;
  readonly orderId: OrderId;
  readonly productId: ProductId;
};

/** Tickets that a person holds, under their account or under an address that is shown to be theirs. */
export async function listHeldBy(
  db: Db,
  editionId: EditionId,
  holder: Holder,
): Promise<readonly HeldTicket[]> {
  const rows = await heldBy(db, holder)
    .where('t.edition_id', '=', editionId)
    .select(['t.id', 't.order_id', 't.product_id'])
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({ ticketId: row.id, orderId: row.order_id, productId: row.product_id }));
}

/** Whether a person holds a ticket of the edition that is paid for. */
export async function holdsTicket(db: Db, editionId: EditionId, holder: Holder): Promise<boolean> {
  const row = await heldBy(db, holder)
    .where('t.edition_id', '=', editionId)
    .where('o.state', '=', 'paid')
    .select('t.id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a person holds a paid ticket that lets in on no day: they take part from elsewhere. */
export async function holdsOnlineTicket(db: Db, editionId: EditionId, holder: Holder): Promise<boolean> {
  const row = await heldBy(db, holder)
    .innerJoin('tickets.product as p', 'p.id', 't.product_id')
    .where('t.edition_id', '=', editionId)
    .where('o.state', '=', 'paid')
    .where(isRemoteTicket)
    .select('t.id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of these people hold a ticket of the edition that is paid for, in one query. */
export async function listTicketHolders(
  db: Db,
  editionId: EditionId,
  persons: readonly { readonly id: PersonId; readonly email: string }[],
): Promise<ReadonlySet<PersonId>> {
  if (persons.length === 0) return new Set();
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .where('t.edition_id', '=', editionId)
    .where('t.is_cancelled', '=', false)
    .where('o.state', '=', 'paid')
    .select(['t.holder_person_id', sql<string>`lower(t.holder_email)`.as('email')])
    .execute();
  const accounts = new Set(rows.map((row) => row.holder_person_id));
  const addresses = new Set(rows.map((row) => row.email));
  return new Set(
    persons
      .filter(({ id, email }) => accounts.has(id) || addresses.has(email.toLowerCase()))
      .map(({ id }) => id),
  );
}

function heldBy(db: Db, { personId, email }: Holder) {
  return ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .where((where) =>
      where.or([
        where('t.holder_person_id', '=', personId),
        where(sql<string>`lower(t.holder_email)`, '=', email.toLowerCase()),
      ]),
    )
    .where('t.is_cancelled', '=', false)
    .where('o.state', 'in', ['placed', 'paid']);
}

type Holder = { readonly personId: PersonId; readonly email: string };

/** Codes of the sessions in which a person has a seat, under their account or under an address that is shown to be theirs. */
export async function listSeatsOf(db: Db, editionId: EditionId, holder: Holder): Promise<readonly string[]> {
  const rows = await seatsOf(db, holder).where('t.edition_id', '=', editionId).execute();
  return rows.map(({ code }) => code);
}

/** Editions in whose sessions a person has a seat. */
export async function listEditionsWithSeats(db: Db, holder: Holder): Promise<readonly EditionId[]> {
  const rows = await seatsOf(db, holder).execute();
  return [...new Set(rows.map(({ edition_id }) => edition_id))];
}

function seatsOf(db: Db, holder: Holder) {
  return heldBy(db, holder)
    .innerJoin('tickets.product as p', 'p.id', 't.product_id')
    .select(['t.edition_id', sql<string>`p.content ->> 'sessionCode'`.as('code')])
    .where(sql`p.content ->> 'sessionCode'`, 'is not', null);
}

/** A seat in a session, with who holds it and what leads to where it is changed. */
export type HeldSeat = {
  readonly session: string;
  readonly ticket: { readonly id: TicketId; readonly serial: number };
  readonly order: { readonly id: OrderId; readonly code: string };
  readonly holder: {
    readonly personId: PersonId | null;
    /** In small letters; empty if nobody said it. */
    readonly email: string;
    readonly locale: Locale;
  };
  /** The holder ordered it, so that it is theirs to change or give back. */
  readonly isBuyers: boolean;
};

/** All seats in sessions of an edition, in orders that are paid or wait for their money; those only that were ordered by a moment, if one is given. */
export async function listHeldSeats(
  db: Db,
  editionId: EditionId,
  orderedBy: InstantText | null = null,
): Promise<readonly HeldSeat[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('tickets.order as o', 'o.id', 't.order_id')
    .innerJoin('tickets.product as p', 'p.id', 't.product_id')
    .where('t.edition_id', '=', editionId)
    .where('t.is_cancelled', '=', false)
    .where('o.state', 'in', ['placed', 'paid'])
    .where(sql`p.content ->> 'sessionCode'`, 'is not', null)
    .$if(orderedBy !== null, (query) =>
      query.where((where) =>
        where.or([where('o.placed_at', 'is', null), where('o.placed_at', '<=', sql<Date>`${orderedBy}`)]),
      ),
    )
    .select(['t.id', 't.serial', 't.holder_person_id', 'o.id as order_id', 'o.code', 'o.locale'])
    .select([
      sql<string>`p.content ->> 'sessionCode'`.as('session'),
      sql<string>`lower(t.holder_email)`.as('email'),
      sql<boolean>`lower(o.email) = lower(t.holder_email) OR coalesce(o.person_id = t.holder_person_id, false)`.as(
        'is_buyers',
      ),
    ])
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    session: row.session,
    ticket: { id: row.id, serial: row.serial },
    order: { id: row.order_id, code: row.code },
    holder: { personId: row.holder_person_id, email: row.email, locale: row.locale },
    isBuyers: row.is_buyers,
  }));
}
