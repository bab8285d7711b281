import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listReadingOf, removeReader } from '../queries/desks.ts';

/** Forgets that a person read reports; in the log their name is nobody's from then on. Twice is once. */
export async function forgetPersonInConduct(db: Db, personId: PersonId): Promise<void> {
  await removeReader(db, personId);
}

/** Where the viewer is a reader. Of reports nothing is anybody's export: who sent one is not known, and what it says of others is sealed. */
export async function exportMyConduct(house: House, viewer: Viewer) {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  return done({ reads: await listReadingOf(house.db, viewer.personId) }) satisfies Outcome<unknown>;
}
