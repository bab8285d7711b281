import { Button, Card, Checkbox, FileInput, Section, TextArea, TextInput } from '../../design/index.ts';
import type { SourceView } from './list-view.ts';
import { useWays } from './use-ways.ts';

type Problem = (field: string) => string | undefined;

/** Files of lists, sent by hand. */
export function UploadForm(props: { readonly problem: Problem; readonly sources: readonly string[] }) {
  const { texts } = useWays();
  const { lists, common } = texts;
  return (
    <Section title={lists.uploadTitle} id="upload">
      <Card>
        <form method="post" encType="multipart/form-data" className="form">
          <p className="mute">{lists.uploadLead}</p>
          <FileInput
            name="files"
            multiple
            required
            accept=".json,.yml,.yaml,.ics"
            label={lists.uploadFiles}
            error={props.problem('files')}
          />
          <TextInput
            name="source"
            list="sources"
            autoComplete="off"
            label={lists.uploadSource}
            hint={lists.uploadSourceHint}
            optional={common.optional}
            error={props.problem('source')}
          />
          <datalist id="sources">
            {props.sources.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Checkbox name="whole" value="yes" label={lists.uploadWhole} hint={lists.uploadWholeHint} />
          <div>
            <Button look="ghost" name="act" value="upload">
              {lists.uploadSubmit}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

/** A list at addresses of its own. */
export function AddForm({ problem }: { readonly problem: Problem }) {
  const { lists } = useWays().texts;
  return (
    <Section title={lists.addTitle} id="add">
      <Card>
        <form method="post" className="form">
          <p className="mute">{lists.addLead}</p>
          <SourceFields problem={problem} source={null} />
          <div>
            <Button look="ghost" name="act" value="add">
              {lists.addSubmit}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

/** What a steward says of a source; of a new one the name may be left to the list. */
export function SourceFields(props: { readonly problem: Problem; readonly source: SourceView | null }) {
  const { texts } = useWays();
  const { lists, common } = texts;
  const { problem, source } = props;
  const { optional } = common;
  return (
    <>
      <TextArea
        name="addresses"
        rows={source ? Math.max(2, source.addresses.length) : 2}
        required={!source}
        defaultValue={source?.addresses.join('\n')}
        label={lists.addresses}
        hint={lists.addressesHint}
        error={problem('addresses')}
      />
      <TextInput
        name="name"
        defaultValue={source?.name}
        required={Boolean(source)}
        label={lists.name}
        hint={lists.nameHint}
        error={problem('name')}
        {...(!source && { optional })}
      />
      <TextInput
        name="page"
        type="url"
        defaultValue={source?.page ?? ''}
        label={lists.pageField}
        optional={optional}
        error={problem('page')}
      />
      <TextInput
        name="licence"
        defaultValue={source?.licence ?? ''}
        label={lists.licenceField}
        optional={optional}
        error={problem('licence')}
      />
      <TextInput
        name="refreshHours"
        inputMode="numeric"
        defaultValue={source ? String(source.refreshHours ?? '') : '24'}
        label={lists.hours}
        hint={lists.hoursHint}
        optional={optional}
        error={problem('refreshHours')}
      />
    </>
  );
}
