import type { Id, ListingId } from '../../../kernel/ids.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertDoubts, listCandidates, listForWriting } from '../queries/match-rows.ts';
import {
  type Cited,
  insertFactChanges,
  listRecordsByKey,
  markSeen,
  type StoredRecord,
} from '../queries/record-rows.ts';
import { ensureSource, lockCatalogue, ownSources } from '../queries/sources.ts';
import type { SourceRecord } from '../rules/listing.ts';
import { blockingKeys, compareListings } from '../rules/matching.ts';
import { changedFacts } from '../rules/record-changes.ts';
import type { Source } from '../rules/source.ts';
import { type Filed, openConferenceBook } from './conference-book.ts';
import { type Draft, rechooseListings } from './rechoose-listings.ts';

/** A record to take; an editor's may say for which listing it is, and prove single facts. */
export type RecordToTake = SourceRecord &
  Pick<Filed, 'conference'> & { readonly listingId?: ListingId; readonly cited?: Cited };

export type Taken = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly joined: number;
  readonly doubtful: number;
  /** Where each record's edition stands now, by key. */
  readonly listings: ReadonlyMap<string, ListingId>;
};

/**
 * Takes what a source states into the catalogue: what it said before is brought up to date, what is new joins the edition that
 * it is, and what fits none becomes a new listing. The same records twice change nothing. A few hundred at a time.
 */
export async function takeRecords(
  house: House,
  tx: Tx,
  source: Source,
  records: readonly RecordToTake[],
): Promise<Taken> {
  const now = house.clock.now();
  const gate = await ensureSource(tx, { ...ownSources.editors, id: house.newId() }, now);
  await lockCatalogue(tx, gate.id);
  const known = await listKnown(tx, source, records);
  const { same, changed, fresh } = sortRecords(records, known);
  await markSeen(
    tx,
    same.map(({ id }) => id),
    now,
  );
  const matched = await matchFresh(house, tx, fresh);
  const written: StoredRecord[] = [
    ...changed.map(({ before, record }) => stored(before.id, source, record, before.listingId, now)),
    ...matched.map(({ record, draft }) => stored(house.newId(), source, record, draft.id, now)),
  ];
  await rechooseListings(
    tx,
    { drafts: matched.map(({ draft }) => draft), written, show: source.kind === 'hosted' },
    now,
  );
  await insertFactChanges(tx, historyOf(source, changed, matched), now);
  const doubts = matched.flatMap(({ draft, doubts }) =>
    doubts.map((doubt) => ({ ...doubt, id: house.newId<Id<'doubt'>>(), listingId: draft.id })),
  );
  await insertDoubts(tx, doubts, now);
  return {
    added: matched.filter(({ isNew }) => isNew).length,
    joined: matched.filter(({ isNew }) => !isNew).length,
    changed: changed.length,
    unchanged: same.length,
    doubtful: doubts.length,
    listings: new Map([...same, ...written].map((record) => [record.key, record.listingId])),
  };
}

async function listKnown(tx: Tx, source: Source, records: readonly RecordToTake[]) {
  const known = await listRecordsByKey(
    tx,
    source.id,
    records.map(({ key }) => key),
  );
  return new Map(known.map((record) => [record.key, record]));
}

type Changed = { readonly before: StoredRecord; readonly record: RecordToTake };

/** What the source said before, word for word; what it says differently now; what is new. Of one key twice, the later holds. */
function sortRecords(records: readonly RecordToTake[], known: ReadonlyMap<string, StoredRecord>) {
  const same: StoredRecord[] = [];
  const changed: Changed[] = [];
  const fresh: RecordToTake[] = [];
  for (const record of new Map(records.map((each) => [each.key, each])).values()) {
    const before = known.get(record.key);
    if (!before) fresh.push(record);
    else if (isSame(before, record)) same.push(before);
    else changed.push({ before, record });
  }
  return { same, changed, fresh };
}

function isSame(before: StoredRecord, record: RecordToTake): boolean {
  const isProvenAnew = revisionOf(before.cited) !== revisionOf(record.cited ?? {});
  return changedFacts(before.facts, record.facts).length === 0 && !before.isGone && !isProvenAnew;
}

type Matched = {
  readonly record: RecordToTake;
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly doubts: readonly {
    readonly otherId: ListingId;
    readonly score: number;
    readonly reasons: readonly unknown[];
  }[];
};

/** Finds for each new record the edition that it is; a new listing where it fits none, noted where it might be one. */
async function matchFresh(house: House, tx: Tx, fresh: readonly RecordToTake[]): Promise<Matched[]> {
  const keysOf = new Map(fresh.map((record) => [record, blockingKeys(record.facts)]));
  const { byKey, listings } = await listCandidates(tx, [...new Set([...keysOf.values()].flat())]);
  const given = await listForWriting(
    tx,
    fresh.flatMap(({ listingId }) => listingId ?? []),
  );
  const drafts = new Map<ListingId, Draft>([...listings, ...given]);
  const book = await openConferenceBook(house, tx, fresh);
  const matched: Matched[] = [];
  for (const record of fresh) {
    const keys = keysOf.get(record) ?? [];
    const found = bestOf(record, keys, byKey, drafts);
    const draft = found.draft ?? (await book.newDraft(record));
    drafts.set(draft.id, draft);
    for (const key of keys) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), draft.id])]);
    matched.push({ record, draft, isNew: !found.draft, doubts: found.draft ? [] : found.doubts });
  }
  return matched;
}

/** More candidates than this share a key only if the key says nothing. */
const mostCandidates = 400;
const mostDoubts = 3;

function bestOf(
  record: RecordToTake,
  keys: readonly string[],
  byKey: ReadonlyMap<string, readonly ListingId[]>,
  drafts: ReadonlyMap<ListingId, Draft>,
) {
  const asked = record.listingId && drafts.get(record.listingId);
  if (asked) return { draft: asked, doubts: [] };
  const ids = new Set(keys.flatMap((key) => byKey.get(key) ?? []).slice(0, mostCandidates));
  const compared = [...ids].flatMap((id) => {
    const draft = drafts.get(id);
    return draft ? [{ draft, ...compareListings(record.facts, draft.facts) }] : [];
  });
  compared.sort((a, b) => b.score - a.score);
  const [best] = compared.filter(({ verdict }) => verdict === 'same');
  const doubts = compared
    .filter(({ verdict }) => verdict === 'doubtful')
    .slice(0, mostDoubts)
    .map(({ draft, score, reasons }) => ({ otherId: draft.id, score, reasons }));
  return { draft: best?.draft, doubts };
}

function historyOf(source: Source, changed: readonly Changed[], matched: readonly Matched[]) {
  // What editors change is noted fact by fact by whoever takes it in.
  const joined = source.kind === 'editors' ? [] : matched.filter(({ isNew }) => !isNew);
  return [
    ...changed
      .filter(({ before }) => before.isGone)
      .map(({ before, record }) => returned(before.listingId, source, record)),
    ...changed.flatMap(({ before, record }) =>
      changedFacts(before.facts, record.facts).map((change) => ({
        ...change,
        listingId: before.listingId,
        sourceId: source.id,
      })),
    ),
    ...joined.map(({ draft, record }) => returned(draft.id, source, record)),
  ];
}

/** The source states the edition from now on, for the first time or again. */
function returned(listingId: ListingId, source: Source, { facts }: RecordToTake) {
  return { listingId, sourceId: source.id, field: 'source', before: undefined, after: facts.name };
}

function stored(
  id: string,
  source: Source,
  record: RecordToTake,
  listingId: ListingId,
  now: InstantText,
): StoredRecord {
  return {
    id,
    sourceId: source.id,
    sourceKind: source.kind,
    key: record.key,
    listingId,
    facts: record.facts,
    link: record.link,
    cited: record.cited ?? {},
    seenAt: now,
    isGone: false,
    goneAt: null,
    mergedFrom: null,
  };
}
