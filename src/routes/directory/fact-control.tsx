import { factChoices, factKinds, type WritableFact } from '#directory';
import { Checkbox, ChoiceGroup, Select, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { countryOptions } from '../country-options.ts';
import { factName, factWords } from './fact-words.ts';

type ControlProps = {
  readonly field: WritableFact;
  /** As it was typed, or as it is known. */
  readonly values: readonly string[];
  readonly error?: string | undefined;
  readonly locale: Locale;
  readonly required?: boolean;
};

const lineTypes = { date: 'date', moment: 'datetime-local' } as const;
const inputModes = { link: 'url', people: 'numeric', price: 'decimal' } as const;

/** The control in which a fact is written; its name is the fact's. */
export function FactControl(props: ControlProps) {
  const { field, values, error, locale } = props;
  const { suggest } = textsFor(locale).editing;
  const kind = factKinds[field];
  const texts = { label: factName(field, locale), hint: suggest.hints[field], error };
  if (kind === 'choices') return <Choices {...props} />;
  if (kind === 'choice' || kind === 'yes-no' || kind === 'country') {
    const [value = ''] = values;
    return <Select name={field} {...texts} defaultValue={value} options={optionsOf(field, value, locale)} />;
  }
  return (
    <TextInput
      name={field}
      {...texts}
      type={kind in lineTypes ? lineTypes[kind as keyof typeof lineTypes] : 'text'}
      inputMode={kind in inputModes ? inputModes[kind as keyof typeof inputModes] : undefined}
      list={kind === 'zone' ? 'zones' : undefined}
      autoComplete="off"
      maxLength={500}
      required={props.required}
      defaultValue={values[0] ?? ''}
    />
  );
}

function optionsOf(field: WritableFact, value: string, locale: Locale) {
  const { editing, directory } = textsFor(locale);
  const none = editing.suggest.notSaid;
  if (factKinds[field] === 'country') return countryOptions(locale, none, value || null);
  const known =
    factKinds[field] === 'yes-no'
      ? [
          { value: 'yes', label: directory.edition.yes },
          { value: 'no', label: directory.edition.no },
        ]
      : (factChoices[field] ?? []).map((each) => ({ value: each, label: factWords(field, each, locale) }));
  return [{ value: '', label: none }, ...known];
}

function Choices({ field, values, error, locale }: ControlProps) {
  return (
    <ChoiceGroup id={field} label={factName(field, locale)} error={error}>
      {(factChoices[field] ?? []).map((each) => (
        <Checkbox
          key={each}
          name={field}
          value={each}
          defaultChecked={values.includes(each)}
          label={factWords(field, [each], locale)}
        />
      ))}
    </ChoiceGroup>
  );
}
