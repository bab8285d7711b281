import type { EditionId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import type { ExpoJob, ExpoSponsor } from '../rules/sponsor.ts';
import { expoTables } from '../tables.ts';

/** Sponsors by level, in the organisers' order. */
export async function listSponsors(db: Db, editionId: EditionId): Promise<ExpoSponsor[]> {
  return expoTables(db)
    .selectFrom('expo.sponsor')
    .select([
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
    .execute();
}

/** Jobs in the organisers' order. */
export async function listJobs(db: Db, editionId: EditionId): Promise<ExpoJob[]> {
  return expoTables(db)
    .selectFrom('expo.job')
    .select(['title', 'employer', 'place', 'url', 'description'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .execute();
}

/** Editions of which a sponsor has this logo (`/files/…`). */
export async function listEditionsWithLogo(db: Db, logo: string): Promise<EditionId[]> {
  const rows = await expoTables(db)
    .selectFrom('expo.sponsor')
    .select('edition_id')
    .distinct()
    .where('logo', '=', logo)
    .execute();
  return rows.map((row) => row.edition_id);
}

/** Makes an edition's sponsors exactly these. */
export async function storeSponsors(
  tx: Tx,
  editionId: EditionId,
  sponsors: readonly ExpoSponsor[],
  newId: <T extends string>() => T,
): Promise<void> {
  const tables = expoTables(tx);
  await tables.deleteFrom('expo.sponsor').where('edition_id', '=', editionId).execute();
  if (sponsors.length === 0) return;
  await tables
    .insertInto('expo.sponsor')
    .values(
      sponsors.map((sponsor, position) => ({
        id: newId(),
        edition_id: editionId,
        name: sponsor.name,
        level: sponsor.level,
        level_order: sponsor.levelOrder,
        website: sponsor.website,
        logo: sponsor.logo,
        description: sponsor.description,
        booth: sponsor.booth,
        job_fair_table: sponsor.jobFairTable,
        position,
      })),
    )
    .execute();
}

/** Makes an edition's jobs exactly these. */
export async function storeJobs(
  tx: Tx,
  editionId: EditionId,
  jobs: readonly ExpoJob[],
  newId: <T extends string>() => T,
): Promise<void> {
  const tables = expoTables(tx);
  await tables.deleteFrom('expo.job').where('edition_id', '=', editionId).execute();
  if (jobs.length === 0) return;
  await tables
    .insertInto('expo.job')
    .values(
      jobs.map((job, position) => ({
        id: newId(),
        edition_id: editionId,
        sponsor_id: null,
        ...job,
        position,
      })),
    )
    .execute();
}
