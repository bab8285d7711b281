import { data } from 'react-router';
import { addSource, askForReading, listKeptSources, takeFiles } from '#directory/server';
import { mayCreateEditions } from '#people';
import { Card, PageHead, Section } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { safeFetch } from '../../platform/http/safe-fetch.ts';
import { personOf } from '../account/person-of.ts';
import { textOf, textOrNull } from '../form-fields.ts';
import type { Route } from './+types/lists';
import { ListNotice, listAnswer, useListProblem } from './list-answer.tsx';
import { AddForm, UploadForm } from './list-forms.tsx';
import { listFilesFrom, sourceFrom } from './list-from.ts';
import { SourceRow } from './list-row.tsx';
import { isOpen, sourceView } from './list-view.ts';
import { StewardsOnly } from './stewards-only.tsx';
import { useWatching } from './use-watching.ts';
import { useWays } from './use-ways.ts';

export const handle = { hydrate: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const sources = await listKeptSources(house, viewer);
  if (!sources.ok) return data({ sources: null }, { status: 403 });
  return data({ sources: sources.value.map((source) => sourceView(source, locale)) });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  if (!mayCreateEditions(viewer)) return listAnswer(refuse('not-allowed'), 'asked');
  const form = await request.formData();
  const act = textOf(form, 'act');
  if (act === 'add') return listAnswer(await addSource(house, viewer, sourceFrom(form), safeFetch), 'added');
  if (act === 'upload') {
    const files = await listFilesFrom(form);
    if (files.length === 0) return listAnswer(refuse('no-file', { field: 'files' }), 'uploadDone');
    const isWhole = textOf(form, 'whole') === 'yes';
    const taken = await takeFiles(house, viewer, { files, source: textOrNull(form, 'source'), isWhole });
    return listAnswer(taken, 'uploadDone', taken.ok ? taken.value.others : []);
  }
  return listAnswer(await askForReading(house, viewer, { slug: textOf(form, 'slug') }), 'asked');
}

export default function ListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, words } = useWays();
  const { lists } = texts;
  const problem = useListProblem(actionData);
  const { sources } = loaderData;
  useWatching(sources?.some(({ last }) => isOpen(last)) ?? false);
  if (!sources) return <StewardsOnly />;
  return (
    <>
      <title>{lists.title}</title>
      <PageHead eyebrow={<a href="/steward">{words.desk.title}</a>} title={lists.title} lead={lists.lead} />
      <div className="stack">
        <ListNotice answer={actionData} />
        <Section title={lists.sourcesTitle} id="sources-title">
          <Card as="ul" flush className="todos">
            {sources.map((source) => (
              <SourceRow key={source.slug} source={source} />
            ))}
          </Card>
        </Section>
        <div className="two-columns">
          <UploadForm
            problem={problem}
            sources={sources.filter(({ kind }) => kind !== 'starter').map(({ name }) => name)}
          />
          <AddForm problem={problem} />
        </div>
      </div>
    </>
  );
}
