import type { ReactNode } from 'react';
import { payMethods } from '#tickets';
import {
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Radio,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../../design/index.ts';
import { plainMoney } from '../../../kernel/money.ts';
import type { OrderPage } from './order-load.ts';
import { type TicketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

type Props = { readonly page: OrderPage; readonly answer: TicketsRefused<string> | undefined };

/** What the desk can do to an order, each in a form of its own; one that was refused is open again. */
export function OrderForms({ page, answer }: Props) {
  const { own } = useTickets();
  const words = own.order;
  const { order, refund } = page;
  const isOpen = order.state === 'placed' || order.state === 'basket';
  const part = (act: string, title: string, content: ReactNode) => (
    <Card>
      <Disclosure summary={title} open={answer?.kept === act}>
        {content}
      </Disclosure>
    </Card>
  );
  return (
    <Section title={words.act} id="act">
      <div className="stack">
        {isOpen && order.method === 'invoice' && order.total > order.paid && <InvoicePaid page={page} />}
        {part('book', words.book, <Book page={page} answer={answer} />)}
        {isOpen && part('extend', words.extend, <Extend page={page} answer={answer} />)}
        {refund.back > 0 && part('refund', words.refund, <Refund page={page} answer={answer} />)}
        {order.state !== 'cancelled' && part('cancel', words.cancel, <Cancel page={page} answer={answer} />)}
        {part('note', words.noteIt, <Note page={page} answer={answer} />)}
        {order.state !== 'basket' && (
          <form method="post">
            <Button look="ghost" name="act" value="letter">
              {words.letter}
            </Button>
          </form>
        )}
      </div>
    </Section>
  );
}

function InvoicePaid({ page }: { readonly page: OrderPage }) {
  const { own, sum } = useTickets();
  const { currency, total, paid } = page.order;
  const amount = total - paid;
  return (
    <form method="post">
      <input type="hidden" name="act" value="book" />
      <input type="hidden" name="key" value={page.formKey} />
      <input type="hidden" name="method" value="invoice" />
      <input type="hidden" name="amount" value={plainMoney({ amount, currency })} />
      <Button>{own.order.invoicePaid({ sum: sum(amount, currency) })}</Button>
    </form>
  );
}

function Book({ page, answer }: Props) {
  const { own, texts } = useTickets();
  const words = own.order;
  const problem = useProblem(answer?.kept === 'book' ? answer : undefined);
  const { currency, total, paid, method } = page.order;
  return (
    <form method="post" className="form">
      <p className="mute">{words.bookLead}</p>
      <input type="hidden" name="key" value={page.formKey} />
      <div className="fields">
        <TextInput
          name="amount"
          id="book-amount"
          inputMode="decimal"
          label={words.amount({ currency })}
          defaultValue={total > paid ? plainMoney({ amount: total - paid, currency }) : ''}
          error={problem('amount')}
        />
        <Select
          name="method"
          label={words.bookMethod}
          defaultValue={method === 'free' || method === null ? 'other' : method}
          options={[...payMethods, 'other' as const].map((value) => ({
            value,
            label: own.orders.methods[value],
          }))}
        />
      </div>
      <TextInput
        name="note"
        id="book-note"
        label={words.note}
        optional={texts.common.optional}
        maxLength={500}
      />
      <div>
        <Button name="act" value="book">
          {words.bookIt}
        </Button>
      </div>
    </form>
  );
}

function Extend({ answer }: Props) {
  const { own, zone } = useTickets();
  const problem = useProblem(answer?.kept === 'extend' ? answer : undefined);
  return (
    <form method="post" className="form">
      <TextInput
        name="until"
        type="datetime-local"
        label={own.order.extendUntil}
        hint={own.form.zone({ zone })}
        required
        error={problem('until')}
      />
      <div>
        <Button name="act" value="extend">
          {own.order.extendIt}
        </Button>
      </div>
    </form>
  );
}

function Refund({ page, answer }: Props) {
  const { own, sum, texts } = useTickets();
  const words = own.order;
  const problem = useProblem(answer?.kept === 'refund' ? answer : undefined);
  const { currency } = page.order;
  const { back, fee } = page.refund;
  const value = (amount: number) => plainMoney({ amount, currency });
  const money = (amount: number) => sum(amount, currency);
  return (
    <form method="post" className="form">
      <p className="mute">{words.refundLead({ sum: money(back) })}</p>
      <input type="hidden" name="seen" value={value(back)} />
      <ChoiceGroup id="how" label={words.sum}>
        {fee > 0 && fee < back && (
          <Radio
            name="how"
            value={value(back - fee)}
            label={words.refundLess({ sum: money(back - fee), fee: money(fee) })}
            defaultChecked
          />
        )}
        <Radio
          name="how"
          value={value(back)}
          label={words.refundAll({ sum: money(back) })}
          defaultChecked={!(fee > 0 && fee < back)}
        />
        <Radio name="how" value="part" label={words.refundPart} />
      </ChoiceGroup>
      <TextInput
        name="amount"
        id="refund-amount"
        inputMode="decimal"
        label={`${words.refundPart}: ${words.amount({ currency })}`}
        optional={texts.common.optional}
        error={problem('amount')}
      />
      <TextInput
        name="note"
        id="refund-note"
        label={words.note}
        optional={texts.common.optional}
        maxLength={500}
      />
      <p className="mute small">{words.refundNote}</p>
      <div>
        <Button name="act" value="refund">
          {words.refundIt}
        </Button>
      </div>
    </form>
  );
}

function Cancel({ page, answer }: Props) {
  const { own, say } = useTickets();
  const words = own.order;
  const problem = useProblem(answer?.kept === 'cancel' ? answer : undefined);
  const live = page.tickets.filter(({ isCancelled }) => !isCancelled);
  return (
    <form method="post" className="form">
      <p>{words.cancelLead({ tickets: live.length, waiting: page.waiting })}</p>
      <ChoiceGroup id="ticketIds" label={words.cancelWhich}>
        {live
          .filter(({ partOf }) => partOf === null)
          .map(({ id, number, product, holderName, holderEmail }) => (
            <Checkbox
              key={id}
              name="ticketIds"
              value={id}
              label={`${number}. ${say(product)}`}
              hint={[holderName, holderEmail].filter(Boolean).join(', ') || own.orders.untold}
            />
          ))}
        <Checkbox name="all" value="yes" label={words.cancelAll} />
      </ChoiceGroup>
      <TextInput
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        maxLength={500}
        required
        error={problem('reason')}
      />
      <div>
        <Button look="danger" name="act" value="cancel">
          {words.cancelIt}
        </Button>
      </div>
    </form>
  );
}

function Note({ answer }: Props) {
  const { own } = useTickets();
  const problem = useProblem(answer?.kept === 'note' ? answer : undefined);
  return (
    <form method="post" className="form">
      <TextArea
        name="note"
        id="team-note"
        label={own.order.noteLabel}
        rows={3}
        maxLength={2000}
        error={problem('note')}
      />
      <div>
        <Button look="ghost" name="act" value="note">
          {own.order.noteIt}
        </Button>
      </div>
    </form>
  );
}
