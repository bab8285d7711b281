import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { answerIntroduction } from '../queries/introductions.ts';
import { answerMinutes } from '../rules/connection.ts';
import { readGiven } from '../rules/giving.ts';
import { type OpenCode, openCard } from './open-card.ts';

/** Says to a card that is held out what one would give in return. The code is used with that; its owner has yet to agree. */
export async function answerCard(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string; readonly gives: readonly string[] },
): Promise<Outcome<null, OpenCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const opened = await openCard(house, viewer, input);
  if (!opened.ok) return opened;
  const now = house.clock.now();
  const answer = {
    ...{ editionId: input.editionId, code: opened.value.code, toId: viewer.personId },
    toGives: readGiven(input.gives),
  };
  const until = minutesAfter(now, answerMinutes);
  const isFirst = await house.db
    .transaction()
    .execute((tx) => answerIntroduction(tx, answer, { now, until }));
  return isFirst ? done(null) : refuse('code-unknown', { field: 'code' });
}
