import { listEditionIdsEndedBefore } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listCardsOf, removeCards } from '../queries/cards.ts';
import { listConnections, removeConnections } from '../queries/connections.ts';
import { listIntroductionsOf, removeIntroductions } from '../queries/introductions.ts';
import { forgetLightning, listTalksOf } from '../queries/lightning.ts';
import { listSpacesOf } from '../queries/open-spaces.ts';
import { forgetSharedWriters, listSharedNotesOf } from '../queries/shared-notes.ts';
import { forgetInSpaces, listAllJoined } from '../queries/space-persons.ts';
import { listThanks } from '../queries/thanks.ts';

/** Forgets everything of a person: cards, codes, connections on both sides. Twice is once. */
export async function forgetPersonInCommunity(db: Db, personId: PersonId): Promise<void> {
  await removeCards(db, personId);
  await removeIntroductions(db, personId);
  await removeConnections(db, personId);
  await forgetSharedWriters(db, { personId });
  await forgetInSpaces(db, personId);
}

/** Everything here that is the viewer's, as a JSON-safe value: of others only that there is a connection, as what they gave is theirs. */
export async function exportMyCommunity(house: House, viewer: Viewer) {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { db } = house;
  const { personId } = viewer;
  const connections = await listConnections(db, personId);
  return done({
    thanks: (await listThanks(db, personId))
      .filter(({ fromId }) => fromId === personId)
      .map(({ words, sentAt }) => ({ words, sentAt })),
    sharedNotes: await listSharedNotesOf(db, personId),
    cards: await listCardsOf(db, personId),
    heldOut: (await listIntroductionsOf(db, personId, house.clock.now())).map(
      ({ editionId, expiresAt, fromId, fromGives, toGives }) => ({
        ...{ editionId, expiresAt, gives: fromId === personId ? fromGives : toGives },
      }),
    ),
    openSpaces: {
      hosted: (await listSpacesOf(db, personId)).map(
        ({ hostId: _, offeredTo: _to, mergedInto: _into, asksInto: _asks, ...space }) => space,
      ),
      joined: await listAllJoined(db, personId),
    },
    lightningTalks: (await listTalksOf(db, personId)).map(({ personId: _person, ...talk }) => talk),
    connections: connections.map(({ given: _given, ...connection }) => connection),
  }) satisfies Outcome<unknown>;
}

/** Forgets who signed up for lightning talks in editions that ended before that moment; answers with how many. */
export async function forgetLightningOfPast(house: House, endedBefore: Date): Promise<number> {
  const editions = await listEditionIdsEndedBefore(house.db, endedBefore.toISOString().slice(0, 10));
  return forgetLightning(house.db, editions);
}
