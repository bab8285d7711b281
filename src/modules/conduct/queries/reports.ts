import type { EditionId } from '../../../kernel/ids.ts';
import type { DateText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { ReportEntryId, ReportId } from '../rules/report.ts';
import { conductTables } from '../tables.ts';

/** Bytes under a seal, with the key that opens it. */
export type Sealed = { readonly keyId: string; readonly sealed: Buffer };
export type StoredReport = Sealed & {
  readonly id: ReportId;
  readonly editionId: EditionId;
  readonly isFlood: boolean;
  readonly eraseOn: DateText;
};
export type StoredEntry = Sealed & { readonly id: ReportEntryId; readonly reportId: ReportId };

const columns = ['id', 'edition_id', 'is_flood', 'key_id', 'sealed', 'erase_on'] as const;

type Row = {
  id: ReportId;
  edition_id: EditionId;
  is_flood: boolean;
  key_id: string;
  sealed: Buffer;
  erase_on: string;
};

function reportOf(row: Row): StoredReport {
  return {
    ...{ id: row.id, editionId: row.edition_id, isFlood: row.is_flood, eraseOn: row.erase_on },
    ...{ keyId: row.key_id, sealed: row.sealed },
  };
}

/** Reports of an edition, the newest first: those of a flood, or all others. */
export async function listReports(
  db: Db,
  editionId: EditionId,
  { isFlood, limit }: { readonly isFlood: boolean; readonly limit: number },
): Promise<readonly StoredReport[]> {
  const rows = await conductTables(db)
    .selectFrom('conduct.report')
    .select(columns)
    .where('edition_id', '=', editionId)
    .where('is_flood', '=', isFlood)
    .orderBy('place', 'desc')
    .limit(limit)
    .execute();
  return rows.map(reportOf);
}

/** All reports of an edition, a few hundred at a time. */
export async function* everyReport(db: Db, editionId: EditionId): AsyncGenerator<StoredReport> {
  let after = 0;
  for (;;) {
    const rows = await conductTables(db)
      .selectFrom('conduct.report')
      .select([...columns, 'place'])
      .where('edition_id', '=', editionId)
      .where('place', '>', after)
      .orderBy('place')
      .limit(300)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) yield reportOf(row);
    after = rows.at(-1)?.place ?? after;
  }
}

/** A report by its id and edition; locked until the transaction ends if asked. */
export async function findReport(
  db: Db,
  editionId: EditionId,
  id: ReportId,
  lock: 'locked' | 'free' = 'free',
): Promise<StoredReport | null> {
  const row = await conductTables(db)
    .selectFrom('conduct.report')
    .select(columns)
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .$if(lock === 'locked', (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? reportOf(row) : null;
}

/** A report by the hash of its sender's code. */
export async function findReportByCode(
  db: Db,
  editionId: EditionId,
  codeHash: Buffer,
): Promise<StoredReport | null> {
  const row = await conductTables(db)
    .selectFrom('conduct.report')
    .select(columns)
    .where('code_hash', '=', codeHash)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return row ? reportOf(row) : null;
}

/** False if one with this id or code is there already: it stays as it is. */
export async function insertReport(
  tx: Tx,
  report: StoredReport & { readonly codeHash: Buffer },
): Promise<boolean> {
  const result = await conductTables(tx)
    .insertInto('conduct.report')
    .values({
      ...{ id: report.id, edition_id: report.editionId, is_flood: report.isFlood, erase_on: report.eraseOn },
      ...{ code_hash: report.codeHash, key_id: report.keyId, sealed: report.sealed },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function resealReport(tx: Tx, id: ReportId, { keyId, sealed }: Sealed): Promise<void> {
  await conductTables(tx)
    .updateTable('conduct.report')
    .set({ key_id: keyId, sealed })
    .where('id', '=', id)
    .execute();
}

export async function removeReport(tx: Tx, id: ReportId): Promise<void> {
  await conductTables(tx).deleteFrom('conduct.report').where('id', '=', id).execute();
}

/** Erases reports whose day has come; answers with how many. */
export async function eraseOldReports(db: Db, today: DateText): Promise<number> {
  const result = await conductTables(db)
    .deleteFrom('conduct.report')
    .where('erase_on', '<=', today)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What was added to these reports, in its order. */
export async function listEntries(db: Db, reportIds: readonly ReportId[]): Promise<readonly StoredEntry[]> {
  if (reportIds.length === 0) return [];
  const rows = await conductTables(db)
    .selectFrom('conduct.entry')
    .select(['id', 'report_id', 'key_id', 'sealed'])
    .where('report_id', 'in', reportIds)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, reportId: row.report_id, keyId: row.key_id, sealed: row.sealed },
  }));
}

/** One with the same id is there already and stays as it is: false. */
export async function insertEntry(tx: Tx, entry: StoredEntry): Promise<boolean> {
  const result = await conductTables(tx)
    .insertInto('conduct.entry')
    .values({ id: entry.id, report_id: entry.reportId, key_id: entry.keyId, sealed: entry.sealed })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** With which keys reports are sealed that are still kept. */
export async function listSealingKeys(db: Db): Promise<readonly string[]> {
  const rows = await conductTables(db).selectFrom('conduct.report').select('key_id').distinct().execute();
  return rows.map((row) => row.key_id);
}
