import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { ReportId } from '../rules/report.ts';
import { conductTables } from '../tables.ts';
import type { Sealed } from './reports.ts';

export type StoredLogLine = Sealed & {
  readonly id: number;
  readonly editionId: EditionId;
  readonly reportId: ReportId;
  readonly at: InstantText;
};

/** Writes down that somebody did something with a report. */
export async function insertLogLine(db: Db, line: Omit<StoredLogLine, 'id'>): Promise<void> {
  await conductTables(db)
    .insertInto('conduct.log')
    .values({
      ...{ edition_id: line.editionId, report_id: line.reportId, at: line.at },
      ...{ key_id: line.keyId, sealed: line.sealed },
    })
    .execute();
}

/** The newest lines of an edition, or of one of its reports. */
export async function listLogLines(
  db: Db,
  of: { readonly editionId: EditionId; readonly reportId?: ReportId; readonly limit: number },
): Promise<readonly StoredLogLine[]> {
  const rows = await conductTables(db)
    .selectFrom('conduct.log')
    .select(['id', 'edition_id', 'report_id', 'at', 'key_id', 'sealed'])
    .where('edition_id', '=', of.editionId)
    .$if(of.reportId !== undefined, (query) => query.where('report_id', '=', of.reportId as ReportId))
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, editionId: row.edition_id, reportId: row.report_id, at: momentText(row.at) },
    ...{ keyId: row.key_id, sealed: row.sealed },
  }));
}

/** Forgets lines from before this moment; answers with how many. */
export async function removeOldLogLines(db: Db, before: Date): Promise<number> {
  const result = await conductTables(db)
    .deleteFrom('conduct.log')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
