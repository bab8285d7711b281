import { mayCreateEditions, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listLatestRuns, listRunsOf } from '../queries/runs.ts';
import { countRecordsBySource, findSource, listSources } from '../queries/sources.ts';
import { knownLists } from '../rules/known-lists.ts';
import { nextReading } from '../rules/next-reading.ts';
import type { Run, Source } from '../rules/source.ts';

/** A source as its keepers see it. */
export type KeptSource = Omit<Source, 'id'> & {
  /** Records that it states now. */
  readonly records: number;
  /** The latest reading, and the latest that brought a report. */
  readonly last: Run | null;
  readonly lastReport: Run | null;
  readonly next: InstantText | null;
  /** A list that Hallway knows and that nobody has asked to be read yet. */
  readonly isOffered: boolean;
};

const latest = 12;

/** Every source with its readings, and the known lists that are none yet. For stewards. */
export async function listKeptSources(
  house: House,
  viewer: Viewer,
): Promise<Outcome<KeptSource[], 'not-allowed'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const sources = await listSources(house.db);
  const runs = await listLatestRuns(house.db, latest);
  const counts = await countRecordsBySource(house.db);
  const kept = sources
    .filter(({ kind, id }) => kind !== 'hosted' && (kind !== 'editors' || (counts.get(id) ?? 0) > 0))
    .map((source) => keptSource(source, runs.get(source.id) ?? [], counts.get(source.id) ?? 0));
  const offered = knownLists
    .filter(({ slug }) => !sources.some((source) => source.slug === slug))
    .map((list) => ({ ...list, refreshedAt: null, records: 0, last: null, lastReport: null, next: null }))
    .map((list) => ({ ...list, isOffered: true }));
  return done([...kept, ...offered]);
}

/** One source with its readings, the newest first; `null` if there is none of this name. For stewards. */
export async function findKeptSource(
  house: House,
  viewer: Viewer,
  slug: string,
): Promise<Outcome<{ readonly source: KeptSource; readonly runs: readonly Run[] } | null, 'not-allowed'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const source = await findSource(house.db, slug);
  if (!source || source.kind === 'hosted') return done(null);
  const runs = await listRunsOf(house.db, source.id, 30);
  const counts = await countRecordsBySource(house.db);
  return done({ source: keptSource(source, runs, counts.get(source.id) ?? 0), runs });
}

function keptSource({ id: _, ...source }: Source, runs: readonly Run[], records: number): KeptSource {
  return {
    ...source,
    records,
    last: runs[0] ?? null,
    lastReport: runs.find(({ report }) => report !== null) ?? null,
    next: nextReading(source, runs),
    isOffered: false,
  };
}
