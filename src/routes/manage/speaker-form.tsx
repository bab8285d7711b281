import type { ReactNode } from 'react';
import type { SpeakerInput } from '#programme';
import { Button, TextArea, TextInput } from '../../design/index.ts';
import type { ProgrammeRefusal } from './programme-answer.ts';
import { MarkdownField } from './programme-markdown.tsx';
import { useProblem } from './programme-notices.tsx';
import { linkLines } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

/** What is said of a speaker. */
export function SpeakerForm(props: {
  readonly value: SpeakerInput;
  /** What the form was opened on, where a speaker is changed. */
  readonly openedOn?: ReactNode;
  readonly refusal: ProgrammeRefusal | null;
  readonly saveLabel: string;
}) {
  const { words, texts } = useManage();
  const own = words.speakers;
  const problem = useProblem(props.refusal);
  const { value } = props;
  const { optional } = texts.common;
  return (
    <form method="post" className="form">
      <input type="hidden" name="act" value="save" />
      {props.openedOn}
      <TextInput name="name" label={own.name} defaultValue={value.name} required error={problem('name')} />
      <div className="fields">
        <TextInput
          name="pronouns"
          label={own.pronouns}
          optional={optional}
          defaultValue={value.pronouns ?? ''}
          error={problem('pronouns')}
        />
        <TextInput
          name="affiliation"
          label={own.affiliation}
          optional={optional}
          defaultValue={value.affiliation ?? ''}
          error={problem('affiliation')}
        />
      </div>
      <MarkdownField
        name="biography"
        label={own.biography}
        hint={words.programme.markdownHint}
        value={value.biography}
        error={problem('biography')}
      />
      <TextArea
        name="links"
        label={words.sessions.edit.links}
        hint={words.programme.linksHint}
        optional={optional}
        defaultValue={linkLines(value.links)}
        error={problem('links')}
        rows={2}
      />
      <div>
        <Button>{props.saveLabel}</Button>
      </div>
    </form>
  );
}
