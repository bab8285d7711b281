import { type RawBuilder, sql } from 'kysely';

const rowsAtOnce = 500;

/** Rows in portions that one statement takes: PostgreSQL knows 65,535 parameters at most. */
export function portions<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
}

/** For `ON CONFLICT DO UPDATE`: each column as the refused row has it. */
export function asGiven<Column extends string>(
  columns: readonly Column[],
): Readonly<Record<Column, RawBuilder<never>>> {
  return Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)])) as Record<
    Column,
    RawBuilder<never>
  >;
}

/** True if the refused row says anything else than the one that is there, so that what stays the same is not written. */
export function differs(table: string, columns: readonly string[]): RawBuilder<boolean> {
  const row = (of: string) => sql.join(columns.map((column) => sql.ref(`${of}.${column}`)));
  return sql<boolean>`(${row(table)}) IS DISTINCT FROM (${row('excluded')})`;
}
