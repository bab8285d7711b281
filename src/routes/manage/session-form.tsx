import type { SessionInput } from '#programme';
import { deliveries, levels, sessionKinds } from '#programme';
import {
  Button,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Radio,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import { locales } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { ProgrammeRefusal } from './programme-answer.ts';
import { MarkdownField } from './programme-markdown.tsx';
import { useProblem } from './programme-notices.tsx';
import { linkLines } from './session-form-from.ts';
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

function How({ value, refusal }: Props) {
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

function Translations({ value, refusal }: Props) {
  const { words } = useManage();
  const own = words.sessions.edit;
  const problem = useProblem(refusal);
  return (
    <div className="stack">
      {locales.map((locale) => {
        const said = value.translations[locale];
        const language = textsFor(locale).common.languageName;
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
