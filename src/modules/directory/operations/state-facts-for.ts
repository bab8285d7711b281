import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listForWriting } from '../queries/match-rows.ts';
import { listPlacesNamed } from '../queries/places.ts';
import { insertFactChanges, listRecordsOf } from '../queries/record-rows.ts';
import { editorsStatement } from '../rules/editors-statement.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import type { FactName, ListingFacts } from '../rules/listing.ts';
import { openCatalogue } from './open-catalogue.ts';
import { takeRecords } from './take-records.ts';

/** The facts of a listing that stands on its own; `null` if there is none. */
export async function knownFacts(tx: Tx, listingId: ListingId | null): Promise<ListingFacts | null> {
  if (!listingId) return null;
  return (await listForWriting(tx, [listingId])).get(listingId)?.facts ?? null;
}

/** The same inside a transaction of a caller that has asked who may and opened the catalogue. */
export async function stateFactsFor(
  house: House,
  tx: Tx,
  viewer: Viewer,
  input: { readonly listingId: ListingId | null; readonly changes: FactChanges; readonly link: string },
): Promise<{ readonly listingId: ListingId }> {
  const editors = await openCatalogue(house, tx);
  const { listingId, link } = input;
  const known = await knownFacts(tx, listingId);
  const records = listingId ? await listRecordsOf(tx, [listingId]) : [];
  const before = records
    .filter(({ sourceKind }) => sourceKind === 'editors')
    .sort((a, b) => b.seenAt.localeCompare(a.seenAt))[0];
  const changes = await withDegrees(tx, known, input.changes);
  const { facts, cited } = editorsStatement(before ?? null, known, changes, link);
  const key = before?.key ?? house.newId<string>();
  const record = { key, facts, cited, link, where: '', ...(listingId && { listingId }) };
  const taken = await takeRecords(house, tx, editors, [record]);
  const target = taken.listings.get(key);
  if (!target) throw new Error('A statement found no listing.');
  const now = house.clock.now();
  if (!before && taken.added === 0) {
    const was = known ?? null;
    const noted = Object.entries(changes) as [FactName, unknown][];
    await insertFactChanges(
      tx,
      noted.map(([field, after]) => ({
        listingId: target,
        sourceId: editors.id,
        field,
        before: was?.[field] ?? undefined,
        after,
      })),
      now,
    );
  }
  await touchScope(tx, 'directory');
  await recordAct(tx, {
    at: now,
    editionId: null,
    personId: actorOf(viewer),
    act: 'directory.facts-stated',
    subject: facts.name,
    facts: { listingId: target, fields: Object.keys(changes).join(', ') },
  });
  return { listingId: target };
}

/** A town that moved takes its degrees and zone along, as far as it is known. */
async function withDegrees(tx: Tx, known: ListingFacts | null, changes: FactChanges): Promise<FactChanges> {
  const city = changes.city ?? null;
  if (!city) return changes;
  const country = changes.country ?? known?.country ?? null;
  const [place] = await listPlacesNamed(tx, country ? `${city}, ${country}` : city, 1);
  if (!place) return changes;
  const { latitude, longitude, zone } = place;
  return { ...changes, latitude, longitude, ...(zone && changes.zone === undefined && { zone }) };
}
