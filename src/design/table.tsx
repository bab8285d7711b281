import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  readonly numeric?: boolean;
  /** Names the row: a row header, and the title of its card on a phone. */
  readonly names?: boolean;
};

/** Rows as a table; on a phone each row is a card with its column's name beside each value. */
export function Table<Row>(props: {
  readonly caption: string;
  /** Shows the caption; else only screen readers have it. */
  readonly captionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What stands there instead when there are no rows: an EmptyState. */
  readonly empty?: ReactNode;
}) {
  if (props.rows.length === 0 && props.empty) return props.empty;
  return (
    <div className="table-wrap card">
      <table className="table">
        <caption className={props.captionShown ? undefined : 'hush'}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'figure' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.names) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td data-head={column.head} className={classNames(column.numeric && 'figure num') || undefined}>
      {column.cell(row)}
    </td>
  );
}
