import type { ReactNode } from 'react';
import type { RoomInput } from '#programme';
import { listRooms, removeRoom, saveRoom } from '#programme/server';
import { Breadcrumb, Button, PageHead, TextArea, TextInput } from '../../design/index.ts';
import { revisionOf } from '../../kernel/revision.ts';
import type { Route } from './+types/room';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { DoneNotice, RefusalNotice, useProblem } from './programme-notices.tsx';
import { RoomPin } from './room-pin.tsx';
import { textOf } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

/** One room, or with the address `…/rooms/new` the one to be made. */
export async function loader({
  context,
  params,
}: {
  context: Route.LoaderArgs['context'];
  params: { code?: string };
}) {
  const { house, edition } = programmeOf(context);
  const rooms = await listRooms(house.db, edition.id);
  const room = rooms.find((one) => one.code === params.code);
  if (params.code !== undefined && !room) throw new Response(null, { status: 404 });
  return {
    room: room ?? null,
    revision: room ? revisionOf(room) : '',
    others: rooms.filter((one) => one !== room).map(({ name, floor, pin }) => ({ name, floor, pin })),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const code: string | null = params.code ?? null;
  const list = `/${params.edition}/manage/rooms`;
  if (form.get('act') === 'remove' && code !== null) {
    const outcome = await removeRoom(house, viewer, { editionId: edition.id, code });
    if (!outcome.ok) return refused(outcome.refusal, null);
    return doneAt(list, 'removed', { undo: outcome.value.removalId });
  }
  const room = roomFrom(form);
  const revision = textOf(form, 'revision');
  const outcome = await saveRoom(house, viewer, { editionId: edition.id, code, revision, room });
  if (!outcome.ok) return refused(outcome.refusal, room, revision);
  return doneAt(`${list}/${outcome.value.code}`, code === null ? 'created' : 'saved');
}

function roomFrom(form: FormData): RoomInput {
  const number = (name: string) => (textOf(form, name).trim() === '' ? null : Number(textOf(form, name)));
  const [x, y] = [number('pinX'), number('pinY')];
  return {
    name: textOf(form, 'name'),
    capacity: number('capacity'),
    floor: textOf(form, 'floor') || null,
    description: textOf(form, 'description') || null,
    accessibility: textOf(form, 'accessibility') || null,
    pin: x === null || y === null ? null : { x, y },
  };
}

const empty: RoomInput = {
  name: '',
  capacity: null,
  floor: null,
  description: null,
  accessibility: null,
  pin: null,
};

export default function RoomPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.rooms;
  const { room, others } = loaderData;
  const title = room?.name ?? own.newOne;
  const kept = actionData?.kept ?? null;
  const meanwhile = actionData?.refusal.code === 'edited-meanwhile';
  return (
    <div className="stack wrap-form">
      <title>{title}</title>
      <Breadcrumb label={texts.common.menu} links={[{ label: own.title, href: to('rooms') }]} here={title} />
      <PageHead
        title={title}
        actions={
          room && (
            <form method="post">
              <Button look="danger" name="act" value="remove">
                {words.programme.takeOut}
              </Button>
            </form>
          )
        }
      />
      <DoneNotice />
      {meanwhile && kept && room ? (
        <Meanwhile now={room} kept={kept} />
      ) : (
        <RefusalNotice refusal={actionData?.refusal} />
      )}
      <RoomForm
        value={kept ?? room ?? empty}
        openedOn={<OpenedOn now={loaderData.revision} answer={actionData} />}
        others={others}
        refusal={actionData?.refusal ?? null}
        saveLabel={
          meanwhile
            ? words.meanwhile.saveAnyway
            : room
              ? words.sessions.edit.save
              : words.sessions.edit.create
        }
      />
    </div>
  );
}

function Meanwhile(props: { readonly now: RoomInput; readonly kept: RoomInput }) {
  const { words, texts } = useManage();
  const own = words.rooms;
  const flat = ({ pin, ...said }: RoomInput) => ({ ...said, pin: pin ? `${pin.x} / ${pin.y}` : '' });
  const labels = {
    name: own.name,
    capacity: texts.site.rooms.capacity,
    floor: texts.site.rooms.floor,
    accessibility: texts.site.rooms.accessibility,
    description: words.sessions.edit.description,
    pin: own.pin,
  };
  return <EditedMeanwhile parts={partsOf(labels, flat(props.now), flat(props.kept))} />;
}

function RoomForm(props: {
  readonly value: RoomInput;
  readonly openedOn: ReactNode;
  readonly others: readonly Pick<RoomInput, 'name' | 'floor' | 'pin'>[];
  readonly refusal: Parameters<typeof useProblem>[0];
  readonly saveLabel: string;
}) {
  const { words, texts } = useManage();
  const own = words.rooms;
  const problem = useProblem(props.refusal);
  const { value } = props;
  const { optional } = texts.common;
  return (
    <form method="post" className="form">
      <input type="hidden" name="act" value="save" />
      {props.openedOn}
      <TextInput name="name" label={own.name} required defaultValue={value.name} error={problem('name')} />
      <div className="fields">
        <TextInput
          name="capacity"
          type="number"
          min={0}
          label={texts.site.rooms.capacity}
          optional={optional}
          defaultValue={value.capacity ?? ''}
          error={problem('capacity')}
        />
        <TextInput
          name="floor"
          label={texts.site.rooms.floor}
          optional={optional}
          defaultValue={value.floor ?? ''}
          error={problem('floor')}
        />
      </div>
      <TextArea
        name="accessibility"
        label={texts.site.rooms.accessibility}
        hint={own.accessibilityHint}
        optional={optional}
        defaultValue={value.accessibility ?? ''}
        error={problem('accessibility')}
      />
      <TextArea
        name="description"
        label={words.sessions.edit.description}
        optional={optional}
        defaultValue={value.description ?? ''}
        error={problem('description')}
      />
      <RoomPin pin={value.pin} others={props.others} floor={value.floor} error={problem('pin')} />
      <div>
        <Button>{props.saveLabel}</Button>
      </div>
    </form>
  );
}
