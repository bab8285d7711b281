import { deliveries, type SessionInput } from '#programme';
import { Checkbox, ChoiceGroup, Disclosure, Radio, Select, TextArea, TextInput } from '../../design/index.ts';
import { locales } from '../../kernel/locale.ts';
import { languageNames } from '../../texts/language-names.ts';
import type { ProgrammeRefusal } from './programme-answer.ts';
import { useProblem } from './programme-notices.tsx';
import { useManage } from './use-manage.ts';

type Props = { readonly value: SessionInput; readonly refusal: ProgrammeRefusal | null };

/** Length, language, recording, and whether it takes place. */
export function How({ value, refusal }: Props) {
  const { words, texts } = useManage();
  const own = words.sessions.edit;
  const problem = useProblem(refusal);
  const recorded = value.recorded === null ? '' : value.recorded ? 'yes' : 'no';
  const answers = [
    { value: 'yes', label: own.recordedYes },
    { value: 'no', label: own.recordedNo },
    { value: '', label: own.recordedUnknown },
  ];
  return (
    <div className="form">
      <div className="fields">
        <TextInput
          name="minutes"
          type="number"
          min={0}
          step={1}
          label={own.minutes}
          optional={texts.common.optional}
          defaultValue={value.minutes ?? ''}
          error={problem('minutes')}
        />
        <TextInput
          name="language"
          label={own.language}
          hint={own.languageHint}
          optional={texts.common.optional}
          defaultValue={value.language ?? ''}
          error={problem('language')}
        />
        <Select
          name="delivery"
          label={own.delivery}
          options={deliveries.map((one) => ({ value: one, label: texts.site.deliveries[one] }))}
          defaultValue={value.delivery}
        />
      </div>
      <ChoiceGroup id="recorded" label={own.recorded}>
        {answers.map((answer) => (
          <Radio key={answer.value} name="recorded" {...answer} defaultChecked={answer.value === recorded} />
        ))}
      </ChoiceGroup>
      <Checkbox
        name="cancelled"
        label={own.cancelled}
        hint={own.cancelledHint}
        defaultChecked={value.status === 'cancelled'}
      />
    </div>
  );
}

/** Title and texts in each language. */
export function Translations({ value, refusal }: Props) {
  const { words } = useManage();
  const own = words.sessions.edit;
  const problem = useProblem(refusal);
  return (
    <div className="stack">
      {locales.map((locale) => {
        const said = value.translations[locale];
        const language = languageNames[locale];
        return (
          <Disclosure key={locale} summary={own.translated({ language })} open={said?.title !== undefined}>
            <div className="form" lang={locale}>
              <TextInput
                name={`title-${locale}`}
                label={own.titleField}
                defaultValue={said?.title ?? ''}
                error={problem(`title-${locale}`)}
              />
              <TextArea
                name={`abstract-${locale}`}
                label={own.abstract}
                defaultValue={said?.abstract ?? ''}
                error={problem(`abstract-${locale}`)}
              />
              <TextArea
                name={`description-${locale}`}
                label={own.description}
                defaultValue={said?.description ?? ''}
                error={problem(`description-${locale}`)}
              />
            </div>
          </Disclosure>
        );
      })}
    </div>
  );
}
