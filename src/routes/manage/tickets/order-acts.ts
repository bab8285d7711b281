import type { RouterContextProvider } from 'react-router';
import { payMethods, refundable } from '#tickets';
import {
  bookByHand,
  cancelByTeam,
  extendOrder,
  findOrder,
  listPayments,
  noteOnOrder,
  refundOrder,
  sendLetterOfOrder,
  settleRefund,
} from '#tickets/server';
import { readId } from '../../../kernel/ids.ts';
import { readMoney } from '../../../kernel/money.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { localText, momentOf, textOf } from '../../form-fields.ts';
import { organisedOf } from '../manage-context.ts';
import { allOf } from './product-draft.ts';
import { idsOf } from './product-reading.ts';
import { type TicketsCode, type TicketsDone, ticketsDone, ticketsRefused } from './tickets-answer.tsx';

type Asked = ReturnType<typeof organisedOf>;
type Order = NonNullable<Awaited<ReturnType<typeof findOrder>>>;
type Answer = {
  readonly outcome: Outcome<unknown, TicketsCode>;
  readonly done: TicketsDone;
  readonly undo?: Undo;
};
type Undo = Readonly<Record<string, string>>;
type Act = (asked: Asked, order: Order, form: FormData) => Promise<Answer>;

const acts: Readonly<Record<string, Act>> = {
  book,
  extend,
  refund,
  'refund-state': refundState,
  cancel,
  note,
  letter,
};

/** Does to an order what a form of its page asks for. */
export async function actOnOrder(
  context: Readonly<RouterContextProvider>,
  code: string,
  form: FormData,
  path: string,
) {
  const asked = organisedOf(context);
  const order = await findOrder(asked.house.db, asked.edition.id, code);
  const act = acts[textOf(form, 'act')];
  if (!order || !act) return ticketsRefused({ code: 'not-found' }, textOf(form, 'act'));
  const { outcome, done, undo } = await act(asked, order, form);
  return outcome.ok
    ? ticketsDone(path, done, undo ?? null)
    : ticketsRefused(outcome.refusal, textOf(form, 'act'));
}

const placeOf = ({ edition }: Asked, { id }: Order) => ({ editionId: edition.id, orderId: id });

async function book(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const methods = [...payMethods, 'other'] as const;
  const outcome = await bookByHand(asked.house, asked.viewer, {
    ...placeOf(asked, order),
    method: methods.find((method) => method === textOf(form, 'method')) ?? 'other',
    amount: readMoney(textOf(form, 'amount'), order.currency) ?? 0,
    note: textOf(form, 'note'),
    key: textOf(form, 'key'),
  });
  return { outcome, done: 'booked' };
}

async function extend(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const { house, viewer, edition } = asked;
  const until = momentOf(form, 'until', edition.zone);
  if (!until)
    return {
      outcome: { ok: false, refusal: { code: 'moment-not-readable', field: 'until' } },
      done: 'extended',
    };
  const outcome = await extendOrder(house, viewer, { ...placeOf(asked, order), until });
  const former = outcome.ok ? outcome.value : null;
  if (!former || former <= house.clock.now()) return { outcome, done: 'extended' };
  return { outcome, done: 'extended', undo: { act: 'extend', until: localText(former, edition.zone) } };
}

async function refund(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const back = refundable(await listPayments(asked.house.db, [order.id]));
  const how = textOf(form, 'how');
  const typed = how === 'part' ? textOf(form, 'amount') : how;
  const outcome = await refundOrder(asked.house, asked.viewer, {
    ...placeOf(asked, order),
    amount: readMoney(typed, order.currency) ?? 0,
    seen: readMoney(textOf(form, 'seen'), order.currency) ?? back,
    note: textOf(form, 'note').slice(0, 2000),
  });
  return { outcome, done: 'refunded' };
}

async function refundState(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const paymentId = readId<'payment'>(textOf(form, 'paymentId'));
  if (!paymentId) return { outcome: { ok: false, refusal: { code: 'not-found' } }, done: 'saved' };
  const state = textOf(form, 'state') === 'done' ? 'done' : 'failed';
  const outcome = await settleRefund(asked.house, asked.viewer, {
    ...placeOf(asked, order),
    paymentId,
    state,
  });
  return { outcome, done: state === 'done' ? 'refund-went' : 'refund-failed' };
}

async function cancel(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const outcome = await cancelByTeam(asked.house, asked.viewer, {
    ...placeOf(asked, order),
    ticketIds: form.has('all') ? 'all' : idsOf<'ticket'>(allOf(form, 'ticketIds')),
    reason: textOf(form, 'reason'),
  });
  return { outcome, done: 'cancelled' };
}

async function note(asked: Asked, order: Order, form: FormData): Promise<Answer> {
  const outcome = await noteOnOrder(asked.house, asked.viewer, {
    ...placeOf(asked, order),
    note: textOf(form, 'note'),
  });
  return { outcome, done: 'noted' };
}

async function letter(asked: Asked, order: Order): Promise<Answer> {
  return {
    outcome: await sendLetterOfOrder(asked.house, asked.viewer, placeOf(asked, order)),
    done: 'letter',
  };
}
