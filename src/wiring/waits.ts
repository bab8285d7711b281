import { forgetClaimant } from '#capacity/server';
import { claimantsOf, closeReturned, followTimetable, tellOfOffer } from '#tickets/server';
import type { EditionId } from '../kernel/ids.ts';
import type { House } from '../platform/house.ts';
import type { RecordedEvent } from '../platform/outbox.ts';
import type { Reactions } from '../platform/outbox-runner.ts';
import { followRolesOf, roleReactions } from './roles.ts';

/** What follows where places go to those who wait, or to those who have a role. */
export const waitReactions: Reactions<House> = {
  ...roleReactions,
  'capacity.place-offered': [
    async (house, { facts }) => {
      await tellOfOffer(house, { waitingId: String(facts.waitingId), basketId: String(facts.basketId) });
    },
  ],
  'capacity.place-returned': [
    async (house, { facts }) => {
      await closeReturned(house, Array.isArray(facts.claimIds) ? facts.claimIds.map(String) : []);
    },
  ],
};

/** A person who left holds nothing any more and waits for nothing, by their account and by their address; what was theirs is offered on. */
export async function forgetClaims(house: House, own: Parameters<typeof claimantsOf>[0]): Promise<void> {
  for (const claimant of claimantsOf(own))
    await house.db.transaction().execute((tx) => forgetClaimant(tx, house, claimant));
}

/** Seats are when the newest timetable says, and who speaks in it has what speakers get. */
export async function moveSeats(house: House, event: RecordedEvent): Promise<void> {
  if (event.editionId) await followTimetable(house, event.editionId as EditionId);
  await followRolesOf(house, event);
}
