import Plus from 'lucide-react/icons/plus';
import { namesakes } from '#programme';
import { listRemoved, listSessionsForEditors, listSpeakers, mergeSpeakers } from '#programme/server';
import {
  Avatar,
  Button,
  ButtonLink,
  EmptyState,
  Notice,
  PageHead,
  Table,
  TextInput,
} from '../../design/index.ts';
import type { Route } from './+types/speakers';
import { programmeOf } from './manage-context.ts';
import { doneAt, refused } from './programme-answer.ts';
import { DoneNotice, RecentlyRemoved, RefusalNotice } from './programme-notices.tsx';
import { textOf } from './session-form-from.ts';
import { ownPicture } from './speaker-view.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  const all = await listSpeakers(house.db, edition.id);
  const sessions = await listSessionsForEditors(house.db, edition.id);
  const counts = new Map<string, number>();
  for (const { session } of sessions)
    for (const code of session.speakers) counts.set(code, (counts.get(code) ?? 0) + 1);
  const wanted = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const fits = (text: string | null) => text?.toLowerCase().includes(wanted.toLowerCase()) ?? false;
  const rows = all.map(({ code, name, affiliation, biography, picture }) => ({
    ...{ code, name, affiliation },
    picture: ownPicture(picture),
    hasBiography: biography !== null,
    sessions: counts.get(code) ?? 0,
  }));
  return {
    rows: rows.filter((row) => fits(row.name) || fits(row.affiliation)),
    all: all.length,
    wanted,
    same: namesakes(rows),
    removed: await listRemoved(house.db, edition.id),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const [keep, drop] = [textOf(form, 'keep'), textOf(form, 'drop')];
  const outcome = await mergeSpeakers(house, viewer, { editionId: edition.id, keep, drop });
  if (!outcome.ok) return refused(outcome.refusal, null);
  return doneAt(url.pathname, 'merged', { undo: outcome.value.removalId });
}

export default function SpeakersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, texts } = useManage();
  const own = words.speakers;
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={texts.site.speakers.count({ n: loaderData.all })}
        actions={
          <ButtonLink href={to('speakers/new')} icon={Plus}>
            {own.newOne}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <RefusalNotice refusal={actionData?.refusal} />
      {loaderData.same.map((group) => (
        <Namesakes key={group[0]?.code} group={group} />
      ))}
      <form method="get" className="sessions-find">
        <TextInput name="q" type="search" label={own.find} defaultValue={loaderData.wanted} />
        <Button look="ghost">{words.sessions.show}</Button>
      </form>
      <Table
        caption={own.title}
        rows={loaderData.rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        columns={[
          {
            key: 'name',
            head: own.name,
            names: true,
            cell: (row) => (
              <span className="speaker-cell">
                <Avatar name={row.name} picture={row.picture} size="s" />
                <a href={to(`speakers/${row.code}`)}>{row.name}</a>
              </span>
            ),
          },
          { key: 'affiliation', head: own.affiliation, cell: (row) => row.affiliation ?? '' },
          { key: 'sessions', head: words.sessions.title, numeric: true, cell: (row) => row.sessions },
          { key: 'missing', head: own.missing, cell: (row) => (row.hasBiography ? '' : own.noBiography) },
        ]}
      />
      <RecentlyRemoved removed={loaderData.removed} />
    </div>
  );
}

/** Entries that may be one person, with the button that makes them one: the one with more said in it stays. */
function Namesakes(props: {
  readonly group: readonly {
    readonly code: string;
    readonly name: string;
    readonly sessions: number;
    readonly hasBiography: boolean;
  }[];
}) {
  const { words, to } = useManage();
  const own = words.speakers;
  const [kept, ...others] = props.group.toSorted(
    (one, other) => Number(other.hasBiography) - Number(one.hasBiography) || other.sessions - one.sessions,
  );
  if (!kept) return null;
  return others.map((other) => (
    <Notice
      key={other.code}
      tone="warn"
      title={own.sameName({ name: kept.name })}
      action={
        <form method="post">
          <input type="hidden" name="keep" value={kept.code} />
          <input type="hidden" name="drop" value={other.code} />
          <Button look="ghost">{own.merge}</Button>
        </form>
      }
    >
      {own.sameNameNext} <a href={to(`speakers/${kept.code}`)}>{kept.code}</a>,{' '}
      <a href={to(`speakers/${other.code}`)}>{other.code}</a>
    </Notice>
  ));
}
