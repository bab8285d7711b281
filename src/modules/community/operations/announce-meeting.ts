import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Meeting } from '../rules/meeting.ts';

/** What of a meeting others are told. */
export const meetingNews = [
  ...(['meeting-asked', 'meeting-fixed', 'meeting-moved', 'meeting-joined', 'meeting-declined'] as const),
  ...(['meeting-other-times', 'meeting-kept', 'meeting-left', 'meeting-cancelled'] as const),
] as const;
export type MeetingNews = (typeof meetingNews)[number];

/** Announces what somebody did with a meeting: the others are told of it once that is so. */
export async function announceMeeting(
  house: House,
  tx: Tx,
  { id, editionId, revision }: Pick<Meeting, 'id' | 'editionId' | 'revision'>,
  { what, by }: { readonly what: MeetingNews; readonly by: PersonId | null },
): Promise<void> {
  const facts = { meetingId: id, what, by, revision };
  await house.outbox.announce(tx, { name: 'community.meeting-changed', editionId, facts });
}
