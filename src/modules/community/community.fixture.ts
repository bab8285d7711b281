import { insertGrant, insertPerson } from '#people/server';
import { must } from '../../../testing/editions.ts';
import { someone } from '../../../testing/viewers.ts';
import type { EditionId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { agreeToConnect } from './operations/agree-to-connect.ts';
import { answerCard } from './operations/answer-card.ts';
import { holdOutCard } from './operations/hold-out-card.ts';
import { viewMeeting } from './operations/view-meeting.ts';

export type Attendee = ReturnType<typeof someone>;

/** Somebody with an account who takes part in an edition. */
export async function anAttendee(house: House, editionId: EditionId, name: string): Promise<Attendee> {
  const viewer = someone('attendee', editionId);
  const { personId } = viewer;
  const email = `${personId}@example.org`;
  const grant = { editionId, personId, role: 'attendee', grantedBy: null } as const;
  await house.db.transaction().execute(async (tx) => {
    await insertPerson(tx, { id: personId, name, email, locale: 'en' });
    await insertGrant(tx, { ...grant, grantedAt: house.clock.now() });
  });
  return viewer;
}

/** One shows a code, the other answers, and the one agrees. */
export async function connectTwo(
  house: House,
  editionId: EditionId,
  one: { readonly viewer: Attendee; readonly gives: readonly string[] },
  other: { readonly viewer: Attendee; readonly gives: readonly string[] },
) {
  const code = must(await holdOutCard(house, one.viewer, { editionId, gives: one.gives }));
  must(await answerCard(house, other.viewer, { editionId, code, gives: other.gives }));
  const [asking] = must(await viewMeeting(house, one.viewer, editionId)).asking;
  if (!asking) throw new Error('Nobody answered.');
  return must(await agreeToConnect(house, one.viewer, { id: asking.id }));
}
