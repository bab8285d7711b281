import { Button, DayTabs, Notice, PageHead } from '../../design/index.ts';
import type { Route } from './+types/timetable';
import { programmeOf } from './manage-context.ts';
import { RefusalNotice } from './programme-notices.tsx';
import { moveSession } from './timetable-act.ts';
import { TimetableEditor } from './timetable-editor.tsx';
import { loadTimetable } from './timetable-load.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { house, edition, locale } = programmeOf(context);
  const query = url.searchParams;
  const chosen = query.get('session');
  const data = await loadTimetable(house.db, edition, params.day, chosen, locale);
  return { data, chosen, all: query.get('rooms') === 'all' };
}

export const action = moveSession;

export default function TimetablePage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, to, search } = useManage();
  const own = words.timetable;
  const { data, all } = loaderData;
  const kept = all ? '?rooms=all' : '';
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead title={own.title} lead={own.lead} />
      <MovedNotice search={search} />
      <RefusalNotice refusal={actionData?.refusal} />
      <DayTabs
        label={own.days}
        days={data.days.map((day) => ({
          href: to(`timetable/${day.date}${kept}`),
          weekday: day.weekday,
          day: day.number,
          label: day.label,
          current: day.date === data.day,
        }))}
      />
      <TimetableEditor key={data.day} data={data} chosen={loaderData.chosen} all={all} />
    </div>
  );
}

/** What a plain form moved, with its Undo; with JavaScript the editor tells it itself. */
function MovedNotice({ search }: { readonly search: string }) {
  const { words, path } = useManage();
  const query = new URLSearchParams(search);
  const code = query.get('moved');
  const done = query.get('done');
  if (!code || (done !== 'placed' && done !== 'unplaced')) return null;
  return (
    <Notice
      tone="good"
      role="status"
      title={words.programme.done[done]}
      action={
        <form method="post" action={path}>
          <input type="hidden" name="act" value="back" />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="was" value={query.get('was') ?? ''} />
          <Button look="ghost">{words.programme.undo}</Button>
        </form>
      }
    />
  );
}
