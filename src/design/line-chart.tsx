/** A day of a line: x from 0 to 1 along the time, y in the chart's unit. */
export type ChartPoint = { readonly x: number; readonly y: number };

const [width, height] = [640, 190];
const plot = { left: 48, right: 540, top: 16, bottom: 156 };

const format = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

function path(points: readonly ChartPoint[], top: number): string {
  return points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${format(atX(x))} ${format(atY(y, top))}`)
    .join('');
}
const atX = (x: number): number => plot.left + x * (plot.right - plot.left);
const atY = (y: number, top: number): number => plot.bottom - (y / top) * (plot.bottom - plot.top);

type Axis = {
  /** Rules with their numbers; the last is the top of the chart. */
  readonly rules: readonly { readonly y: number; readonly label: string }[];
  readonly times: readonly { readonly x: number; readonly label: string }[];
};

/** A line over time with last year's beside it; drawn with attributes only. Put it into a Figure with its table. */
export function LineChart(
  props: Axis & {
    /** What the picture shows, for those who do not see it. */
    readonly label: string;
    readonly points: readonly ChartPoint[];
    readonly endLabel: string;
    readonly before?: { readonly points: readonly ChartPoint[]; readonly label: string };
  },
) {
  const top = props.rules.at(-1)?.y || 1;
  const end = props.points.at(-1);
  const beforeEnd = props.before?.points.at(-1);
  return (
    <svg className="line-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <Axes rules={props.rules} times={props.times} top={top} />
      {props.before && <path className="series before" d={path(props.before.points, top)} />}
      {props.before && beforeEnd && (
        <text x={atX(beforeEnd.x) + 8} y={atY(beforeEnd.y, top) + 4}>
          {props.before.label}
        </text>
      )}
      <path className="series" d={path(props.points, top)} />
      {end && (
        <>
          <circle className="end" cx={atX(end.x)} cy={atY(end.y, top)} r={5} />
          <text className="end-label" x={atX(end.x) + 11} y={atY(end.y, top) - 6}>
            {props.endLabel}
          </text>
        </>
      )}
    </svg>
  );
}

function Axes(props: Axis & { readonly top: number }) {
  const { top } = props;
  return (
    <>
      {props.rules.map((rule) => (
        <g key={rule.label}>
          <line className="rule" x1={plot.left} x2={plot.right} y1={atY(rule.y, top)} y2={atY(rule.y, top)} />
          <text x={plot.left - 8} y={atY(rule.y, top) + 4} textAnchor="end">
            {rule.label}
          </text>
        </g>
      ))}
      {props.times.map((time) => (
        <text key={time.label} x={atX(time.x)} y={plot.bottom + 26}>
          {time.label}
        </text>
      ))}
    </>
  );
}
