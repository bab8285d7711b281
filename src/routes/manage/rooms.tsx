import Plus from 'lucide-react/icons/plus';
import { listRemoved, listRooms, listSessionsForEditors, orderParts } from '#programme/server';
import { ButtonLink, EmptyState, PageHead, Table } from '../../design/index.ts';
import { numberWords } from '../../texts/format.ts';
import type { Route } from './+types/rooms';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { DoneNotice, RecentlyRemoved, RefusalNotice } from './programme-notices.tsx';
import { OrderButtons } from './programme-order.tsx';
import { textOf } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  const rooms = await listRooms(house.db, edition.id);
  const sessions = await listSessionsForEditors(house.db, edition.id);
  const counts = new Map<string, number>();
  for (const { session } of sessions)
    for (const code of session.slot?.rooms ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    rooms: rooms.map((room) => ({ ...room, sessions: counts.get(room.code) ?? 0 })),
    removed: await listRemoved(house.db, edition.id),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const codes = textOf(form, 'codes').split(' ').filter(Boolean);
  const outcome = await orderParts(house, viewer, { editionId: edition.id, part: 'rooms', codes });
  return outcome.ok ? doneAt(url.pathname, 'ordered') : refused(outcome.refusal, null);
}

export default function RoomsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts, locale } = useManage();
  const own = words.rooms;
  const { rooms } = loaderData;
  const codes = rooms.map((room) => room.code);
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={
          <ButtonLink href={to('rooms/new')} icon={Plus}>
            {own.newOne}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <RefusalNotice refusal={actionData?.refusal} />
      <Table
        caption={own.title}
        rows={rooms}
        rowKey={(room) => room.code}
        empty={<EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        columns={[
          {
            key: 'name',
            head: own.name,
            names: true,
            cell: (room) => <a href={to(`rooms/${room.code}`)}>{room.name}</a>,
          },
          {
            key: 'capacity',
            head: texts.site.rooms.capacity,
            numeric: true,
            cell: (room) => (room.capacity === null ? '' : numberWords(room.capacity, locale)),
          },
          { key: 'floor', head: texts.site.rooms.floor, cell: (room) => room.floor ?? '' },
          { key: 'sessions', head: words.sessions.title, numeric: true, cell: (room) => room.sessions },
          {
            key: 'missing',
            head: words.speakers.missing,
            cell: (room) => (room.accessibility ? '' : own.noAccessibility),
          },
          {
            key: 'order',
            head: own.order,
            cell: (room) => <OrderButtons codes={codes} at={codes.indexOf(room.code)} name={room.name} />,
          },
        ]}
      />
      <RecentlyRemoved removed={loaderData.removed} />
    </div>
  );
}
