import { linkSpeakers } from '#programme/server';
import { followAllRoles, followRoles } from '#tickets/server';
import type { EditionId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import type { Reactions } from '../platform/outbox-runner.ts';

/** What roles give follows who has them: where a role is given or taken, and where the team says what it gives or who is in it. */
export const roleReactions: Reactions<House> = {
  'people.role-granted': [followRolesOf],
  'people.role-revoked': [followRolesOf],
  'tickets.roles-changed': [followRolesOf],
  'programme.speakers-linked': [followRolesOf],
};

/** Who speaks, by the newest timetable too. */
export async function followRolesOf(house: House, { editionId }: RecordedEvent): Promise<void> {
  if (editionId) await followRoles(house, editionId as EditionId);
}

/** Each hour: follows what no event tells of, such as a speaker who made an account, or one in a timetable that is being worked on. */
export function defineRoles(jobs: Jobs, house: House): void {
  jobs.define('tickets.follow-roles', { minutes: 15, lookSeconds: 60 }, async () => {
    await linkSpeakers(house);
    await followAllRoles(house);
  });
  jobs.schedule('tickets.follow-roles', '29 * * * *');
}
