import { type Channel, channelKinds, editionRevision } from '#directory';
import { updateEdition } from '#directory/server';
import { Button, Card, Select, TextInput } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { localText, momentOf, textOf } from '../form-fields.ts';
import type { Route } from './+types/settings-dates';
import { EditedMeanwhile, OpenedOn } from './edited-meanwhile.tsx';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf, reopenEdition } from './manage-context.ts';
import { useManage } from './use-manage.ts';

const fields = ['callOpensAt', 'callClosesAt', 'ticketsOpenAt', 'aidClosesAt'] as const;

export function loader({ context }: Route.LoaderArgs) {
  const { edition } = organisedOf(context);
  const moments = fields.map((field) => ({ field, local: localText(edition[field], edition.zone) }));
  const revision = editionRevision(edition, [...fields, 'channels']);
  return { revision, zone: edition.zone, moments, channels: edition.channels };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const channels = channelsOf(form);
  const written = { channels, moments: fields.map((field) => ({ field, local: textOf(form, field) })) };
  const openedOn = textOf(form, 'revision');
  const moments = fields.map((field) => [field, momentOf(form, field, edition.zone)] as const);
  const wrong = moments.find(([, moment]) => moment === undefined);
  if (wrong)
    return houseAnswer(refuse('moment-not-readable', { field: wrong[0] }), '', { written, openedOn });
  const changes = { ...Object.fromEntries(moments), channels };
  const input = { editionId: edition.id, revision: openedOn, changes };
  const outcome = await updateEdition(house, viewer, input);
  await reopenEdition(context);
  return houseAnswer(outcome, 'saved', { written, openedOn });
}

function channelsOf(form: FormData): Channel[] {
  const all = (name: string) => form.getAll(name).map((value) => String(value).trim());
  const [kinds, labels, urls] = [all('channel-kind'), all('channel-label'), all('channel-url')];
  return urls.flatMap((url, at): Channel[] => {
    const label = labels[at] ?? '';
    const kind = channelKinds.find((one) => one === kinds[at]) ?? 'other';
    return url || label ? [{ kind, label, url }] : [];
  });
}

export default function SettingsDates({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const problem = useProblem(actionData);
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const shown = actionData?.refusal ? { ...loaderData, ...actionData.written } : loaderData;
  return (
    <>
      <p className="lead">{own.datesLead({ zone: loaderData.zone })}</p>
      {meanwhile ? (
        <EditedMeanwhile
          parts={[
            ...shown.moments.map(({ field, local }, at) => ({
              label: own[field],
              theirs: loaderData.moments[at]?.local ?? '',
              yours: local,
            })),
            {
              label: own.channels,
              theirs: channelLines(loaderData.channels),
              yours: channelLines(shown.channels),
            },
          ]}
        />
      ) : (
        <HouseNotice answer={actionData} />
      )}
      <form method="post" className="form">
        <OpenedOn now={loaderData.revision} answer={actionData} />
        <Card>
          <div className="fields wide-fields">
            {shown.moments.map(({ field, local }) => (
              <TextInput
                key={field}
                name={field}
                type="datetime-local"
                label={own[field]}
                defaultValue={local}
                error={problem(field)}
              />
            ))}
          </div>
        </Card>
        <Channels channels={shown.channels} error={problem('channels')} />
        <div>
          <Button>{meanwhile ? words.meanwhile.saveAnyway : texts.common.save}</Button>
        </div>
      </form>
    </>
  );
}

function channelLines(channels: readonly Channel[]): string {
  return channels.map(({ kind, label, url }) => [kind, label, url].join(' · ')).join('\n');
}

function Channels(props: { readonly channels: readonly Channel[]; readonly error: string | undefined }) {
  const own = useManage().words.house.settings;
  const empty: Channel = { kind: 'other', label: '', url: '' };
  const rows = [...props.channels, empty, empty].map((channel, at) => ({ channel, id: at + 1 }));
  return (
    <Card as="section">
      <fieldset className="field" id="channels">
        <legend>{own.channels}</legend>
        <div className="hint">{own.channelsHint}</div>
        {rows.map(({ channel, id }) => (
          <div className="fields channel-row" key={id}>
            <Select
              name="channel-kind"
              id={`channel-kind-${id}`}
              label={own.channelKind}
              defaultValue={channel.kind}
              options={channelKinds.map((value) => ({ value, label: own.channelKinds[value] }))}
            />
            <TextInput
              name="channel-label"
              id={`channel-label-${id}`}
              label={own.channelLabel}
              maxLength={100}
              defaultValue={channel.label}
            />
            <TextInput
              name="channel-url"
              id={`channel-url-${id}`}
              label={own.channelUrl}
              defaultValue={channel.url}
            />
          </div>
        ))}
        {props.error && <div className="error">{props.error}</div>}
      </fieldset>
    </Card>
  );
}
