import { redirect } from 'react-router';
import { type ExpoJob, withoutId } from '#expo';
import { listJobRows, listSponsors, saveJob } from '#expo/server';
import { Button, Card, PageHead, TextArea, TextInput } from '../../design/index.ts';
import { revisionOf } from '../../kernel/revision.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/jobs-edit';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { jobFrom } from './job-from.ts';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const job = (await listJobRows(house.db, edition.id)).find((row) => row.id === params.job) ?? null;
  if (!job && params.job !== 'new') throw new Response(null, { status: 404 });
  const sponsors = await listSponsors(house.db, edition.id);
  const revision = job ? revisionOf(withoutId(job)) : '';
  return { job, revision, employers: sponsors.map((sponsor) => sponsor.name) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const job = jobFrom(form);
  const revision = textOf(form, 'revision');
  const id = params.job === 'new' ? null : params.job;
  const outcome = await saveJob(house, viewer, { editionId: edition.id, id, revision, job });
  return outcome.ok
    ? redirect(`/${edition.slug}/manage/jobs`, 303)
    : houseAnswer(outcome, '', { written: job, openedOn: revision });
}

const empty: ExpoJob = { title: '', employer: '', place: null, url: null, description: null };

export default function JobsEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts, name, to } = useManage();
  const own = words.house.jobs;
  const optional = texts.common.optional;
  const problem = useProblem(actionData);
  const shown = actionData?.written ?? loaderData.job ?? empty;
  const title = loaderData.job?.title ?? own.new;
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const labels = {
    title: own.name,
    employer: own.employer,
    place: own.place,
    url: own.url,
    description: own.description,
  };
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead eyebrow={<a href={to('jobs')}>{own.back}</a>} title={title} />
      <div className="stack settings">
        {meanwhile && loaderData.job ? (
          <EditedMeanwhile parts={partsOf(labels, loaderData.job, shown)} />
        ) : (
          <HouseNotice answer={actionData} />
        )}
        <Card>
          <form method="post" className="form">
            <OpenedOn now={loaderData.revision} answer={actionData} />
            <TextInput
              name="title"
              label={own.name}
              required
              defaultValue={shown.title}
              error={problem('title')}
            />
            <TextInput
              name="employer"
              list="employers"
              label={own.employer}
              required
              autoComplete="off"
              defaultValue={shown.employer}
              error={problem('employer')}
            />
            <datalist id="employers">
              {loaderData.employers.map((employer) => (
                <option key={employer} value={employer} />
              ))}
            </datalist>
            <TextInput
              name="place"
              label={own.place}
              hint={own.placeHint}
              optional={optional}
              defaultValue={shown.place ?? ''}
            />
            <TextInput
              name="url"
              type="url"
              label={own.url}
              optional={optional}
              defaultValue={shown.url ?? ''}
              error={problem('url')}
            />
            <TextArea
              name="description"
              label={own.description}
              hint={words.house.settings.markdownHint}
              optional={optional}
              defaultValue={shown.description ?? ''}
              error={problem('description')}
            />
            <div>
              <Button>{meanwhile ? words.meanwhile.saveAnyway : own.save}</Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}
