import { data } from 'react-router';
import { renderMarkdown } from '#programme/server';
import { Badge, Chip, PageHead, Prose, Section, Table } from '../../design/index.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import '../../design/organisers.css';
import type { Route } from './+types/docs';
import { docsView, type FieldRow, type OperationView } from './docs-view.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale, viewerName } = houseOf(context);
  const { pathname, search } = new URL(request.url);
  const { description, groups, ...view } = docsView();
  return data({
    ...view,
    locale,
    viewerName,
    path: pathname,
    search,
    introduction: renderMarkdown(description),
    groups: groups.map(({ name, operations }) => ({
      name,
      operations: operations.map((each) => ({
        ...each,
        html: renderMarkdown(each.description),
        parameters: each.parameters.map(withHtml),
      })),
    })),
    shapes: view.shapes.map((shape) => ({ ...shape, fields: shape.fields.map(withHtml) })),
  });
}

type Described = FieldRow & { readonly html: string };

function withHtml(field: FieldRow): Described {
  return { ...field, html: renderMarkdown(field.meaning) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { shell, common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${shell.api.title} · ${common.product}` }];
}

export default function ApiDocs({ loaderData }: Route.ComponentProps) {
  const { groups, shapes, locale, introduction, version } = loaderData;
  const { shell } = textsFor(locale);
  const words = shell.api;
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={words.title} eyebrow={`v${version}`} lead={words.intro} />
      <p>
        <a href="/api/v1/openapi.json">{words.description}</a> · <a href="/me/tokens">{words.keys}</a>
      </p>
      {locale !== 'en' && <p className="mute">{words.inEnglish}</p>}
      <div lang="en" className="stack grid-cols-1">
        <Prose html={introduction} />
        <nav aria-label={words.contents} className="chips">
          {groups.flatMap(({ operations }) =>
            operations.map((each) => (
              <Chip key={each.id} href={`#${each.id}`}>
                {each.summary}
              </Chip>
            )),
          )}
        </nav>
        {groups.map(({ name, operations }) => (
          <Section key={name} title={name}>
            {operations.map((each) => (
              <Described key={each.id} operation={each} words={words} />
            ))}
          </Section>
        ))}
      </div>
      <Section title={words.schemas}>
        {shapes.map((shape) => (
          <Section key={shape.name} level={3} id={`shape-${shape.name}`} title={shape.name}>
            <div className="stack grid-cols-1">
              {shape.description && <p>{shape.description}</p>}
              <Fields caption={shape.name} fields={shape.fields} words={words} />
            </div>
          </Section>
        ))}
      </Section>
      <Problems words={words} problems={shell.problems} />
    </SiteFrame>
  );
}

type Words = Texts['shell']['api'];
type Shown = Omit<OperationView, 'parameters'> & {
  readonly html: string;
  readonly parameters: readonly Described[];
};

function Described({ operation, words }: { readonly operation: Shown; readonly words: Words }) {
  const { id, method, path, summary, html, needsKey, parameters, body, answers } = operation;
  return (
    <Section level={3} id={id} title={summary} aside={needsKey ? <Badge>{words.needsKey}</Badge> : undefined}>
      <div className="stack grid-cols-1">
        <p>
          <code>
            <b>{method}</b> {path}
          </code>
        </p>
        {html && <Prose html={html} />}
        {parameters.length > 0 && (
          <Fields caption={`${words.parameters}: ${summary}`} fields={parameters} words={words} />
        )}
        {body && (
          <p>
            {words.body}: <code>{body}</code>
          </p>
        )}
        <Table
          caption={`${words.answers}: ${summary}`}
          rows={answers}
          rowKey={(row) => row.status}
          columns={[
            { key: 'status', head: words.status, names: true, cell: (row) => row.status },
            { key: 'kind', head: words.kind, cell: (row) => <code>{row.kind}</code> },
            { key: 'meaning', head: words.meaning, cell: (row) => row.meaning },
          ]}
        />
      </div>
    </Section>
  );
}

function Fields(props: {
  readonly caption: string;
  readonly fields: readonly Described[];
  readonly words: Words;
}) {
  const { words } = props;
  return (
    <Table
      caption={props.caption}
      rows={props.fields}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', head: words.name, names: true, cell: (row) => <code>{row.name}</code> },
        {
          key: 'kind',
          head: words.kind,
          cell: (row) => (
            <>
              <code>{row.kind}</code> {row.required && row.where === 'query' ? words.required : ''}
            </>
          ),
        },
        { key: 'meaning', head: words.meaning, cell: (row) => <Prose html={row.html} /> },
      ]}
    />
  );
}

function Problems(props: { readonly words: Words; readonly problems: Texts['shell']['problems'] }) {
  const rows = Object.entries(props.problems);
  return (
    <Section id="problems" title={props.words.problems}>
      <Table
        caption={props.words.problems}
        rows={rows}
        rowKey={([code]) => code}
        columns={[
          {
            key: 'code',
            head: 'code',
            names: true,
            cell: ([code]) => <code id={`problem-${code}`}>{code}</code>,
          },
          { key: 'title', head: props.words.name, cell: ([, { title }]) => title },
          { key: 'next', head: props.words.meaning, cell: ([, { next }]) => next },
        ]}
      />
    </Section>
  );
}
