import { Checkbox, ChoiceGroup, Select, TextInput } from '../../../design/index.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { FormPart } from '../edited-meanwhile.tsx';
import { type QuestionDraft, questionKinds } from './question-draft.ts';
import { TextFields } from './text-fields.tsx';
import { useTickets } from './use-tickets.ts';

/** The fields of a question to holders. */
export function QuestionFields(props: {
  readonly question: QuestionDraft;
  readonly products: readonly { readonly id: string; readonly name: LocalisedText }[];
}) {
  const { own, say } = useTickets();
  const words = own.settings;
  const { question } = props;
  const row = question.id || 'new';
  return (
    <>
      <TextFields
        name="label"
        label={words.question}
        value={question.label}
        row={row}
        also={{
          name: 'purpose',
          label: words.purpose,
          hint: words.purposeHint,
          value: question.purpose,
          row,
        }}
      />
      <div className="fields">
        <Select
          name="kind"
          id={`kind-${row}`}
          label={words.kind}
          defaultValue={question.kind}
          options={questionKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <TextInput
          name="expiresOn"
          id={`expiresOn-${row}`}
          type="date"
          label={words.expiresOn}
          defaultValue={question.expiresOn}
        />
      </div>
      <TextFields name="choices" label={words.choices} value={question.choices} row={row} isLong />
      <Checkbox
        name="isRequired"
        id={`isRequired-${row}`}
        label={words.required}
        defaultChecked={question.isRequired}
      />
      <ChoiceGroup id={`productIds-${row}`} label={words.askedOf} hint={words.askedOfHint}>
        {props.products.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="productIds"
            id={`product-${id}-${row}`}
            value={id}
            label={say(name)}
            defaultChecked={question.productIds.includes(id)}
          />
        ))}
      </ChoiceGroup>
    </>
  );
}

/** The parts of a question by the names that people know them under. */
export function useQuestionParts() {
  const { own, texts } = useTickets();
  const words = own.settings;
  const line = (text: Readonly<Record<string, string>>) => Object.values(text).filter(Boolean).join(' / ');
  const lines: readonly (readonly [string, (draft: QuestionDraft) => string])[] = [
    [words.question, ({ label }) => line(label)],
    [words.purpose, ({ purpose }) => line(purpose)],
    [words.kind, ({ kind }) => words.kinds[kind]],
    [words.choices, ({ choices }) => line(choices)],
    [words.required, ({ isRequired }) => (isRequired ? texts.common.yes : '')],
    [words.expiresOn, ({ expiresOn }) => expiresOn],
  ];
  return (theirs: QuestionDraft, yours: QuestionDraft): readonly FormPart[] =>
    lines.map(([label, of]) => ({ label, theirs: of(theirs), yours: of(yours) }));
}
