import { data } from 'react-router';
import type { MeetingPlace, MeetingPlaceId } from '#community';
import { dropMeetingPlace, type PlaceRow, readMeetingPlaces, saveMeetingPlace } from '#community/server';
import { listRooms } from '#programme/server';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Select,
  TextInput,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { textOf, textOrNull, typedOf } from '../form-fields.ts';
import type { Route } from './+types/meeting-places';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const places = await readMeetingPlaces(house, viewer, edition.id);
  const rooms = await listRooms(house.db, edition.id);
  return {
    places: places.ok ? places.value : [],
    rooms: rooms.map(({ code, name }) => ({ code, name })),
    newId: house.newId<MeetingPlaceId>(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const editionId = edition.id;
  const form = await request.formData();
  const id = readId<'meeting-place'>(textOf(form, 'id')) ?? house.newId<MeetingPlaceId>();
  const isGone = textOf(form, 'act') === 'remove';
  const outcome = isGone
    ? await dropMeetingPlace(house, viewer, { editionId, id })
    : await saveMeetingPlace(house, viewer, { editionId, place: placeFrom(form, id) });
  if (outcome.ok) return { done: isGone ? ('removed' as const) : ('saved' as const), refused: null };
  const { code, field } = outcome.refusal;
  const refused = { id, code, field, typed: typedOf(form) };
  return data({ done: null, refused }, { status: code === 'not-allowed' ? 403 : 400 });
}

function placeFrom(form: FormData, id: MeetingPlaceId): MeetingPlace {
  return {
    ...{ id, name: textOf(form, 'name'), way: textOf(form, 'way'), room: textOrNull(form, 'room') },
    ...{ seats: Number(textOf(form, 'seats')), isOpen: form.has('isOpen') },
    ...{ opensAt: textOf(form, 'opensAt').slice(0, 5), closesAt: textOf(form, 'closesAt').slice(0, 5) },
  };
}

const fresh = { name: '', way: '', room: null, seats: 4, opensAt: '09:00', closesAt: '18:00', isOpen: true };

export default function MeetingPlacesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name } = useManage();
  const words = texts.meetings.manage;
  const { places, rooms, newId } = loaderData;
  const refused = actionData?.refused ?? null;
  const form = { rooms, refused };
  return (
    <>
      <title>{`${words.title} · ${name}`}</title>
      <PageHead title={words.title} lead={words.lead} />
      <div className="stack settings">
        {actionData?.done && <Notice tone="good" role="status" title={words[actionData.done]} />}
        {refused && <Notice tone="bad" role="alert" title={words.refusals[refused.code]} />}
        {places.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
        {places.map((place) => (
          <PlaceCard key={place.id} place={place} {...form} />
        ))}
        <Disclosure summary={words.add}>
          <PlaceForm key={newId} place={{ ...fresh, id: newId }} {...form} isNew />
        </Disclosure>
      </div>
    </>
  );
}

type FormProps = {
  readonly rooms: readonly { readonly code: string; readonly name: string }[];
  readonly refused: NonNullable<Route.ComponentProps['actionData']>['refused'];
};

function PlaceCard({ place, ...form }: FormProps & { readonly place: PlaceRow }) {
  const { texts } = useManage();
  const words = texts.meetings.manage;
  return (
    <Card>
      <h2>{place.name}</h2>
      <p>
        {words.row({ seats: place.seats, from: place.opensAt, to: place.closesAt })}
        {place.way && ` · ${place.way}`}
      </p>
      <p>
        {place.meetings > 0 && <Badge tone="good">{words.meetings({ n: place.meetings })}</Badge>}{' '}
        {!place.isOpen && <Badge tone="warn">{words.closed}</Badge>}
      </p>
      <Disclosure summary={words.edit({ name: place.name })}>
        <PlaceForm place={place} {...form} />
      </Disclosure>
    </Card>
  );
}

function PlaceForm(props: FormProps & { readonly place: MeetingPlace; readonly isNew?: boolean }) {
  const { texts } = useManage();
  const words = texts.meetings.manage;
  const { place, rooms, refused } = props;
  const isRefused = refused?.id === place.id;
  const typed = isRefused ? refused.typed : {};
  const errorOf = (field: string) =>
    isRefused && refused.field === field ? words.refusals[refused.code] : undefined;
  const idOf = (field: string) => `${place.id}-${field}`;
  return (
    <form method="post" className="form">
      <input type="hidden" name="id" value={place.id} />
      <TextInput
        name="name"
        id={idOf('name')}
        label={words.name}
        hint={words.nameHint}
        required
        maxLength={120}
        defaultValue={typed.name ?? place.name}
        error={errorOf('name')}
      />
      <TextInput
        name="way"
        id={idOf('way')}
        label={words.way}
        hint={words.wayHint}
        optional={texts.common.optional}
        maxLength={120}
        defaultValue={typed.way ?? place.way}
        error={errorOf('way')}
      />
      <Select
        name="room"
        id={idOf('room')}
        label={words.room}
        defaultValue={typed.room ?? place.room ?? ''}
        options={[
          { value: '', label: words.noRoom },
          ...rooms.map((room) => ({ value: room.code, label: room.name })),
        ]}
      />
      <div className="fields">
        <TextInput
          name="seats"
          id={idOf('seats')}
          type="number"
          min={2}
          max={100}
          label={words.seats}
          required
          defaultValue={typed.seats ?? place.seats}
          error={errorOf('seats')}
        />
        <TextInput
          name="opensAt"
          id={idOf('opensAt')}
          type="time"
          label={words.opensAt}
          required
          defaultValue={typed.opensAt ?? place.opensAt}
        />
        <TextInput
          name="closesAt"
          id={idOf('closesAt')}
          type="time"
          label={words.closesAt}
          required
          defaultValue={typed.closesAt ?? place.closesAt}
          error={errorOf('closesAt')}
        />
      </div>
      <Checkbox name="isOpen" id={idOf('isOpen')} label={words.isOpen} defaultChecked={place.isOpen} />
      <div className="actions">
        <Button>{words.save}</Button>
        {!props.isNew && (
          <Button look="danger" name="act" value="remove" formNoValidate>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
