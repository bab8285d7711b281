import { data } from 'react-router';
import { mostMinutesBefore, type RemoteRoom, remoteAudiences } from '#live';
import { arrangeRemoteRoom, readRemoteRooms } from '#live/server';
import { Button, Card, EmptyState, Notice, PageHead, Select, TextInput } from '../../design/index.ts';
import { publishedOf } from '../edition/edition-context.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/remote';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

const empty: RemoteRoom = {
  ...{ stream: null, chat: null, captions: null },
  ...{ audience: 'attending', minutesBefore: 10 },
};

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const remote = await readRemoteRooms(house, viewer, edition.id);
  if (!remote.ok) throw new Response(null, { status: 403 });
  const published = await publishedOf(context);
  return {
    rooms: (published?.programme.rooms ?? []).map(({ code, name }) => ({
      ...{ code, name },
      remote: remote.value.get(code) ?? empty,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const room = textOf(form, 'room');
  const arranged = await arrangeRemoteRoom(house, viewer, {
    ...{ editionId: edition.id, room, stream: textOf(form, 'stream'), chat: textOf(form, 'chat') },
    captions: textOf(form, 'captions'),
    audience: remoteAudiences.find((one) => one === textOf(form, 'audience')) ?? 'attending',
    minutesBefore: Number(textOf(form, 'minutesBefore') || Number.NaN),
  });
  const refusal = arranged.ok ? null : arranged.refusal;
  return data({ room, refusal }, { status: refusal ? (refusal.code === 'not-allowed' ? 403 : 400) : 200 });
}

export default function RemotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name } = useManage();
  const words = texts.remote;
  return (
    <>
      <title>{`${words.manage.title} · ${name}`}</title>
      <PageHead title={words.manage.title} lead={words.manage.lead} />
      <div className="stack settings">
        {actionData?.refusal && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {words.refusals[actionData.refusal.code]}
          </Notice>
        )}
        {actionData && !actionData.refusal && <Notice tone="good" role="status" title={words.manage.saved} />}
        {loaderData.rooms.length === 0 && (
          <EmptyState title={words.manage.none}>{words.manage.noneNext}</EmptyState>
        )}
        {loaderData.rooms.map((room) => (
          <RoomForm key={room.code} {...room} />
        ))}
      </div>
    </>
  );
}

function RoomForm(props: { readonly code: string; readonly name: string; readonly remote: RemoteRoom }) {
  const words = useManage().texts.remote.manage;
  const { code, name, remote } = props;
  const isArranged = Boolean(remote.stream || remote.chat || remote.captions);
  return (
    <Card as="section">
      <details className="disclosure" open={isArranged}>
        <summary>{name}</summary>
        <form method="post" className="form disclosure-words">
          <input type="hidden" name="room" value={code} />
          {(['stream', 'chat', 'captions'] as const).map((field) => (
            <TextInput
              key={field}
              name={field}
              id={`${field}-${code}`}
              type="url"
              label={words[field]}
              defaultValue={remote[field] ?? ''}
            />
          ))}
          <Select
            name="audience"
            id={`audience-${code}`}
            label={words.audience}
            defaultValue={remote.audience}
            options={remoteAudiences.map((value) => ({ value, label: words.audiences[value] }))}
          />
          <TextInput
            name="minutesBefore"
            id={`minutes-${code}`}
            type="number"
            label={words.minutes}
            min={0}
            max={mostMinutesBefore}
            defaultValue={remote.minutesBefore}
            required
          />
          <div className="actions">
            <Button>{words.save}</Button>
          </div>
        </form>
      </details>
    </Card>
  );
}
