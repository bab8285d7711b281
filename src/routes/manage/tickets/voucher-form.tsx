import {
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../../design/index.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import { type TicketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';
import type { VoucherDraft } from './voucher-from.ts';

const kinds = ['set', 'less', 'share', 'none'] as const;

/** The form that makes vouchers: one, many, or a list. */
export function VoucherForm(props: {
  readonly products: readonly { readonly id: string; readonly name: LocalisedText }[];
  readonly currency: string;
  readonly answer: TicketsRefused<VoucherDraft | null> | undefined;
}) {
  const { own, say } = useTickets();
  const words = own.vouchers;
  const problem = useProblem(props.answer);
  const kept = props.answer?.kept ?? null;
  const line = (
    name: Exclude<keyof VoucherDraft, 'productIds'>,
    label: string,
    hint?: string,
    kind: 'numeric' | 'decimal' | 'text' = 'numeric',
  ) => (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      inputMode={kind}
      defaultValue={kept?.[name] ?? ''}
      error={problem(name)}
    />
  );
  return (
    <Section title={words.make} id="make">
      <Card>
        <form method="post" className="form settings">
          <TextArea
            name="codes"
            label={words.codes}
            hint={words.codesHint}
            rows={3}
            defaultValue={kept?.codes ?? ''}
            error={problem('codes')}
          />
          <div className="fields">
            {line('number', words.number, words.numberHint)}
            {line('prefix', words.prefix, undefined, 'text')}
          </div>
          <div className="fields">
            <Select
              name="kind"
              label={words.kind}
              defaultValue={kept?.kind ?? 'share'}
              options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
            {line('value', words.value, undefined, 'decimal')}
          </div>
          <div className="fields">
            {line('uses', words.perCode, words.perCodeHint)}
            {line('budget', `${words.budgetEach} (${props.currency})`, words.budgetHint, 'decimal')}
          </div>
          {line('aside', words.keep, words.keepHint)}
          <Disclosure summary={words.products} open={(kept?.productIds.length ?? 0) > 0}>
            <ChoiceGroup
              id="productIds"
              label={words.products}
              hint={words.productsHint}
              error={problem('productIds')}
            >
              {props.products.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  name="productIds"
                  value={id}
                  label={say(name)}
                  defaultChecked={kept?.productIds.includes(id) ?? false}
                />
              ))}
            </ChoiceGroup>
          </Disclosure>
          <Window kept={kept} answer={props.answer} />
          <div>
            <Button name="act" value="make">
              {words.makeIt}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

function Window(props: {
  readonly kept: VoucherDraft | null;
  readonly answer: TicketsRefused<VoucherDraft | null> | undefined;
}) {
  const { own, zone } = useTickets();
  const problem = useProblem(props.answer);
  return (
    <div className="fields">
      {(['validFrom', 'validUntil'] as const).map((field) => (
        <TextInput
          key={field}
          name={field}
          type="datetime-local"
          label={own.vouchers[field]}
          hint={own.form.zone({ zone })}
          defaultValue={props.kept?.[field] ?? ''}
          error={problem(field)}
        />
      ))}
    </div>
  );
}
