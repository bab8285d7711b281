import { awayByWeek, type TravellerTrip, tripsOf } from '#plans';
import { Figure, Table } from '../../design/index.ts';
import { dateWords } from '../../texts/format.ts';
import { usePlan } from './use-plan.ts';

const size = { left: 120, width: 880, row: 34, top: 30 } as const;

/** Who is where, by week: a row for each person, a bar for each trip, and the same as a table behind it. */
export function TimeLine() {
  const { plan, words, day } = usePlan();
  const own = words.people;
  const trips = tripsOf(plan).filter(({ stretch }) => stretch !== null);
  if (trips.length === 0) return <p className="mute">{own.timelineNone}</p>;
  const away = awayByWeek(trips);
  const [fullest] = [...away].sort(([, a], [, b]) => b.size - a.size);
  return (
    <Figure
      title={own.timeline}
      level={2}
      sentence={
        fullest &&
        own.timelineMost({ week: day(fullest[0]), away: fullest[1].size, team: plan.travellers.length })
      }
      table={{ label: own.asTable, content: <WeekTable trips={trips} /> }}
    >
      <Picture trips={trips} />
      <Legend trips={trips} />
    </Figure>
  );
}

function WeekTable({ trips }: { readonly trips: readonly TravellerTrip[] }) {
  const { plan, words, day } = usePlan();
  const weeks = [...awayByWeek(trips).keys()];
  const inWeek = (week: string, id: string) =>
    trips
      .filter((trip) => trip.traveller.id === id && awayByWeek([trip]).has(week))
      .map(({ edition }) => edition.seen.name)
      .join(', ');
  return (
    <Table
      caption={words.people.timeline}
      rows={weeks}
      rowKey={(week) => week}
      columns={[
        { key: 'week', head: words.people.week, names: true, cell: (week) => day(week) },
        ...plan.travellers.map(({ id, name }) => ({
          key: id,
          head: name,
          cell: (week: string) => inWeek(week, id) || '–',
        })),
      ]}
    />
  );
}

function Picture({ trips }: { readonly trips: readonly TravellerTrip[] }) {
  const { plan, words } = usePlan();
  const axis = axisOf(plan, trips);
  const numbers = numbersOf(trips);
  const height = size.top + plan.travellers.length * size.row + 8;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard (WCAG 2.1.1)
    <section className="time-line-wrap" tabIndex={0} aria-label={words.people.timeline}>
      <svg
        className="time-line"
        viewBox={`0 0 ${size.left + size.width} ${height}`}
        role="img"
        aria-label={words.people.timelineLabel({ people: plan.travellers.length, trips: trips.length })}
      >
        <Months axis={axis} height={height} />
        {plan.travellers.map((traveller, at) => (
          <g key={traveller.id}>
            <line
              className="rule"
              x1={0}
              x2={size.left + size.width}
              y1={size.top + at * size.row}
              y2={size.top + at * size.row}
            />
            <text className="name" x={0} y={size.top + at * size.row + 22}>
              {shortened(traveller.name, 15)}
            </text>
            {traveller.blackouts.map((blackout) => (
              <Bar
                key={`${blackout.first}${blackout.words}`}
                axis={axis}
                at={at}
                look="blackout"
                {...blackout}
                label=""
              >
                {words.people.blackoutLegend}: {blackout.first} – {blackout.last} {blackout.words}
              </Bar>
            ))}
            {trips.map(({ edition, stretch, traveller: { id }, isAway }) =>
              id === traveller.id && stretch ? (
                <Bar
                  key={edition.id}
                  axis={axis}
                  at={at}
                  look={isAway ? 'away' : 'remote'}
                  {...stretch}
                  label={String(numbers.get(edition.id) ?? '')}
                >
                  {edition.seen.name}: {stretch.first} – {stretch.last}
                </Bar>
              ) : null,
            )}
          </g>
        ))}
      </svg>
    </section>
  );
}

/** Editions by the number that stands in their bars, in order of time. */
function numbersOf(trips: readonly TravellerTrip[]): ReadonlyMap<string, number> {
  const ids = [...new Set(trips.map(({ edition }) => edition.id))];
  return new Map(ids.map((id, at) => [id, at + 1]));
}

function whoGoes(trips: readonly TravellerTrip[], id: string): string[] {
  return trips.filter(({ edition }) => edition.id === id).map(({ traveller }) => traveller.name);
}

function Legend({ trips }: { readonly trips: readonly TravellerTrip[] }) {
  const { plan, words, when } = usePlan();
  return (
    <ol className="time-line-legend small">
      {[...numbersOf(trips)].map(([id, number]) => {
        const edition = plan.editions.find((one) => one.id === id);
        return (
          <li key={id}>
            <b className="num">{number}</b> {edition?.seen.name}{' '}
            <span className="mute">{edition && when(edition)}</span>
            <span className="time-line-who">{words.list({ items: whoGoes(trips, id) })}</span>
          </li>
        );
      })}
    </ol>
  );
}

type Axis = { readonly first: number; readonly last: number };

function axisOf(
  plan: { readonly startsOn: string; readonly endsOn: string },
  trips: readonly TravellerTrip[],
): Axis {
  const days = trips.flatMap(({ stretch }) => (stretch ? [stretch.first, stretch.last] : []));
  const all = [plan.startsOn, plan.endsOn, ...days].map((day) => Date.parse(day));
  return { first: Math.min(...all), last: Math.max(...all) + 86_400_000 };
}

function xOf(axis: Axis, day: string, add = 0): number {
  const share = (Date.parse(day) + add * 86_400_000 - axis.first) / (axis.last - axis.first);
  return Math.round((size.left + Math.min(1, Math.max(0, share)) * size.width) * 10) / 10;
}

function Bar(props: {
  readonly axis: Axis;
  readonly at: number;
  readonly first: string;
  readonly last: string;
  readonly look: 'away' | 'remote' | 'blackout';
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  const x = xOf(props.axis, props.first);
  const width = Math.max(props.label ? 20 : 4, xOf(props.axis, props.last, 1) - x);
  const y = size.top + props.at * size.row + 5;
  return (
    <g className={`bar ${props.look}`}>
      <rect x={x} y={y} width={width} height={size.row - 10} rx={5}>
        <title>{props.children}</title>
      </rect>
      {props.label && (
        <text className="number" x={x + width / 2} y={y + 16} textAnchor="middle">
          {props.label}
        </text>
      )}
    </g>
  );
}

function Months({ axis, height }: { readonly axis: Axis; readonly height: number }) {
  const { locale } = usePlan();
  return (
    <>
      {monthStarts(axis).map((day) => (
        <g key={day}>
          <line className="rule" x1={xOf(axis, day)} x2={xOf(axis, day)} y1={size.top - 8} y2={height} />
          <text x={xOf(axis, day) + 4} y={18}>
            {dateWords(day, locale, 'short')
              .replace(/^1 |1$/, '')
              .trim()}
          </text>
        </g>
      ))}
    </>
  );
}

function monthStarts(axis: Axis): string[] {
  const days: string[] = [];
  const at = new Date(axis.first);
  at.setUTCDate(1);
  while (at.getTime() < axis.last && days.length < 30) {
    if (at.getTime() >= axis.first) days.push(at.toISOString().slice(0, 10));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return days;
}

function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
