import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { codeFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { writePrepared } from '../queries/introductions.ts';
import { answerMinutes, type IntroductionId, preparedCodes, preparedSigns } from '../rules/connection.ts';
import { readGiven } from '../rules/giving.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

const perPerson = { limit: 10, windowSeconds: 600 };

/**
 * Makes codes ready for when there is no network, with what the viewer would give: each opens their card once, for two days. Those of before
 * are dead. Whoever opened one has yet to answer, and the viewer to agree, as with any code.
 */
export async function prepareCards(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly gives: readonly string[] },
): Promise<Outcome<readonly string[], DoorCode | 'too-many'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const { personId } = viewer;
  const rate = await takeRate(house.db, house.clock, `prepare-cards:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const codes = Array.from({ length: preparedCodes }, () => ({
    id: house.newId<IntroductionId>(),
    code: codeFrom(house.chance(preparedSigns), preparedSigns),
  }));
  const made = {
    ...{ editionId, fromId: personId, fromGives: readGiven(input.gives), codes },
    expiresAt: minutesAfter(house.clock.now(), answerMinutes),
  };
  await house.db.transaction().execute((tx) => writePrepared(tx, made));
  return done(codes.map(({ code }) => code));
}
