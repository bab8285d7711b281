import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/database.ts';
import { removeReader } from '../queries/announcement-stops.ts';
import { forgetWriter } from '../queries/announcements.ts';
import { removeFromGatherings } from '../queries/gatherings.ts';
import { forgetWhoPut } from '../queries/materials.ts';
import { removeNotesOf } from '../queries/notes.ts';
import { removeNoticesOf } from '../queries/notices.ts';
import { removeOwnItemsOf } from '../queries/own-items.ts';
import { removeSaidBy } from '../queries/persons-in-session.ts';
import { removeDevicesOf } from '../queries/push.ts';
import { removeStarListsOf } from '../queries/stars.ts';

/** Forgets everything in a person's agendas, and what they asked, answered and said in sessions. Twice is once. */
export async function forgetPersonInLive(db: Db, personId: PersonId): Promise<void> {
  await removeStarListsOf(db, personId);
  await removeOwnItemsOf(db, personId);
  await removeFromGatherings(db, personId);
  await removeNotesOf(db, personId);
  await removeNoticesOf(db, personId);
  await removeReader(db, personId);
  await forgetWriter(db, personId);
  await removeDevicesOf(db, personId);
  await removeSaidBy(db, personId);
  await forgetWhoPut(db, personId);
}
