import type { SessionInput } from '#programme';
import { levels, sessionKinds } from '#programme';
import { Button, Checkbox, Section, Select, TextArea, TextInput } from '../../design/index.ts';
import type { ProgrammeRefusal } from './programme-answer.ts';
import { MarkdownField } from './programme-markdown.tsx';
import { useProblem } from './programme-notices.tsx';
import { linkLines } from './session-form-from.ts';
import { How, Translations } from './session-form-parts.tsx';
import type { SessionChoices } from './session-load.ts';
import { SpeakerPicker } from './session-speakers.tsx';
import { useManage } from './use-manage.ts';

type Props = {
  readonly value: SessionInput;
  readonly choices: SessionChoices;
  readonly refusal: ProgrammeRefusal | null;
};

/** Everything that can be said of a session, as a plain form; its time and rooms are the timetable's. */
export function SessionForm(props: Props & { readonly saveLabel: string; readonly revision?: number }) {
  const { words } = useManage();
  const { parts } = words.sessions.edit;
  return (
    <form method="post" className="form">
      <input type="hidden" name="act" value="save" />
      {props.revision !== undefined && <input type="hidden" name="revision" value={props.revision} />}
      <Section title={parts.what} id="what">
        <What {...props} />
      </Section>
      <Section title={parts.people} id="people">
        <SpeakerPicker chosen={props.value.speakers} speakers={props.choices.speakers} />
      </Section>
      <Section title={parts.words} id="words">
        <Words {...props} />
      </Section>
      <Section title={parts.how} id="how">
        <How {...props} />
      </Section>
      <Section title={parts.languages} id="languages">
        <Translations {...props} />
      </Section>
      <Section title={parts.public} id="public">
        <Checkbox
          name="announced"
          label={words.sessions.edit.announced}
          hint={words.sessions.edit.announcedHint}
          defaultChecked={props.value.announced}
        />
      </Section>
      <div className="form-foot">
        <Button>{props.saveLabel}</Button>
      </div>
    </form>
  );
}

function What({ value, choices, refusal }: Props) {
  const { words, texts } = useManage();
  const own = words.sessions.edit;
  const problem = useProblem(refusal);
  const { optional } = texts.common;
  const kinds = sessionKinds.map((kind) => ({ value: kind, label: texts.site.kinds[kind] }));
  const tracks = choices.tracks.map((track) => ({ value: track.code, label: track.name }));
  const outer = choices.outer.map((one) => ({ value: one.code, label: one.title }));
  return (
    <div className="form">
      <TextInput
        name="title"
        label={own.titleField}
        defaultValue={value.title}
        error={problem('title')}
        required
        maxLength={300}
      />
      <TextInput
        name="subtitle"
        label={own.subtitle}
        optional={optional}
        defaultValue={value.subtitle ?? ''}
        error={problem('subtitle')}
      />
      <div className="fields">
        <Select
          name="kind"
          label={own.kind}
          options={kinds}
          defaultValue={value.kind}
          error={problem('kind')}
        />
        <TextInput
          name="kindLabel"
          label={own.kindLabel}
          hint={own.kindLabelHint}
          optional={optional}
          defaultValue={value.kindLabel ?? ''}
          error={problem('kindLabel')}
        />
      </div>
      <div className="fields">
        <Select
          name="track"
          label={own.track}
          options={[{ value: '', label: own.noTrack }, ...tracks]}
          defaultValue={value.track ?? ''}
          error={problem('track')}
        />
        <Select
          name="level"
          label={own.level}
          options={[
            { value: '', label: own.noLevel },
            ...levels.map((level) => ({ value: level, label: texts.site.levels[level] })),
          ]}
          defaultValue={value.level ?? ''}
          error={problem('level')}
        />
      </div>
      <Select
        name="parent"
        label={own.parent}
        hint={own.parentHint}
        options={[{ value: '', label: own.noParent }, ...outer]}
        defaultValue={value.parent ?? ''}
        error={problem('parent')}
      />
    </div>
  );
}

function Words({ value, refusal }: Props) {
  const { words, texts } = useManage();
  const own = words.sessions.edit;
  const problem = useProblem(refusal);
  const { optional } = texts.common;
  return (
    <div className="form">
      <MarkdownField
        name="abstract"
        label={own.abstract}
        hint={own.abstractHint}
        value={value.abstract}
        error={problem('abstract')}
      />
      <MarkdownField
        name="description"
        label={own.description}
        hint={own.descriptionHint}
        value={value.description}
        error={problem('description')}
      />
      <TextInput
        name="contentNotes"
        label={own.contentNotes}
        hint={own.contentNotesHint}
        optional={optional}
        defaultValue={value.contentNotes ?? ''}
        error={problem('contentNotes')}
      />
      <TextArea
        name="links"
        label={own.links}
        hint={words.programme.linksHint}
        optional={optional}
        defaultValue={linkLines(value.links)}
        error={problem('links')}
        rows={2}
      />
      <TextInput
        name="tags"
        label={own.tags}
        hint={own.tagsHint}
        optional={optional}
        defaultValue={value.tags.join(', ')}
      />
    </div>
  );
}
