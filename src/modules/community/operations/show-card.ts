import { isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { removeCards, writeCard } from '../queries/cards.ts';
import { readTopics } from '../rules/card.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

export type CardCode = DoorCode | 'too-many-topics' | 'topic-too-long';

/** Shows the viewer's card at an edition from now on, with what they like to be asked about. Each field stays with whom the profile names. */
export async function showCard(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly topics: readonly string[] },
): Promise<Outcome<null, CardCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId } = input;
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const topics = readTopics(input.topics);
  if (!topics.ok) return topics;
  const { personId } = viewer;
  const card = { editionId, personId, topics: topics.value, shownAt: house.clock.now() };
  await house.db.transaction().execute((tx) => writeCard(tx, card));
  return done(null);
}

/** Takes the viewer's card away again; also from an edition in which they take part no longer. */
export async function hideCard(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await removeCards(house.db, viewer.personId, editionId);
  return done(null);
}
