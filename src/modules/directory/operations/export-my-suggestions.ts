import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { listSuggestionsBy, type Suggestion } from '../queries/suggestion-rows.ts';

/** What a person suggested for the directory, as a JSON-safe value. */
export type MySuggestion = Pick<
  Suggestion,
  'facts' | 'link' | 'note' | 'state' | 'reply' | 'askedAt' | 'decidedAt'
>;

const most = 5_000;

/** Everything that the viewer suggested, with what became of it. */
export async function exportMySuggestions(
  house: House,
  viewer: Viewer,
): Promise<Outcome<readonly MySuggestion[], 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const own = await listSuggestionsBy(house.db, { personId: viewer.personId, email: null }, most);
  return done(
    own.map(({ facts, link, note, state, reply, askedAt, decidedAt }) => ({
      ...{ facts, link, note, state, reply, askedAt, decidedAt },
    })),
  );
}
