import { Badge, Button, EmptyState, Table, TrackLabel, trackColour } from '../../design/index.ts';
import type { SessionRow } from './sessions-view.ts';
import { useManage } from './use-manage.ts';

/** The sessions as a table with a box to choose each, and what can be done with the chosen ones below. */
export function SessionsTable(props: {
  readonly rows: readonly SessionRow[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}) {
  const { words, texts, to } = useManage();
  const own = words.sessions;
  return (
    <form method="post" className="stack">
      <Table
        caption={own.title}
        rows={props.rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={own.nothingFits}>{own.nothingFitsNext}</EmptyState>}
        columns={[
          {
            key: 'choose',
            head: own.columns.choose,
            cell: (row) => (
              <label className="tick">
                <input type="checkbox" name="code" value={row.code} />
                <span className="hush">{own.choose({ title: row.title })}</span>
              </label>
            ),
          },
          {
            key: 'title',
            head: own.columns.title,
            names: true,
            cell: (row) => <a href={to(`sessions/${row.code}`)}>{row.title}</a>,
          },
          {
            key: 'kind',
            head: own.columns.kind,
            cell: (row) => <KindOf row={row} kinds={texts.site.kinds} />,
          },
          { key: 'speakers', head: own.columns.speakers, cell: (row) => row.speakers.join(', ') },
          { key: 'time', head: own.columns.time, cell: (row) => <TimeOf row={row} /> },
          { key: 'state', head: own.columns.state, cell: (row) => <StateOf row={row} /> },
        ]}
      />
      {props.rows.length > 0 && <Acts />}
      {props.pages > 1 && <Pages page={props.page} pages={props.pages} />}
    </form>
  );
}

function KindOf(props: {
  readonly row: SessionRow;
  readonly kinds: Readonly<Record<SessionRow['kind'], string>>;
}) {
  const { row } = props;
  return (
    <span className="session-kind">
      {row.kindLabel ?? props.kinds[row.kind]}
      {row.track && <TrackLabel colour={trackColour(row.track.colour)} label={row.track.name} />}
    </span>
  );
}

function TimeOf({ row }: { readonly row: SessionRow }) {
  const { words } = useManage();
  if (!row.time)
    return (
      <span className="mute">
        {row.parent ? words.sessions.nested({ title: row.parent }) : words.sessions.noTime}
      </span>
    );
  return (
    <span className="num">
      {row.time}
      {row.rooms.length > 0 && (
        <>
          <br />
          <span className="mute">{row.rooms.join(', ')}</span>
        </>
      )}
    </span>
  );
}

function StateOf({ row }: { readonly row: SessionRow }) {
  const { words } = useManage();
  return (
    <span className="row">
      {row.cancelled && <Badge tone="bad">{words.sessions.states.cancelled}</Badge>}
      {row.announced && <Badge tone="good">{words.sessions.states.announced}</Badge>}
    </span>
  );
}

function Acts() {
  const { words } = useManage();
  const own = words.sessions;
  const acts = ['cancel', 'reinstate', 'announce', 'unannounce', 'remove'] as const;
  return (
    <fieldset className="bulk card card-pad">
      <legend className="hush">{own.chosen}</legend>
      <p className="title">{own.chosen}</p>
      <div className="row">
        {acts.map((act) => (
          <Button key={act} name="act" value={act} look={act === 'remove' ? 'danger' : 'ghost'}>
            {own.acts[act]}
          </Button>
        ))}
      </div>
      <p className="mute small">{own.actsNote}</p>
    </fieldset>
  );
}

function Pages(props: { readonly page: number; readonly pages: number }) {
  const { words, path, search } = useManage();
  const own = words.sessions;
  const href = (page: number) => {
    const query = new URLSearchParams(search);
    query.set('page', String(page));
    return `${path}?${query}`;
  };
  return (
    <nav aria-label={own.pages} className="row">
      {Array.from({ length: props.pages }, (_, at) => at + 1).map((page) => (
        <a
          key={page}
          className={page === props.page ? 'chip on' : 'chip'}
          href={href(page)}
          aria-current={page === props.page ? 'page' : undefined}
        >
          {own.page({ n: page })}
        </a>
      ))}
    </nav>
  );
}
