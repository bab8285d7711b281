import {
  Button,
  ButtonLink,
  Figure,
  HeatTable,
  KeyValues,
  LineChart,
  ManageFrame,
  PageHead,
  Sidebar,
  SkipLink,
  Stat,
  Stats,
  Table,
  TodoList,
  TodoRow,
} from '../index.ts';
import { frame, manage } from './samples.ts';

/** The organiser on Sunday night: what needs doing, each with its next step, and the numbers behind it. */
export function ManageScreen() {
  const sidebar = (
    <Sidebar
      title={frame.name}
      home="#home"
      label={manage.sidebarLabel}
      menuLabel={manage.menu}
      links={manage.links.map((link) => ({ ...link, href: `#${link.label}` }))}
      footer={manage.key}
    />
  );
  return (
    <>
      <SkipLink label={frame.skip} />
      <ManageFrame sidebar={sidebar}>
        <Head />
        <div className="two-columns">
          <div>
            <Todos />
            <Sales />
          </div>
          <div>
            <Numbers />
            <Demand />
            <Ahead />
          </div>
        </div>
      </ManageFrame>
    </>
  );
}

function Head() {
  return (
    <PageHead
      eyebrow={manage.eyebrow}
      title={manage.title}
      actions={
        <>
          <ButtonLink href="#rehearse" look="ghost">
            {manage.rehearse}
          </ButtonLink>
          <Button>{manage.release}</Button>
        </>
      }
    />
  );
}

function Todos() {
  return (
    <TodoList label={manage.todoLabel}>
      {manage.todos.map((todo) => (
        <TodoRow
          key={todo.title}
          tone={todo.tone}
          toneLabel={todo.toneLabel}
          title={todo.title}
          action={
            <ButtonLink href="#todo" look={todo.tone === 'good' ? 'quiet' : 'ghost'}>
              {todo.action}
            </ButtonLink>
          }
        >
          {todo.note}
        </TodoRow>
      ))}
    </TodoList>
  );
}

function Sales() {
  const { chart } = manage;
  const columns = chart.columns.map((head, at) => ({
    key: head,
    head,
    cell: (row: readonly string[]) => row[at],
    names: at === 0,
    numeric: at > 0,
  }));
  const table = (
    <Table caption={chart.title} columns={columns} rows={chart.rows} rowKey={(row) => row[0] ?? ''} />
  );
  return (
    <Figure
      level={2}
      title={chart.title}
      sentence={chart.sentence}
      table={{ label: chart.table, content: table }}
    >
      <LineChart
        label={chart.label}
        points={chart.points}
        endLabel={chart.end}
        before={{ points: chart.last, label: chart.before }}
        rules={chart.rules}
        times={chart.times}
      />
    </Figure>
  );
}

function Numbers() {
  return (
    <Stats>
      {manage.stats.map(({ progress, ...stat }) => (
        <Stat
          key={stat.label}
          {...stat}
          href="#stat"
          progress={progress ? { value: progress, label: stat.label } : undefined}
        />
      ))}
    </Stats>
  );
}

function Ahead() {
  return (
    <Figure level={2} title={manage.ahead.title}>
      <KeyValues items={manage.ahead.items} />
    </Figure>
  );
}

function Demand() {
  const { heat } = manage;
  const rows = heat.rows.map((row) => ({
    name: row.name,
    cells: row.cells.map((percent) => (percent === null ? null : { percent, label: String(percent) })),
  }));
  return (
    <Figure level={2} title={heat.title} sentence={heat.sentence}>
      <HeatTable caption={heat.caption} columns={heat.columns} rows={rows} />
    </Figure>
  );
}
