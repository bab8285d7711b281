import { actorOf, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { ZoneName } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listForWriting } from '../queries/match-rows.ts';
import { listPlacesNamed } from '../queries/places.ts';
import { insertFactChanges, listRecordsOf } from '../queries/record-rows.ts';
import { mayEditDirectory } from '../rules/editing.ts';
import { editorsStatement } from '../rules/editors-statement.ts';
import type { FactChanges } from '../rules/fact-fields.ts';
import type { FactName, ListingFacts } from '../rules/listing.ts';
import { webAddress } from '../rules/read-written-fact.ts';
import { type FactProblemCode, readFacts, type WrittenFacts } from '../rules/suggested-facts.ts';
import { openCatalogue } from './open-catalogue.ts';
import { takeRecords } from './take-records.ts';

export type StateFactsInput = {
  /** `null` for an edition that is not in the catalogue. */
  readonly listingId: ListingId | null;
  readonly form: WrittenFacts;
  /** The zone in which the form's deadlines are meant. */
  readonly zone: ZoneName;
  /** The page that proves it. */
  readonly link: string;
};
export type StateFactsCode =
  | FactProblemCode
  | 'not-allowed'
  | 'not-found'
  | 'nothing-changed'
  | 'proof-not-usable';

/** An editor states facts of an edition, or enters one, with the page that proves them: it counts at once. */
export async function stateFacts(
  house: House,
  viewer: Viewer,
  input: StateFactsInput,
): Promise<Outcome<{ readonly listingId: ListingId }, StateFactsCode>> {
  if (!mayEditDirectory(viewer)) return refuse('not-allowed');
  const link = webAddress(input.link);
  if (!link) return refuse('proof-not-usable', { field: 'link' });
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const known = await knownFacts(tx, input.listingId);
    if (input.listingId && !known) return refuse('not-found');
    const { changes, problems } = readFacts(known, input.form, input.zone);
    const [problem] = problems;
    if (problem) return refuse(problem.code, { field: problem.field });
    if (Object.keys(changes).length === 0) return refuse('nothing-changed');
    return done(await stateFactsFor(house, tx, viewer, { listingId: input.listingId, changes, link }));
  });
  house.versions.forget();
  return outcome;
}

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
