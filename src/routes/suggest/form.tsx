import { Button, Card, Disclosure, FormErrors, Select, TextArea, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { FactControl } from '../directory/fact-control.tsx';
import { ZoneList } from '../zone-list.tsx';
import type { AboutListing, SuggestProblem } from './answer.ts';
import { factGroups } from './fact-groups.ts';
import { type Written, zoneChoices } from './written.ts';

type FormProps = {
  readonly about: AboutListing | null;
  readonly written: Written;
  readonly problems: readonly SuggestProblem[];
  readonly viewerName: string | null;
  readonly locale: Locale;
};

/** The form of a suggestion: facts in parts, then the proof. */
export function SuggestForm(props: FormProps) {
  const { about, written, problems, locale } = props;
  const { suggest, refusals } = textsFor(locale).editing;
  const problem = (field: string) => {
    const code = problems.find((one) => one.field === field)?.code;
    return code && refusals[code];
  };
  return (
    <form method="post" action="/suggest" className="form suggest-form">
      <FormErrors
        title={suggest.problems}
        errors={problems.map(({ field, code }) => ({ field: field ?? 'name', message: refusals[code] }))}
      />
      {about && <input type="hidden" name="listing" value={about.id} />}
      <input type="hidden" name="token" value={written.token} />
      {factGroups.map(({ part, open, fields }) => {
        const isTold = fields.some((field) => problem(field) !== undefined || hasText(written, field));
        return (
          <Disclosure key={part} summary={<b>{suggest.parts[part]}</b>} open={open || isTold}>
            <div className="fields suggest-fields">
              {fields.map((field) => (
                <FactControl
                  key={field}
                  field={field}
                  values={written.facts[field] ?? []}
                  error={problem(field)}
                  locale={locale}
                  required={field === 'name'}
                />
              ))}
            </div>
            {part === 'about' && about && <p className="mute small">{suggest.listsHint}</p>}
          </Disclosure>
        );
      })}
      <DeadlineZone {...props} />
      <Proof {...props} problem={problem} />
      <ZoneList />
      <div className="actions">
        <Button name="step" value="look">
          {suggest.look}
        </Button>
      </div>
    </form>
  );
}

function hasText({ facts }: Written, field: keyof Written['facts']): boolean {
  return facts[field]?.some((text) => text.trim()) ?? false;
}

function DeadlineZone({ written, about, locale }: FormProps) {
  const { suggest } = textsFor(locale).editing;
  const own = written.facts.zone?.[0] || about?.zone || '';
  return (
    <Select
      name="deadlineZone"
      label={suggest.deadlineZone}
      defaultValue={written.zone}
      options={zoneChoices.map((value) => ({
        value,
        label: value === 'own' ? suggest.zones.own({ zone: own }) : suggest.zones[value],
      }))}
    />
  );
}

function Proof(props: FormProps & { readonly problem: (field: string) => string | undefined }) {
  const { written, viewerName, locale, problem } = props;
  const { editing, common } = textsFor(locale);
  const { suggest } = editing;
  return (
    <Card as="section">
      <div className="stack">
        <h2 className="h3">{suggest.parts.proof}</h2>
        <TextInput
          name="link"
          inputMode="url"
          label={suggest.link}
          hint={suggest.linkHint}
          required
          maxLength={500}
          defaultValue={written.link}
          error={problem('link')}
        />
        <TextArea
          name="note"
          label={suggest.note}
          hint={suggest.noteHint}
          optional={common.optional}
          maxLength={2000}
          defaultValue={written.note}
          error={problem('note')}
        />
        {viewerName === null ? (
          <TextInput
            name="email"
            type="email"
            autoComplete="email"
            label={suggest.email}
            hint={suggest.emailHint}
            required
            defaultValue={written.email}
            error={problem('email')}
          />
        ) : (
          <p className="mute small">{suggest.signedInAs({ name: viewerName })}</p>
        )}
        <div className="suggest-trap" aria-hidden="true">
          <TextInput name="homepage" label={suggest.trap} tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
      </div>
    </Card>
  );
}
