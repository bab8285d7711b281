import { listPeopleInRoles } from '#people/server';
import { listTicketHolders } from '#tickets/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';

/** Which of these people take part in an edition, as `isAttending` has it: two queries, however many they are. */
export async function listAttending(
  db: Db,
  editionId: EditionId,
  persons: readonly { readonly id: PersonId; readonly email: string }[],
): Promise<ReadonlySet<PersonId>> {
  const [inRoles, holders] = await Promise.all([
    listPeopleInRoles(db, editionId),
    listTicketHolders(db, editionId, persons),
  ]);
  return new Set([...inRoles.map(({ personId }) => personId), ...holders]);
}
