import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { seedAnnouncements } from './seed-announcements.ts';
import { seedConduct } from './seed-conduct.ts';
import { seedGroups } from './seed-groups.ts';
import { seedInSession } from './seed-in-session.ts';
import { seedMaterials } from './seed-materials.ts';
import { seedMeetings } from './seed-meetings.ts';
import { setClock } from './seed-parts.ts';
import { seedRemote } from './seed-remote.ts';

/** What those who are at the conference, or follow it from elsewhere, find on their phones. */
export async function seedCompanion(house: House, rehearsal: Rehearsal, editionId: EditionId): Promise<void> {
  await seedConduct(house, rehearsal, editionId);
  await seedAnnouncements(house, rehearsal, editionId);
  await seedRemote(house, editionId, rehearsal.changes.released);
  await seedInSession(house, rehearsal, editionId);
  await seedMaterials(house, editionId, rehearsal.changes.released);
  setClock(house, rehearsal.startsAt);
  await seedMeetings(house, rehearsal, editionId);
  await seedGroups(house, rehearsal, editionId);
}
