import type { Givable } from '#community';
import { Checkbox, ChoiceGroup } from '../../design/index.ts';
import type { Texts } from '../../texts/texts.ts';

/** What somebody gives of what they have, each field by its own tick. */
export function GiveFields(props: {
  readonly words: Texts['community'];
  readonly mine: readonly Givable[];
  readonly ticked: readonly Givable[];
  readonly id: string;
  readonly label: string;
}) {
  const { words, id } = props;
  return (
    <ChoiceGroup id={id} label={props.label} hint={words.meet.giveHint}>
      {props.mine.map((field) => (
        <Checkbox
          key={field}
          name="give"
          value={field}
          id={`${id}-${field}`}
          label={words.fields[field]}
          defaultChecked={props.ticked.includes(field)}
        />
      ))}
    </ChoiceGroup>
  );
}

/** The fields' names in a line, the name first. */
export function fieldNames(words: Texts['community'], fields: readonly Givable[]): string {
  return [words.meet.name, ...fields.map((field) => words.fields[field])].join(', ');
}
