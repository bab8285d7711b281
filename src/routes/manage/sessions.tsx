import Plus from 'lucide-react/icons/plus';
import { countStates, editorStates, filterForEditors } from '#programme';
import { listRemoved, listRooms, listSessionsForEditors, listSpeakers, listTracks } from '#programme/server';
import { ButtonLink, EmptyState, PageHead } from '../../design/index.ts';
import type { Route } from './+types/sessions';
import { programmeOf } from './manage-context.ts';
import { DoneNotice, RecentlyRemoved, RefusalNotice } from './programme-notices.tsx';
import { actOnSessions } from './sessions-acts.ts';
import { SessionsFilter } from './sessions-filter.tsx';
import { SessionsTable } from './sessions-table.tsx';
import { filterFrom, sessionRow } from './sessions-view.ts';
import { useManage } from './use-manage.ts';

const perPage = 100;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, edition, locale } = programmeOf(context);
  const all = await listSessionsForEditors(house.db, edition.id);
  const tracks = await listTracks(house.db, edition.id);
  const rooms = await listRooms(house.db, edition.id);
  const speakers = await listSpeakers(house.db, edition.id);
  const filter = filterFrom(url.searchParams);
  const names = new Map(speakers.map((speaker) => [speaker.code, speaker.name]));
  const found = filterForEditors(all, filter, names);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const parts = { all, tracks, rooms, names, zone: edition.zone, locale };
  return {
    rows: shown.map((entry) => sessionRow(entry, parts)),
    found: found.length,
    all: all.length,
    counts: countStates(all),
    tracks: tracks.map(({ code, name }) => ({ code, name })),
    filter,
    page,
    pages,
    removed: await listRemoved(house.db, edition.id),
  };
}

export const action = actOnSessions;

export default function SessionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to } = useManage();
  const own = words.sessions;
  const { all, counts, rows } = loaderData;
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={own.lead({ n: all, unplaced: counts.unplaced })}
        actions={
          <ButtonLink href={to('sessions/new')} icon={Plus}>
            {own.newOne}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <RefusalNotice refusal={actionData?.refusal} />
      {all === 0 ? (
        <EmptyState
          title={own.none}
          action={
            <ButtonLink look="ghost" href={to('import')}>
              {own.importOne}
            </ButtonLink>
          }
        >
          {own.noneNext}
        </EmptyState>
      ) : (
        <>
          <SessionsFilter
            filter={loaderData.filter}
            tracks={loaderData.tracks}
            counts={{ all, ...counts }}
            states={editorStates}
          />
          <SessionsTable
            rows={rows}
            page={loaderData.page}
            pages={loaderData.pages}
            found={loaderData.found}
          />
        </>
      )}
      <RecentlyRemoved removed={loaderData.removed} />
    </div>
  );
}
