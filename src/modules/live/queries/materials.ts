import { sql } from 'kysely';
import type { EditionId, FileId, PersonId } from '../../../kernel/ids.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { type Licence, licences, type Material, type MaterialId, mostMaterials } from '../rules/material.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** Materials of a session in the order of their places. */
export async function listMaterials(db: Db, { editionId, code }: SessionKey) {
  const rows = await liveTables(db)
    .selectFrom('live.material')
    .selectAll()
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, url: row.url, fileId: row.file_id, audience: row.audience },
    licence: knownLicence(row.licence),
    file: fileOf(row),
  }));
}

export type StoredMaterial = Awaited<ReturnType<typeof listMaterials>>[number];

function knownLicence(text: string | null): Licence | null {
  return licences.find((each) => each === text) ?? null;
}

/** What everybody may open, with its session: of an edition, or of some sessions of it. */
export async function listPublicMaterials(db: Db, editionId: EditionId, codes?: readonly string[]) {
  const rows = await liveTables(db)
    .selectFrom('live.material')
    .select(['id', 'session_code', 'title', 'url', 'licence', 'file_id', 'file_name', 'byte_count'])
    .where('edition_id', '=', editionId)
    .where('audience', '=', 'everybody')
    .$if(codes !== undefined, (query) => query.where('session_code', '=', sql<string>`any(${codes})`))
    .orderBy('session_code')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.session_code, title: row.title, url: row.url },
    ...{ licence: knownLicence(row.licence), file: fileOf(row) },
  }));
}

function fileOf(row: {
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly byte_count: number | null;
}): Material['file'] {
  return row.file_id === null ? null : { name: row.file_name ?? '', bytes: row.byte_count ?? 0 };
}

/** A material that everybody may open, and the code of its session. */
export type OpenMaterial = Awaited<ReturnType<typeof listPublicMaterials>>[number];

export type NewMaterial = {
  readonly id: MaterialId;
  readonly title: string;
  readonly url: string | null;
  readonly file: { readonly id: FileId; readonly name: string; readonly bytes: number } | null;
  readonly audience: 'everybody' | 'attending';
  readonly licence: Licence | null;
  readonly personId: PersonId | null;
};

/** Puts a material into the session's first free place; whether it found one, and its id was new. */
export async function insertMaterial(
  tx: Tx,
  { editionId, code }: SessionKey,
  material: NewMaterial,
  now: string,
): Promise<boolean> {
  const { id, title, url, file, audience, licence, personId } = material;
  const result = await sql`
    INSERT INTO live.material
      (id, edition_id, session_code, place, title, url, file_id, file_name, byte_count, audience, licence, person_id, put_at)
    SELECT ${id}, ${editionId}, ${code}, free.place, ${title}, ${url}, ${file?.id ?? null}, ${file?.name ?? null},
      ${file?.bytes ?? null}::integer, ${audience}, ${licence}, ${personId}, ${now}
    FROM generate_series(1, ${mostMaterials}::integer) AS free (place)
    WHERE NOT EXISTS (
      SELECT FROM live.material m
      WHERE m.edition_id = ${editionId} AND m.session_code = ${code} AND m.place = free.place
    )
    ORDER BY free.place LIMIT 1
    ON CONFLICT DO NOTHING`.execute(tx);
  return result.numAffectedRows === 1n;
}

/** Takes a material off its session; answers with what it was. */
export async function removeMaterial(
  tx: Tx,
  { editionId, code }: SessionKey,
  id: MaterialId,
): Promise<{ readonly title: string; readonly fileId: FileId | null } | null> {
  const row = await liveTables(tx)
    .deleteFrom('live.material')
    .where('id', '=', id)
    .where('edition_id', '=', editionId)
    .where('session_code', '=', code)
    .returning(['title', 'file_id'])
    .executeTakeFirst();
  return row ? { title: row.title, fileId: row.file_id } : null;
}

/** What somebody put on, as a JSON-safe value. */
export async function listMaterialsOf(db: Db, personId: PersonId) {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT edition_id AS "editionId", session_code AS session, title, url, file_name AS file, audience, licence, put_at AS "putAt"
    FROM live.material WHERE person_id = ${personId} ORDER BY put_at, id`.execute(db);
  return rows;
}

/** Forgets who put materials on; these stay, as the sessions do. */
export async function forgetWhoPut(db: Db, personId: PersonId): Promise<void> {
  await liveTables(db)
    .updateTable('live.material')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute();
}
