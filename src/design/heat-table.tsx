/** A cell: how full, 0 to 100 and beyond; `null` where nothing is. */
export type HeatCell = { readonly percent: number; readonly label: string } | null;

/** A table whose cells are tinted by how full they are, each with its number; over 100 is outlined as a problem. */
export function HeatTable(props: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard (WCAG 2.1.1)
    <section className="heat-wrap" tabIndex={0} aria-label={props.caption}>
      <table className="heat num">
        <caption className="hush">{props.caption}</caption>
        <thead>
          <tr>
            <td className="none-head" />
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, at) => (
                <td key={props.columns[at]} className={cellClass(cell)}>
                  {cell?.label}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(cell: HeatCell): string {
  if (!cell) return 'none';
  if (cell.percent > 100) return 'over';
  return `heat-${Math.round(Math.max(0, cell.percent) / 5) * 5}`;
}
