/** A pair of sums with a name under it. */
export type ChartBar = {
  readonly key: string;
  readonly name: string;
  readonly planned: number;
  readonly actual: number;
};

const box = { left: 8, width: 624, row: 54, gap: 6 } as const;

/** Planned and spent sums side by side, a line each, longest first as given; drawn with attributes only. */
export function BarChart(props: {
  readonly bars: readonly ChartBar[];
  readonly label: string;
  readonly say: (amount: number) => string;
}) {
  const top = Math.max(1, ...props.bars.flatMap(({ planned, actual }) => [planned, actual]));
  const height = props.bars.length * (box.row + box.gap);
  const width = (amount: number) => Math.round(((box.width - 190) * amount) / top);
  return (
    <svg className="bar-chart" viewBox={`0 0 640 ${height}`} role="img" aria-label={props.label}>
      {props.bars.map(({ key, name, planned, actual }, at) => {
        const y = at * (box.row + box.gap);
        const shown = Math.max(planned, actual);
        return (
          <g key={key}>
            <text x={box.left} y={y + 22}>
              {name}
            </text>
            <rect
              className="planned"
              x={box.left}
              y={y + 31}
              width={Math.max(1, width(planned))}
              height={8}
              rx={3}
            />
            {actual > 0 && (
              <rect
                className="actual"
                x={box.left}
                y={y + 40}
                width={Math.max(1, width(actual))}
                height={6}
                rx={3}
              />
            )}
            <text className="sum" x={box.left + width(shown) + 8} y={y + 44}>
              {props.say(shown)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
