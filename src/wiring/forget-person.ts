import {
  endSpacesOf,
  forgetPersonInCommunity,
  forgetPersonInGroups,
  forgetPersonInMeetings,
  withdrawAllOf,
} from '#community/server';
import { forgetPersonInConduct } from '#conduct/server';
import { unlinkSuggestionsOf } from '#directory/server';
import { forgetPersonInLive } from '#live/server';
import { findRemovedAddress } from '#people/server';
import { forgetPersonInPlans } from '#plans/server';
import { unlinkSpeakersOf } from '#programme/server';
import { forgetPersonInTickets } from '#tickets/server';
import type { PersonId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import { forgetClaims } from './waits.ts';

/** Forgets, wherever they left something, a person whose account is gone. Twice is once. */
export async function forgetPerson(house: House, event: RecordedEvent): Promise<void> {
  const personId = event.facts.personId as PersonId;
  await endSpacesOf(house, personId);
  await withdrawAllOf(house, personId);
  await forgetPersonInCommunity(house.db, personId);
  await forgetPersonInConduct(house.db, personId);
  await forgetPersonInMeetings(house, personId);
  await forgetPersonInGroups(house, personId);
  await forgetPersonInLive(house.db, personId);
  await unlinkSuggestionsOf(house.db, personId);
  await forgetPersonInPlans(house, personId);
  // Tickets before places: a ticket that counts has its place.
  const { address } = event.facts;
  const own = { personId, email: await findRemovedAddress(house.db, { personId, address }) };
  await unlinkSpeakersOf(house.db, own);
  await forgetPersonInTickets(house, own);
  await forgetClaims(house, own);
}
