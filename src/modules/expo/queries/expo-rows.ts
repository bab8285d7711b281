import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { ExpoJob, ExpoSponsor } from '../rules/sponsor.ts';
import { expoTables, type JobId, type SponsorId } from '../tables.ts';

export type SponsorRow = ExpoSponsor & { readonly id: SponsorId };
export type JobRow = ExpoJob & { readonly id: JobId };

/** Sponsors with their ids, by level, in the organisers' order. */
export async function listSponsorRows(db: Db, editionId: EditionId): Promise<SponsorRow[]> {
  return expoTables(db)
    .selectFrom('expo.sponsor')
    .select([
      'id',
      'name',
      'level',
      'level_order as levelOrder',
      'website',
      'logo',
      'description',
      'booth',
      'job_fair_table as jobFairTable',
    ])
    .where('edition_id', '=', editionId)
    .orderBy('level_order')
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Jobs with their ids, in the organisers' order. */
export async function listJobRows(db: Db, editionId: EditionId): Promise<JobRow[]> {
  return expoTables(db)
    .selectFrom('expo.job')
    .select(['id', 'title', 'employer', 'place', 'url', 'description'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Writes a sponsor; a new one comes last. False if it is not (or no longer) of this edition. */
export async function writeSponsor(
  tx: Tx,
  editionId: EditionId,
  sponsor: SponsorRow,
  isNew: boolean,
): Promise<boolean> {
  const { id, levelOrder, jobFairTable, ...rest } = sponsor;
  const row = { ...rest, level_order: levelOrder, job_fair_table: jobFairTable };
  const tables = expoTables(tx);
  if (isNew) {
    const position = await nextPosition(tx, 'expo.sponsor', editionId);
    await tables
      .insertInto('expo.sponsor')
      .values({ id, edition_id: editionId, ...row, position })
      .execute();
    return true;
  }
  const changed = await tables
    .updateTable('expo.sponsor')
    .set(row)
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Writes a job; a new one comes last. False if it is not (or no longer) of this edition. */
export async function writeJob(tx: Tx, editionId: EditionId, job: JobRow, isNew: boolean): Promise<boolean> {
  const { id, ...row } = job;
  const tables = expoTables(tx);
  if (isNew) {
    const position = await nextPosition(tx, 'expo.job', editionId);
    await tables
      .insertInto('expo.job')
      .values({ id, edition_id: editionId, sponsor_id: null, ...row, position })
      .execute();
    return true;
  }
  const changed = await tables
    .updateTable('expo.job')
    .set(row)
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes a sponsor or a job away; false if it is gone. */
export async function deleteExpoRow(
  tx: Tx,
  table: 'expo.sponsor' | 'expo.job',
  editionId: EditionId,
  id: string,
): Promise<boolean> {
  const tables = expoTables(tx);
  const gone =
    table === 'expo.sponsor'
      ? await tables
          .deleteFrom('expo.sponsor')
          .where('edition_id', '=', editionId)
          .where('id', '=', id as SponsorId)
          .executeTakeFirst()
      : await tables
          .deleteFrom('expo.job')
          .where('edition_id', '=', editionId)
          .where('id', '=', id as JobId)
          .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Numbers sponsors or jobs in this order. */
export async function setExpoOrder(
  tx: Tx,
  table: 'expo.sponsor' | 'expo.job',
  ids: readonly string[],
): Promise<void> {
  const tables = expoTables(tx);
  for (const [position, id] of ids.entries()) {
    if (table === 'expo.sponsor')
      await tables
        .updateTable('expo.sponsor')
        .set({ position })
        .where('id', '=', id as SponsorId)
        .execute();
    else
      await tables
        .updateTable('expo.job')
        .set({ position })
        .where('id', '=', id as JobId)
        .execute();
  }
}

/** Gives every sponsor of a level the same rank, so that a level stays together. */
export async function setLevelOrder(
  tx: Tx,
  editionId: EditionId,
  level: string,
  levelOrder: number,
): Promise<void> {
  await expoTables(tx)
    .updateTable('expo.sponsor')
    .set({ level_order: levelOrder })
    .where('edition_id', '=', editionId)
    .where('level', '=', level)
    .execute();
}

async function nextPosition(
  tx: Tx,
  table: 'expo.sponsor' | 'expo.job',
  editionId: EditionId,
): Promise<number> {
  const row = await expoTables(tx)
    .selectFrom(table)
    .select((one) => one.fn.max('position').as('position'))
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return (row?.position ?? -1) + 1;
}
