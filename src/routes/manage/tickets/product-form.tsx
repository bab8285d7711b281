import { productKinds } from '#tickets';
import { Card, Checkbox, ChoiceGroup, Disclosure, Select, TextInput } from '../../../design/index.ts';
import { emptyVariation } from './product-draft.ts';
import type { ProductPage, ProductPart } from './product-load.ts';
import { ProductTerms } from './product-terms.tsx';
import { TextFields } from './text-fields.tsx';
import { useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';
import { VariationRow } from './variation-row.tsx';

/** The fields of a product, part by part. */
export function ProductForm(props: ProductPart) {
  return (
    <>
      <What {...props} />
      <Money {...props} />
      <ProductTerms {...props} />
      <Who {...props} />
      <Variations {...props} />
    </>
  );
}

function What({ page, draft, answer }: ProductPart) {
  const { own } = useTickets();
  const words = own.form;
  const problem = useProblem(answer);
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.what}</h2>
      <Select
        name="kind"
        label={words.kind}
        defaultValue={draft.kind}
        options={productKinds.map((value) => ({ value, label: own.kinds[value] }))}
      />
      <TextFields
        name="name"
        label={words.name}
        value={draft.name}
        error={problem('name')}
        also={{
          ...{ name: 'about', label: words.about, value: draft.about },
          ...{ isLong: true, error: problem('about') },
        }}
      />
      <Select
        name="sessionCode"
        label={words.session}
        hint={words.sessionHint}
        error={problem('sessionCode')}
        defaultValue={draft.sessionCode}
        options={[
          { value: '', label: words.noSession },
          ...page.sessions.map(({ code, title }) => ({ value: code, label: title })),
        ]}
      />
    </Card>
  );
}

function Money({ page, draft, answer }: ProductPart) {
  const { own } = useTickets();
  const words = own.form;
  const problem = useProblem(answer);
  const empty = { price: '', until: '' };
  const steps = [...draft.steps, empty, empty].map((step, at) => ({ ...step, key: at + 1 }));
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.money}</h2>
      <div className="fields">
        <TextInput
          name="price"
          inputMode="decimal"
          label={words.price({ currency: page.currency })}
          hint={words.priceHint}
          defaultValue={draft.price}
          error={problem('price')}
        />
        <TextInput
          name="taxRate"
          inputMode="decimal"
          label={words.taxRate}
          hint={words.taxHint}
          defaultValue={draft.taxRate}
          error={problem('taxRate')}
        />
      </div>
      <div className="fields">
        <Checkbox
          name="isOpenPrice"
          label={words.openPrice}
          hint={words.openPriceHint}
          defaultChecked={draft.isOpenPrice}
        />
        <TextInput
          name="least"
          inputMode="decimal"
          label={words.least}
          defaultValue={draft.least}
          error={problem('least')}
        />
      </div>
      <ChoiceGroup id="steps" label={words.steps} hint={words.stepsHint} error={problem('steps')}>
        {steps.map(({ key, price, until }) => (
          <div className="fields repeat-row" key={key}>
            <TextInput
              name="step-price"
              id={`step-price-${key}`}
              inputMode="decimal"
              label={words.stepPrice}
              defaultValue={price}
            />
            <TextInput
              name="step-until"
              id={`step-until-${key}`}
              type="datetime-local"
              label={words.stepUntil}
              defaultValue={until}
            />
          </div>
        ))}
      </ChoiceGroup>
    </Card>
  );
}

function Who({ page, draft, answer }: ProductPart) {
  const { own, say } = useTickets();
  const words = own.form;
  const problem = useProblem(answer);
  const among = (name: 'needs' | 'includes', others: ProductPage['others']) =>
    others.length === 0 ? (
      <p className="mute">{words.nothingElse}</p>
    ) : (
      others.map((other) => (
        <Checkbox
          key={other.id}
          name={name}
          value={other.id}
          label={say(other.name)}
          defaultChecked={draft[name].includes(other.id)}
        />
      ))
    );
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.who}</h2>
      <Disclosure summary={words.needs} open={draft.needs.length > 0 || problem('needs') !== undefined}>
        <ChoiceGroup id="needs" label={words.needs} hint={words.needsHint} error={problem('needs')}>
          {among('needs', page.others)}
        </ChoiceGroup>
      </Disclosure>
      <Disclosure
        summary={words.includes}
        open={draft.includes.length > 0 || problem('includes') !== undefined}
      >
        <ChoiceGroup
          id="includes"
          label={words.includes}
          hint={words.includesHint}
          error={problem('includes')}
        >
          {among(
            'includes',
            page.others.filter(({ canBeIncluded }) => canBeIncluded),
          )}
        </ChoiceGroup>
      </Disclosure>
      <Checkbox name="isHidden" label={words.hidden} defaultChecked={draft.isHidden} />
      <ChoiceGroup id="admits" label={words.admits} error={problem('admits')}>
        <Checkbox name="admits" label={words.admits} defaultChecked={draft.admits} />
        <div className="fields">
          <TextInput name="admitsFrom" type="date" label={words.admitsFrom} defaultValue={draft.admitsFrom} />
          <TextInput
            name="admitsUntil"
            type="date"
            label={words.admitsUntil}
            defaultValue={draft.admitsUntil}
          />
        </div>
      </ChoiceGroup>
    </Card>
  );
}

function Variations({ draft, answer }: ProductPart) {
  const { own } = useTickets();
  const words = own.form;
  const problem = useProblem(answer);
  const rows = [...draft.variations, emptyVariation, emptyVariation];
  return (
    <Card as="section" className="sheet-part">
      <ChoiceGroup
        id="variations"
        label={words.variations}
        hint={words.variationsHint}
        error={problem('variations')}
      >
        {rows.map((variation, at) => (
          <VariationRow key={variation.id || `new-${at - draft.variations.length}`} of={variation} at={at} />
        ))}
      </ChoiceGroup>
    </Card>
  );
}
