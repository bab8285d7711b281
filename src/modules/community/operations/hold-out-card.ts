import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { codeFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { writeIntroduction } from '../queries/introductions.ts';
import { codeMinutes, codeSigns, type IntroductionId } from '../rules/connection.ts';
import { readGiven } from '../rules/giving.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

const perPerson = { limit: 30, windowSeconds: 600 };

/** Holds the viewer's card out under a new code for ten minutes, with what they would give; the code before is dead. */
export async function holdOutCard(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly gives: readonly string[] },
): Promise<Outcome<string, DoorCode | 'too-many'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const { personId } = viewer;
  const rate = await takeRate(house.db, house.clock, `hold-out:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const code = codeFrom(house.chance(codeSigns), codeSigns);
  const held = {
    ...{ id: house.newId<IntroductionId>(), editionId, fromId: personId, code },
    ...{ fromGives: readGiven(input.gives), expiresAt: minutesAfter(house.clock.now(), codeMinutes) },
  };
  await house.db.transaction().execute((tx) => writeIntroduction(tx, held));
  return done(code);
}
