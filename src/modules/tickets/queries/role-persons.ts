import { sql } from 'kysely';
import type { EntitledRole } from '#capacity';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { ticketsTables } from '../tables.ts';

/** Somebody whom the team named for a role by their address; `speakerCode` for a speaker, who counts while they speak. */
export type RolePerson = {
  readonly role: EntitledRole;
  readonly email: string;
  readonly name: string;
  readonly speakerCode: string | null;
  readonly locale: Locale;
};

/** Everybody whom the team named for roles, by name. */
export async function listRolePersons(db: Db, editionId: EditionId): Promise<readonly RolePerson[]> {
  const rows = await ticketsTables(db)
    .selectFrom('tickets.role_person')
    .select(['role', 'email', 'name', 'speaker_code', 'locale'])
    .where('edition_id', '=', editionId)
    .orderBy('role')
    .orderBy('name')
    .orderBy('email')
    .execute();
  return rows.map(({ speaker_code, ...row }) => ({ ...row, speakerCode: speaker_code }));
}

/** Writes who is in a role, over what stood under the same address. */
export async function writeRolePersons(
  tx: Tx,
  editionId: EditionId,
  people: readonly RolePerson[],
  now: InstantText,
): Promise<void> {
  if (people.length === 0) return;
  await ticketsTables(tx)
    .insertInto('tickets.role_person')
    .values(
      people.map(({ speakerCode, ...person }) => ({
        ...{ ...person, edition_id: editionId, speaker_code: speakerCode, added_at: now },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['edition_id', 'role', 'email'])
        .doUpdateSet({ name: sql`excluded.name`, speaker_code: sql`excluded.speaker_code` }),
    )
    .execute();
}

/** Takes an address out of a role; false if it was not in it. */
export async function removeRolePerson(
  tx: Tx,
  { editionId, role, email }: Pick<RolePerson, 'role' | 'email'> & { readonly editionId: EditionId },
): Promise<boolean> {
  const result = await ticketsTables(tx)
    .deleteFrom('tickets.role_person')
    .where('edition_id', '=', editionId)
    .where('role', '=', role)
    .where('email', '=', email)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
