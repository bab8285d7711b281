import type { PersonId, TicketId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { removeAnswersOf } from '../queries/answers.ts';
import { readCatalogues } from '../queries/catalogue.ts';
import { insertOrderActs } from '../queries/order-acts.ts';
import { listTickets, lockOrder, lockTickets, updateTickets } from '../queries/orders.ts';
import { goingAlong, type Handing, type HandingCode, handingOf } from '../rules/handing-on.ts';
import type { Ticket } from '../rules/order.ts';
import type { Holder } from '../rules/wish.ts';
import { type GivingCode, giveToHolders } from './give-to-holders.ts';
import { type MovedTickets, missingTicket } from './missing-ticket.ts';
import { tellHandedOn } from './tell-handed-on.ts';

export type HandOnCode =
  | HandingCode
  | GivingCode
  | 'ticket-unknown'
  | 'needs-ticket'
  | 'still-needed'
  | 'belongs-to-role';

export type HandOnInput = {
  readonly ticketId: TicketId;
  /** Of the key that was shown: by now the ticket may be somebody else's. */
  readonly serial: number;
  readonly holder: Holder;
  readonly byPersonId: PersonId | null;
  readonly byTeam: boolean;
};

/**
 * Writes a holder on a ticket: mends their name, names somebody at last, or hands the ticket on. What is handed on gets another link and
 * another code, the former ones open nothing; what its former holder answered is deleted; what came with it, and what needs it, goes
 * along. Limits and clashes are the new holder's. The caller has shown the ticket's key, or the order's.
 */
export async function handOnTicket(
  house: House,
  input: HandOnInput,
): Promise<Outcome<{ readonly handing: Handing; readonly ticket: Ticket }, HandOnCode>> {
  return allOrNothing<Awaited<ReturnType<typeof handOnTicket>>>(house.db, async (tx) => {
    const [found] = await listTickets(tx, { ids: [input.ticketId] });
    const order = found && (await lockOrder(tx, found.orderId));
    const catalogue = order && (await readCatalogues(tx, [order.editionId])).get(order.editionId);
    if (!order || !catalogue) return refuse('ticket-unknown');
    const tickets = await lockTickets(tx, order.id);
    const ticket = tickets.find(({ id }) => id === input.ticketId);
    if (ticket?.serial !== input.serial) return refuse('ticket-unknown');
    const at = { order, shop: catalogue.shop, now: house.clock.now(), byTeam: input.byTeam };
    const handing = handingOf(ticket, input.holder, at);
    if (!handing.ok) return handing;
    const going = handing.value === 'corrected' ? [ticket] : goingAlong(ticket, tickets, catalogue);
    const change: Handed = { order, catalogue, going, handing: handing.value, former: ticket };
    const after = await write(tx, house, input, change);
    return after.ok ? done({ handing: handing.value, ticket: after.value[0] ?? ticket }) : after;
  });
}

type Handed = MovedTickets & { readonly handing: Handing };

async function write(
  tx: Tx,
  house: House,
  { holder, byPersonId, byTeam }: HandOnInput,
  change: Handed,
): Promise<Outcome<readonly Ticket[], HandOnCode>> {
  const { order, going, handing } = change;
  const isNew = handing === 'transferred';
  const missing = handing === 'corrected' ? null : await missingTicket(tx, holder, change);
  if (missing) return missing;
  const given = await giveToHolders(tx, house, {
    orderId: order.id,
    tickets: going,
    holders: going.map(() => holder),
  });
  if (!given.ok) return given;
  const after = given.value.map((ticket) => ({ ...ticket, serial: ticket.serial + (isNew ? 1 : 0) }));
  await updateTickets(tx, after);
  if (isNew)
    await removeAnswersOf(
      tx,
      after.map(({ id }) => id),
    );
  const at = house.clock.now();
  const facts = { numbers: going.map(({ number }) => number) };
  const act = isNew ? 'transferred' : 'holder-named';
  await insertOrderActs(tx, [{ orderId: order.id, at, act, byPersonId, byTeam, facts }]);
  if (handing !== 'corrected') await tellHandedOn(tx, house, change, after);
  return done(after);
}
