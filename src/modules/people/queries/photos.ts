import { sql } from 'kysely';
import type { FileId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Audience, carefulVisibility } from '../rules/profile.ts';
import type { Grant } from '../rules/viewer.ts';
import { peopleTables } from '../tables.ts';

/** Whose picture a file is, to whom they show it, and which roles they have; `null` if it is nobody's. */
export async function findPhoto(
  db: Db,
  file: FileId,
): Promise<{
  readonly personId: PersonId;
  readonly audience: Audience;
  readonly grants: readonly Grant[];
} | null> {
  const row = await peopleTables(db)
    .selectFrom('people.person as person')
    .select(['person.id', 'person.visibility'])
    .select(
      sql<Grant[]>`(select coalesce(json_agg(json_build_object('editionId', edition_id, 'role', role)), '[]')
        from people.role_grant where person_id = person.id)`.as('grants'),
    )
    .where('person.photo_id', '=', file)
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId: row.id,
    audience: { ...carefulVisibility, ...row.visibility }.photo,
    grants: row.grants,
  };
}
