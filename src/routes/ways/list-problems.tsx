import type { RunReport } from '#directory';
import { Table } from '../../design/index.ts';
import { useWays } from './use-ways.ts';

/** Everything in a list that could not be used as it stands. */
export function ProblemTable({ report }: { readonly report: RunReport }) {
  const { lists } = useWays().texts;
  const rows = report.problems.map((problem, at) => ({ ...problem, at }));
  return (
    <>
      {rows.length < report.problemCount && (
        <p className="mute small">{lists.problemsShown({ n: rows.length, all: report.problemCount })}</p>
      )}
      <Table
        caption={lists.problemsTitle}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            key: 'where',
            head: lists.problemWhere,
            names: true,
            cell: ({ where, field }) => (
              <>
                {where} {field && <code>{field}</code>}
              </>
            ),
          },
          { key: 'what', head: lists.problemWhat, cell: ({ code }) => lists.problemCodes[code] },
          {
            key: 'value',
            head: lists.problemValue,
            cell: ({ value }) => <span className="list-value">{value}</span>,
          },
        ]}
      />
    </>
  );
}
