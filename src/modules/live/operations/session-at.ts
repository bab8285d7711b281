import { isSignedIn, type Viewer } from '#people';
import type { Session } from '#programme';
import { findPublishedProgramme, listSpeakersOfPersons } from '#programme/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listChairs } from '../queries/asking.ts';
import type { SessionKey } from '../queries/questions.ts';
import type { SessionPeople } from '../rules/leading.ts';

/** A published session with when it is: of one that is nested in another, the other's time. */
export type SessionAt = {
  readonly key: SessionKey;
  readonly session: Session;
  readonly slot: { readonly start: InstantText; readonly end: InstantText } | null;
};

/** A session of the published programme; `null` if there is none of this code. */
export async function findSessionAt(
  house: House,
  { editionId, code }: SessionKey,
): Promise<SessionAt | null> {
  const published = await findPublishedProgramme(house, editionId);
  const session = published?.sessions.get(code);
  if (!published || !session) return null;
  const parent = session.parent === null ? undefined : published.sessions.get(session.parent);
  return { key: { editionId, code }, session, slot: session.slot ?? parent?.slot ?? null };
}

/** Whose session it is, as far as the viewer is concerned: nobody else is looked up. */
export async function peopleAround(
  house: House,
  viewer: Viewer,
  { key, session }: SessionAt,
): Promise<SessionPeople> {
  const { editionId } = key;
  if (!isSignedIn(viewer)) return { editionId, speakers: [], chairs: [] };
  const [speakers, chairs] = await Promise.all([
    listSpeakersOfPersons(house.db, editionId, [viewer.personId]),
    listChairs(house.db, key),
  ]);
  return { editionId, speakers: speakersOf(session, speakers), chairs };
}

function speakersOf(
  session: Session,
  accounts: readonly { readonly personId: PersonId; readonly code: string }[],
): PersonId[] {
  return accounts.filter(({ code }) => session.speakers.includes(code)).map(({ personId }) => personId);
}
