import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { closeDoubt, lockDoubt } from '../queries/doubt-rows.ts';
import { lockListings, markMerged, moveBelongings } from '../queries/merge-rows.ts';
import { keepForParting } from '../queries/parting-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import type { DoubtId } from '../rules/suggestion.ts';
import { openCatalogue } from './open-catalogue.ts';
import { rechooseListings } from './rechoose-listings.ts';

export type MergeCode = 'not-allowed' | 'not-found' | 'same-listing' | 'both-hosted' | 'already-decided';

/**
 * Makes one of two listings that are the same edition: everything of `from` goes to `into`, whose facts are chosen anew; the address of
 * `from` leads there. Announces `directory.listings-merged` with `from` and `to` for modules that point to listings.
 */
export async function mergeListings(
  house: House,
  viewer: Viewer,
  input: { readonly from: ListingId; readonly into: ListingId },
): Promise<Outcome<{ readonly listingId: ListingId }, MergeCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    return mergeListingsFor(house, tx, viewer, input);
  });
  house.versions.forget();
  return outcome;
}

async function mergeListingsFor(
  house: House,
  tx: Tx,
  viewer: Viewer,
  { from, into }: { readonly from: ListingId; readonly into: ListingId },
): Promise<Outcome<{ readonly listingId: ListingId }, MergeCode>> {
  if (from === into) return refuse('same-listing');
  const listings = await lockListings(tx, [from, into]);
  const [lost, kept] = [listings.get(from), listings.get(into)];
  if (!lost || !kept) return refuse('not-found');
  if (lost.mergedInto || kept.mergedInto) return refuse('already-decided');
  if (lost.isHosted && kept.isHosted) return refuse('both-hosted');
  const at = house.clock.now();
  await keepForParting(tx, from, into);
  await moveBelongings(tx, from, into);
  await markMerged(tx, from, into, at);
  await rechooseListings(tx, { listings: [into] }, house.clock.now());
  await house.outbox.announce(tx, {
    name: 'directory.listings-merged',
    editionId: null,
    facts: { from, to: into },
  });
  await touchScope(tx, 'directory');
  await recordAct(tx, {
    at,
    editionId: null,
    personId: actorOf(viewer),
    act: 'directory.listings-merged',
    subject: kept.name,
    facts: { from, into },
  });
  return done({ listingId: into });
}

export type DecideDoubtInput = {
  readonly id: DoubtId;
  readonly verdict: 'same' | 'different';
  /** Which of the two stays, if they are the same; the one that was there first if left out. */
  readonly keep?: ListingId;
};

/** Decides on a pair: the same edition, which makes one of them, or different ones, which nobody is asked about again. */
export async function decideDoubt(
  house: House,
  viewer: Viewer,
  input: DecideDoubtInput,
): Promise<Outcome<null, MergeCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const outcome = await allOrNothing<Outcome<null, MergeCode>>(house.db, async (tx) => {
    await openCatalogue(house, tx);
    const doubt = await lockDoubt(tx, input.id);
    if (!doubt) return refuse('not-found');
    if (doubt.isDecided) return refuse('already-decided');
    const verdict = { verdict: input.verdict, by: actorOf(viewer), at: house.clock.now() };
    await closeDoubt(tx, doubt.id, verdict);
    if (input.verdict === 'same') {
      const into = input.keep === doubt.listingId ? doubt.listingId : doubt.otherId;
      const from = into === doubt.listingId ? doubt.otherId : doubt.listingId;
      const merged = await mergeListingsFor(house, tx, viewer, { from, into });
      return merged.ok ? done(null) : merged;
    }
    await recordAct(tx, {
      ...{ at: verdict.at, editionId: null, personId: verdict.by },
      act: 'directory.doubt-decided',
      subject: '',
      facts: { listingId: doubt.listingId, otherId: doubt.otherId },
    });
    return done(null);
  });
  house.versions.forget();
  return outcome;
}
