import type { ExpoJob } from '#expo';
import { listJobRows, moveJob, removeJob, saveJob } from '#expo/server';
import { Button, ButtonLink, Card, EmptyState, Notice, PageHead } from '../../design/index.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/jobs';
import { ArrangedRow } from './arranged-row.tsx';
import { ExpoTabs } from './expo-tabs.tsx';
import { HouseNotice, houseAnswer } from './house-answer.tsx';
import { jobFrom } from './job-from.ts';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  return { jobs: await listJobRows(house.db, edition.id) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const editionId = edition.id;
  const form = await request.formData();
  const id = textOf(form, 'id');
  const nothing: ExpoJob | null = null;
  switch (textOf(form, 'act')) {
    case 'up':
    case 'down': {
      const by = textOf(form, 'act') === 'up' ? -1 : 1;
      return houseAnswer(await moveJob(house, viewer, { editionId, id, by }), '', { removed: nothing });
    }
    case 'remove': {
      const outcome = await removeJob(house, viewer, { editionId, id });
      const removed: ExpoJob | null = outcome.ok ? outcome.value : null;
      return houseAnswer(outcome, '', { removed });
    }
    default: {
      const outcome = await saveJob(house, viewer, { editionId, id: null, job: jobFrom(form) });
      return houseAnswer(outcome, 'undone', { removed: nothing });
    }
  }
}

export default function JobsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, to } = useManage();
  const own = words.house.jobs;
  const { jobs } = loaderData;
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={<ButtonLink href={to('jobs/new')}>{own.new}</ButtonLink>}
      />
      <ExpoTabs />
      <div className="stack settings">
        <HouseNotice answer={actionData} sentences={{ undone: words.house.undone, '': '' }} />
        {actionData?.removed && <UndoJob job={actionData.removed} />}
        {jobs.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        {jobs.length > 0 && (
          <Card as="ul" flush className="todos">
            {jobs.map((job, at) => (
              <ArrangedRow
                key={job.id}
                id={job.id}
                name={job.title}
                href={to(`jobs/${job.id}`)}
                isFirst={at === 0}
                isLast={at === jobs.length - 1}
                note={[job.employer, job.place].filter(Boolean).join(', ')}
              />
            ))}
          </Card>
        )}
      </div>
    </>
  );
}

function UndoJob({ job }: { readonly job: ExpoJob }) {
  const { words } = useManage();
  return (
    <Notice
      tone="good"
      role="status"
      title={words.house.removed({ name: job.title })}
      action={
        <form method="post">
          {Object.entries(job).map(([field, value]) =>
            field === 'id' ? null : <input key={field} type="hidden" name={field} value={value ?? ''} />,
          )}
          <Button look="ghost" name="act" value="undo">
            {words.house.undo}
          </Button>
        </form>
      }
    />
  );
}
