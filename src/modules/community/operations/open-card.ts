import { isSignedIn, type Viewer } from '#people';
import { findPerson, findProfile } from '#people/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { listConnectedWith } from '../queries/connections.ts';
import { findHeldOut } from '../queries/introductions.ts';
import { readCode } from '../rules/connection.ts';
import { type Givable, givableOf } from '../rules/giving.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

export type OpenCode = DoorCode | 'code-unknown' | 'own-code' | 'already-connected' | 'too-many';

/** What somebody who opens a code sees: whose it is and which fields they would give, not yet what stands in them. */
export type OpenedCard = {
  readonly code: string;
  readonly name: string;
  readonly offers: readonly Givable[];
  /** What there is to give in return. */
  readonly mine: readonly Givable[];
};

/** A code has 40 bits and lives ten minutes: at this pace guessing one takes longer than the installation will last. */
const perPerson = { limit: 40, windowSeconds: 600 };

/** Opens a card that is held out. A code that is old, used, of another edition or never was opens nothing, and all four sound the same. */
export async function openCard(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string },
): Promise<Outcome<OpenedCard, OpenCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { db } = house;
  const refused = await attendingRefusal(house, viewer, input.editionId);
  if (refused) return refuse(refused);
  const rate = await takeRate(db, house.clock, `open-card:${viewer.personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  const code = readCode(input.code);
  const held = code && (await findHeldOut(db, input.editionId, code, house.clock.now()));
  const from = held ? await findPerson(db, held.fromId) : null;
  if (!held || !from) return refuse('code-unknown', { field: 'code' });
  if (held.fromId === viewer.personId) return refuse('own-code', { field: 'code' });
  if ((await listConnectedWith(db, viewer.personId)).has(held.fromId)) return refuse('already-connected');
  const mine = await findProfile(db, viewer.personId);
  return done({
    ...{ code: held.code, name: from.name, offers: held.fromGives },
    mine: mine ? givableOf(mine) : [],
  });
}
