import { Button, ChoiceGroup, Notice, Radio, TextArea, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { type CheckoutProps, errorOf } from './checkout-props.ts';
import type { OrderPage } from './order-load.ts';
import { CancelButton, CancelTerms } from './ticket-self.tsx';

/** A ticket that is to become another: what is owed, until when the place is kept, and the way back. */
export function PendingChange({ order }: { readonly order: OrderPage }) {
  const { texts } = useFrame();
  const words = texts.selfService.pending;
  const { pending } = order;
  if (!pending) return null;
  const facts = { sum: pending.owed, when: pending.until };
  return (
    <div id="change">
      <Notice
        tone={pending.isOver ? 'warn' : 'info'}
        title={words.title({ n: pending.number, to: pending.to })}
        action={
          <form method="post" action={order.path}>
            <Button look="ghost" name="act" value="keep">
              {pending.received ? words.dropBack({ sum: pending.received }) : words.drop}
            </Button>
          </form>
        }
      >
        {pending.isOver ? words.over(facts) : words.body(facts)}
        {pending.received && ` ${words.received({ sum: pending.received })}`}
      </Notice>
    </div>
  );
}

/** Cancels all of an order that is paid, with what comes back. */
export function CancelWhole({ order, isOpen }: { readonly order: OrderPage; readonly isOpen: boolean }) {
  const { texts } = useFrame();
  const all = order.self?.all;
  if (!all) return null;
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{texts.selfService.cancel.whole}</summary>
      <form method="post" action={order.path} className="form">
        <CancelTerms cancel={{ ...all, along: [] }} holder={null} />
        <CancelButton which="all" cancel={all} />
      </form>
    </details>
  );
}

/** Another way to pay, while the order waits for its money. */
export function MethodForm({ order, typed, refused }: Omit<CheckoutProps, 'own'>) {
  const { texts } = useFrame();
  const words = texts.selfService.method;
  const { order: own } = texts.tickets;
  const error = errorOf(refused);
  const others = order.methods.filter((each) => each !== order.method);
  if (order.standing !== 'placed' || others.length === 0) return null;
  const isRefused = typed?.act === 'method';
  return (
    <details className="disclosure" open={isRefused}>
      <summary>{words.title}</summary>
      <form method="post" action={order.path} className="form checkout">
        <p className="mute">{words.lead}</p>
        <ChoiceGroup id="method" label={own.method} error={isRefused ? error('method') : undefined}>
          {others.map((method) => (
            <Radio
              key={method}
              name="method"
              value={method}
              label={own.methods[method]}
              defaultChecked={(typed?.method ?? others[0]) === method}
            />
          ))}
        </ChoiceGroup>
        {others.includes('invoice') && !order.hasCompany && (
          <>
            <p>{words.companyFor}</p>
            <TextInput
              name="companyName"
              label={own.companyName}
              optional={texts.common.optional}
              autoComplete="organization"
              maxLength={200}
              defaultValue={typed?.companyName ?? ''}
              error={isRefused ? error('companyName') : undefined}
            />
            <TextArea
              name="companyAddress"
              label={own.companyAddress}
              optional={texts.common.optional}
              autoComplete="street-address"
              rows={3}
              maxLength={1000}
              defaultValue={typed?.companyAddress ?? ''}
            />
            <TextInput
              name="companyCountry"
              label={own.companyCountry}
              optional={texts.common.optional}
              autoComplete="country-name"
              maxLength={60}
              defaultValue={typed?.companyCountry ?? ''}
            />
            <TextInput
              name="purchaseOrder"
              label={own.purchaseOrder}
              optional={texts.common.optional}
              maxLength={100}
              defaultValue={typed?.purchaseOrder ?? ''}
            />
          </>
        )}
        <div>
          <Button look="ghost" name="act" value="method">
            {words.go}
          </Button>
        </div>
      </form>
    </details>
  );
}
