import { data, redirect } from 'react-router';
import { askForReading, askToRemoveSource, changeSource, findKeptSource } from '#directory/server';
import { mayCreateEditions } from '#people';
import { Button, Card, Checkbox, EmptyState, PageHead, Section, Table } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/list-source';
import { ListNotice, listAnswer, useListProblem } from './list-answer.tsx';
import { SourceFields } from './list-forms.tsx';
import { sourceFrom } from './list-from.ts';
import { ProblemTable } from './list-problems.tsx';
import { RunBadge, RunProgress, RunWords } from './list-row.tsx';
import { isOpen, type RunView, runView, type SourceView, sourceView } from './list-view.ts';
import { StewardsOnly } from './stewards-only.tsx';
import { useWatching } from './use-watching.ts';
import { useWays } from './use-ways.ts';

export const handle = { hydrate: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const found = await findKeptSource(house, viewer, params.source);
  if (!found.ok) return data({ found: null }, { status: 403 });
  if (!found.value) throw new Response(null, { status: 404 });
  const { source, runs } = found.value;
  return data({
    found: { source: sourceView(source, locale), runs: runs.map((run) => runView(run, locale)) },
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  if (!mayCreateEditions(viewer)) return listAnswer(refuse('not-allowed'), 'saved');
  const form = await request.formData();
  const slug = params.source;
  if (textOf(form, 'act') === 'read')
    return listAnswer(await askForReading(house, viewer, { slug }), 'asked');
  if (textOf(form, 'act') === 'save')
    return listAnswer(await changeSource(house, viewer, { ...sourceFrom(form), slug }), 'saved');
  if (textOf(form, 'confirm') !== 'yes')
    return listAnswer(refuse('confirm-empty', { field: 'confirm' }), 'removed');
  const removed = await askToRemoveSource(house, viewer, { slug });
  return removed.ok ? redirect('/steward/lists', 303) : listAnswer(removed, 'removed');
}

export default function ListSourcePage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useWays();
  const { lists } = texts;
  const problem = useListProblem(actionData);
  const { found } = loaderData;
  const last = found?.source.last ?? null;
  // What is being removed is not there to be watched to its end.
  useWatching(isOpen(last) && last?.reads !== 'removal');
  if (!found) return <StewardsOnly />;
  const { source, runs } = found;
  const isList = source.kind !== 'editors' && source.kind !== 'starter';
  return (
    <>
      <title>{source.name}</title>
      <PageHead
        eyebrow={<a href="/steward/lists">{lists.back}</a>}
        title={source.name}
        lead={
          isList ? lists.kinds[source.kind] : lists.own[source.kind === 'starter' ? 'starter' : 'editors']
        }
        actions={source.addresses.length > 0 && !isOpen(source.last) ? <ReadButton /> : undefined}
      />
      <div className="stack">
        <ListNotice answer={actionData} />
        {source.last && isOpen(source.last) && <RunProgress run={source.last} name={source.name} />}
        <div className="two-columns">
          <Runs runs={runs} />
          <div className="stack">
            {isList && (
              <Section title={lists.edit} id="edit">
                <Card>
                  <form method="post" className="form">
                    <SourceFields key={source.name} problem={problem} source={source} />
                    <div>
                      <Button name="act" value="save">
                        {lists.save}
                      </Button>
                    </div>
                  </form>
                </Card>
              </Section>
            )}
            {source.kind !== 'editors' && <Removal />}
          </div>
        </div>
        <Problems source={source} />
      </div>
    </>
  );
}

function ReadButton() {
  const { lists } = useWays().texts;
  return (
    <form method="post">
      <Button name="act" value="read">
        {lists.read}
      </Button>
    </form>
  );
}

function Runs({ runs }: { readonly runs: readonly RunView[] }) {
  const { lists } = useWays().texts;
  return (
    <Section title={lists.runsTitle} id="runs">
      <Table
        caption={lists.runsCaption}
        rows={runs}
        rowKey={(run) => run.id}
        empty={<EmptyState title={lists.runsEmpty} />}
        columns={[
          { key: 'asked', head: lists.runAsked, names: true, cell: (run) => run.asked },
          { key: 'state', head: lists.runState, cell: (run) => <RunBadge run={run} /> },
          { key: 'result', head: lists.runResult, cell: (run) => <RunWords run={run} /> },
        ]}
      />
    </Section>
  );
}

function Problems({ source }: { readonly source: SourceView }) {
  const { lists } = useWays().texts;
  const report = source.lastReport?.report;
  if (!report) return null;
  return (
    <Section title={lists.problemsTitle} id="problems">
      {report.problemCount === 0 ? (
        <p className="mute">{lists.noProblems}</p>
      ) : (
        <ProblemTable report={report} />
      )}
    </Section>
  );
}

function Removal() {
  const { lists } = useWays().texts;
  return (
    <Section title={lists.removeTitle} id="remove">
      <Card>
        <form method="post" className="form">
          <p className="mute">{lists.removeLead}</p>
          <Checkbox name="confirm" value="yes" label={lists.removeConfirm} required />
          <div>
            <Button look="danger" name="act" value="remove">
              {lists.remove}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
