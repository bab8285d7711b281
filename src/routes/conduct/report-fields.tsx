import { mostSigns, reportKinds, safeties } from '#conduct';
import { Checkbox, ChoiceGroup, Radio, Select, TextArea, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { ReportForm } from './report-load.ts';

/** The questions of a report; two must be answered. */
export function ReportFields(props: {
  readonly form: ReportForm;
  readonly typed: Readonly<Record<string, string>>;
  readonly shutOut: readonly string[];
  readonly error: { readonly field: string; readonly message: string } | null;
}) {
  const { texts } = useFrame();
  const words = texts.conduct.form;
  const { form, typed } = props;
  const errorOf = (field: string) => (props.error?.field === field ? props.error.message : undefined);
  const text = (name: 'whenWhere' | 'who' | 'contact') => ({
    ...{ name, defaultValue: typed[name], error: errorOf(name), optional: words.optional },
    ...{ label: words[name], hint: words[`${name}Hint`], maxLength: mostSigns[name] },
  });
  return (
    <>
      <ChoiceGroup id="kind" label={words.kind} error={errorOf('kind')}>
        {reportKinds.map((kind) => (
          <Radio
            key={kind}
            name="kind"
            value={kind}
            label={words.kinds[kind]}
            defaultChecked={typed.kind === kind}
            required
          />
        ))}
      </ChoiceGroup>
      <TextArea
        name="what"
        label={words.what}
        hint={words.whatHint}
        error={errorOf('what')}
        defaultValue={typed.what}
        maxLength={mostSigns.what}
        required
      />
      <ChoiceGroup id="safety" label={words.safety} optional={words.optional}>
        {safeties.map((safety) => (
          <Radio
            key={safety}
            name="safety"
            value={safety}
            label={words.safeties[safety]}
            defaultChecked={typed.safety === safety}
          />
        ))}
      </ChoiceGroup>
      <TextInput {...text('whenWhere')} />
      {form.sessions.length > 0 && (
        <Select
          name="session"
          label={words.session}
          optional={words.optional}
          defaultValue={typed.session}
          options={[
            { value: '', label: words.noSession },
            ...form.sessions.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
      )}
      <TextInput {...text('who')} />
      <TextInput {...text('contact')} />
      {form.readers.length > 1 && (
        <ChoiceGroup
          id="shutOut"
          label={words.shutOut}
          hint={words.shutOutHint}
          optional={words.optional}
          error={errorOf('shutOut')}
        >
          {form.readers.map(({ handle, name }) => (
            <Checkbox
              key={handle}
              name="shutOut"
              value={handle}
              label={name}
              defaultChecked={props.shutOut.includes(handle)}
            />
          ))}
        </ChoiceGroup>
      )}
    </>
  );
}
