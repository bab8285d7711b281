import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { noteDifferent } from '../queries/doubt-rows.ts';
import { clearHosted, lockListings, unmarkMerged } from '../queries/merge-rows.ts';
import { bringIntentsBack, returnRecords } from '../queries/parting-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { openCatalogue } from './open-catalogue.ts';
import { rechooseListings } from './rechoose-listings.ts';

type PartCode = 'not-allowed' | 'not-found' | 'only-record';

/** Undoes a merge as a whole: records, readers' intents and, by `directory.listings-parted`, what other modules moved come back. */
export async function partListings(
  house: House,
  viewer: Viewer,
  input: { readonly listingId: ListingId },
): Promise<Outcome<{ readonly listingId: ListingId }, PartCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const outcome = await allOrNothing(house.db, (tx) => part(house, tx, viewer, input.listingId));
  house.versions.forget();
  return outcome;
}

async function part(
  house: House,
  tx: Tx,
  viewer: Viewer,
  former: ListingId,
): Promise<Outcome<{ readonly listingId: ListingId }, PartCode>> {
  await openCatalogue(house, tx);
  const lost = (await lockListings(tx, [former])).get(former);
  const from = lost?.mergedInto;
  const kept = from && (await lockListings(tx, [from])).get(from);
  if (!kept) return refuse('not-found');
  const { hosted, returned, left } = await returnRecords(tx, former, kept.id);
  if (returned === 0) return refuse('not-found');
  if (left === 0) return refuse('only-record');
  if (hosted) await clearHosted(tx, kept.id);
  await reviveListing(house, tx, former, kept.id);
  const at = house.clock.now();
  for (const id of [kept.id, former]) await rechooseListings(tx, { listings: [id] }, at);
  const pair = { id: house.newId<never>(), listingId: former, otherId: kept.id };
  await noteDifferent(tx, pair, { by: actorOf(viewer), at });
  await touchScope(tx, 'directory');
  await recordAct(tx, {
    ...{ at, editionId: null, personId: actorOf(viewer) },
    act: 'directory.listings-parted',
    subject: kept.name,
    facts: { from: kept.id, into: former },
  });
  return done({ listingId: former });
}

/** A merged listing stands on its own again, with what people had said of it; modules that followed the merge are told. */
export async function reviveListing(house: House, tx: Tx, former: ListingId, from: ListingId): Promise<void> {
  await unmarkMerged(tx, former);
  await bringIntentsBack(tx, former, from);
  await house.outbox.announce(tx, {
    name: 'directory.listings-parted',
    editionId: null,
    facts: { from, former },
  });
}
