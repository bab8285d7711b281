import { ChoiceGroup, Radio, TextArea, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { type CheckoutProps, errorOf } from './checkout-props.ts';

/** How the order is paid, and the company that it is for. */
export function PaymentFields({ order, typed, refused }: CheckoutProps) {
  const { texts } = useFrame();
  const words = texts.tickets.order;
  const error = errorOf(refused);
  const optional = texts.common.optional;
  const n = order.paymentDays;
  const hints = {
    transfer: words.methodHints.transfer({ n }),
    invoice: words.methodHints.invoice({ n }),
    card: words.methodHints.card,
  };
  const chosen = typed?.method ?? order.methods[0];
  return (
    <>
      <ChoiceGroup id="method" label={words.method} error={error('method')}>
        {order.methods.map((method) => (
          <Radio
            key={method}
            name="method"
            value={method}
            label={words.methods[method]}
            hint={hints[method]}
            defaultChecked={chosen === method}
          />
        ))}
      </ChoiceGroup>
      <details
        className="disclosure"
        open={Boolean(typed?.companyName) || refused?.field.startsWith('company')}
      >
        <summary>{words.company}</summary>
        <div className="form">
          <p className="mute small">{words.companyHint}</p>
          <TextInput
            name="companyName"
            label={words.companyName}
            optional={optional}
            autoComplete="organization"
            maxLength={200}
            defaultValue={typed?.companyName ?? ''}
            error={error('companyName')}
          />
          <TextArea
            name="companyAddress"
            label={words.companyAddress}
            optional={optional}
            autoComplete="street-address"
            rows={3}
            maxLength={1000}
            defaultValue={typed?.companyAddress ?? ''}
          />
          <TextInput
            name="companyCountry"
            label={words.companyCountry}
            optional={optional}
            autoComplete="country-name"
            maxLength={60}
            defaultValue={typed?.companyCountry ?? ''}
          />
          <TextInput
            name="companyVat"
            label={words.companyVat}
            hint={words.companyVatHint}
            optional={optional}
            maxLength={40}
            defaultValue={typed?.companyVat ?? ''}
          />
          <TextInput
            name="purchaseOrder"
            label={words.purchaseOrder}
            optional={optional}
            maxLength={100}
            defaultValue={typed?.purchaseOrder ?? ''}
          />
        </div>
      </details>
    </>
  );
}
