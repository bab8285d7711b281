import Plus from 'lucide-react/icons/plus';
import { listRemoved, listSessionsForEditors, listTracks, orderParts } from '#programme/server';
import { ButtonLink, EmptyState, PageHead, Table, TrackLabel, trackColour } from '../../design/index.ts';
import type { Route } from './+types/tracks';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { DoneNotice, RecentlyRemoved, RefusalNotice } from './programme-notices.tsx';
import { OrderButtons } from './programme-order.tsx';
import { textOf } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  const tracks = await listTracks(house.db, edition.id);
  const sessions = await listSessionsForEditors(house.db, edition.id);
  return {
    tracks: tracks.map((track) => ({
      ...track,
      sessions: sessions.filter(({ session }) => session.track === track.code).length,
    })),
    removed: await listRemoved(house.db, edition.id),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const codes = textOf(form, 'codes').split(' ').filter(Boolean);
  const outcome = await orderParts(house, viewer, { editionId: edition.id, part: 'tracks', codes });
  return outcome.ok ? doneAt(url.pathname, 'ordered') : refused(outcome.refusal, null);
}

export default function TracksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to } = useManage();
  const own = words.tracks;
  const codes = loaderData.tracks.map((track) => track.code);
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={
          <ButtonLink href={to('tracks/new')} icon={Plus}>
            {own.newOne}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <RefusalNotice refusal={actionData?.refusal} />
      <Table
        caption={own.title}
        rows={loaderData.tracks}
        rowKey={(track) => track.code}
        empty={<EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        columns={[
          {
            key: 'name',
            head: own.name,
            names: true,
            cell: (track) => <a href={to(`tracks/${track.code}`)}>{track.name}</a>,
          },
          {
            key: 'look',
            head: own.look,
            cell: (track) => <TrackLabel colour={trackColour(track.colour)} label={track.name} />,
          },
          { key: 'sessions', head: words.sessions.title, numeric: true, cell: (track) => track.sessions },
          {
            key: 'order',
            head: words.rooms.order,
            cell: (track) => <OrderButtons codes={codes} at={codes.indexOf(track.code)} name={track.name} />,
          },
        ]}
      />
      <RecentlyRemoved removed={loaderData.removed} />
    </div>
  );
}
