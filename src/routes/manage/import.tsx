import { redirect } from 'react-router';
import { listImports } from '#programme/server';
import { Badge, Button, Card, EmptyState, PageHead, Section, Table } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import type { Route } from './+types/import';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { ImportFields } from './import-fields.tsx';
import { ImportMapper } from './import-mapper.tsx';
import { readForm, type TableToMap } from './import-read.ts';
import { programmeOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = programmeOf(context);
  return { imports: await listImports(house.db, edition.id) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const read = await readForm(house, viewer, edition, await request.formData());
  const nothing: TableToMap | null = null;
  if (!read.ok) return houseAnswer(read, 'read', { table: nothing });
  if (read.value.kind === 'table')
    return houseAnswer(read, '', { table: read.value.table as TableToMap | null });
  return redirect(`/${edition.slug}/manage/import/${read.value.id}`, 303);
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, words, ...frame } = useManage();
  const own = words.house.importing;
  const problem = useProblem(actionData);
  const table = actionData?.table;
  return (
    <>
      <title>{`${own.title} · ${frame.name}`}</title>
      <PageHead title={own.title} lead={own.lead} />
      <div className="stack">
        <HouseNotice answer={actionData} sentences={{ '': '' }} />
        {table ? (
          <ImportMapper table={table} />
        ) : (
          <Card as="section" className="narrow">
            <form method="post" encType="multipart/form-data" className="form">
              <h2>{own.newTitle}</h2>
              <ImportFields texts={texts} problem={problem} />
              <div className="actions">
                <Button name="act" value="read">
                  {own.read}
                </Button>
                <span className="mute small">{own.reading}</span>
              </div>
            </form>
          </Card>
        )}
        <Section title={own.earlier} id="earlier">
          <Imports imports={loaderData.imports} />
        </Section>
      </div>
    </>
  );
}

const tones = { waiting: 'warn', applied: 'good', discarded: undefined } as const;

function Imports({ imports }: Route.ComponentProps['loaderData']) {
  const { texts, words, zone, locale, to } = useManage();
  const own = words.house.importing;
  const formats: Readonly<Record<string, string>> = texts.importing.formats;
  return (
    <Table
      caption={own.earlier}
      rows={imports}
      rowKey={(row) => row.id}
      empty={<EmptyState title={own.none}>{own.noneNext}</EmptyState>}
      columns={[
        {
          key: 'name',
          head: own.columns.name,
          names: true,
          cell: (row) => (
            <a className="link" href={to(`import/${row.id}`)}>
              {row.sourceName}
            </a>
          ),
        },
        {
          key: 'state',
          head: own.columns.state,
          cell: (row) => <Badge tone={tones[row.state]}>{own.states[row.state]}</Badge>,
        },
        { key: 'format', head: own.columns.format, cell: (row) => formats[row.format] ?? row.format },
        { key: 'at', head: own.columns.at, cell: (row) => momentWords(row.createdAt, zone, locale) },
      ]}
    />
  );
}
