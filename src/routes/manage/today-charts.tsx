import type { DemandCell, Demand as DemandView } from '#live';
import { Chip, Chips, EmptyState, Figure, HeatTable, LineChart, Table } from '../../design/index.ts';
import { dateWords, numberWords } from '../../texts/format.ts';
import type { Starred } from './today-stars.ts';
import { useManage } from './use-manage.ts';

/** Stars by start and room against the room's seats, a day at a time. */
export function Demand(props: {
  readonly demand: DemandView;
  readonly day: string;
  readonly days: readonly string[];
}) {
  const frame = useManage();
  const words = frame.words.house.today.demand;
  const { demand, day } = props;
  const name = (date: string) =>
    `${dateWords(date, frame.locale, 'weekday')} ${dateWords(date, frame.locale, 'day')}`;
  const [worst] = demand.over;
  const sentence = worst
    ? words.sentenceOver({ ...worst, n: demand.over.length, seats: worst.seats ?? 0 })
    : words.sentenceFine;
  return (
    <Figure
      level={2}
      title={words.title}
      sentence={
        <>
          {sentence} <span className="small">{words.how}</span>
        </>
      }
    >
      <Chips label={words.days} scroll>
        {props.days.map((date) => (
          <Chip key={date} href={`${frame.home}?day=${date}`} on={date === day}>
            {name(date)}
          </Chip>
        ))}
      </Chips>
      {demand.rows.length > 0 && (
        <HeatTable
          caption={words.caption({ day: dateWords(day, frame.locale, 'long') })}
          columns={demand.rooms}
          rows={demand.rows.map((row) => ({ name: row.time, cells: row.cells.map(heatOf) }))}
        />
      )}
    </Figure>
  );
}

function heatOf(cell: DemandCell | null) {
  if (!cell) return null;
  const percent = cell.seats ? (cell.stars / cell.seats) * 100 : 0;
  return { percent, label: String(cell.stars) };
}

/** Stars in all, by day. */
export function Growth(props: {
  readonly growth: readonly { readonly day: string; readonly stars: number }[];
}) {
  const frame = useManage();
  const words = frame.words.house.today.growth;
  const number = (value: number) => numberWords(value, frame.locale);
  const rows = totals(props.growth);
  const last = rows.at(-1);
  const first = rows[0];
  if (!first || !last || rows.length < 2) return null;
  const start = Date.parse(first.day);
  const span = Math.max(1, Date.parse(last.day) - start);
  const atX = (day: string) => (Date.parse(day) - start) / span;
  const top = niceTop(last.total);
  const short = (day: string) => dateWords(day, frame.locale, 'short');
  const columns = [
    { key: 'day', head: words.day, cell: (row: (typeof rows)[number]) => short(row.day), names: true },
    { key: 'set', head: words.set, cell: (row: (typeof rows)[number]) => number(row.stars), numeric: true },
    {
      key: 'total',
      head: words.total,
      cell: (row: (typeof rows)[number]) => number(row.total),
      numeric: true,
    },
  ];
  const table = <Table caption={words.title} columns={columns} rows={rows} rowKey={(row) => row.day} />;
  const middle = rows[Math.floor(rows.length / 2)];
  const times = [first, ...(middle && rows.length > 4 ? [middle] : []), last];
  return (
    <Figure level={2} title={words.title} table={{ label: words.table, content: table }}>
      <LineChart
        label={words.label({ total: last.total, day: short(last.day) })}
        points={[{ x: 0, y: 0 }, ...rows.map((row) => ({ x: atX(row.day), y: row.total }))]}
        endLabel={words.now({ n: number(last.total) })}
        rules={[0, top / 2, top].map((y) => ({ y, label: number(y) }))}
        times={times.map((row) => ({ x: atX(row.day), label: short(row.day) }))}
      />
    </Figure>
  );
}

function totals(growth: readonly { readonly day: string; readonly stars: number }[]) {
  let total = 0;
  return growth.map((row) => {
    total += row.stars;
    return { ...row, total };
  });
}

/** The smallest of 2, 4, 10, 20, 40, 100 … that is not below: halves of it are round numbers too. */
export function niceTop(value: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [2, 4, 10]) if (step * power >= value) return step * power;
  }
}

/** The sessions that most people want to see. */
export function MostStarred({ rows }: { readonly rows: readonly Starred[] }) {
  const frame = useManage();
  const words = frame.words.house.today.most;
  const number = (value: number | null) => (value === null ? '–' : numberWords(value, frame.locale));
  return (
    <Figure level={2} title={words.title}>
      <Table
        caption={words.title}
        rowKey={(row) => row.code}
        rows={rows}
        empty={<EmptyState title={words.none}>{words.noneNext}</EmptyState>}
        columns={[
          {
            key: 'session',
            head: words.session,
            names: true,
            cell: (row) => <a href={`/${frame.slug}/sessions/${row.code}`}>{row.title}</a>,
          },
          { key: 'stars', head: words.stars, cell: (row) => number(row.stars), numeric: true },
          { key: 'seats', head: words.seats, cell: (row) => number(row.seats), numeric: true },
        ]}
      />
    </Figure>
  );
}
