import { mayCreateEditions, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { countRecords } from '../queries/record-rows.ts';
import type { ReadList } from '../rules/listing.ts';
import type { RunReport, Source } from '../rules/source.ts';
import { dropRecords } from './drop-records.ts';
import { takeRecords } from './take-records.ts';

/** Records of one transaction: a crash loses none that were written, and a second run goes on where the first ended. */
const batch = 250;
const mostProblems = 200;
/** A list that has lost more than this share at once is more likely broken than shorter. */
const mostGone = 0.5;

export type TakeListInput = {
  readonly source: Source;
  readonly list: ReadList;
  /** The list is whole: what it no longer has was dropped. */
  readonly isWhole: boolean;
  /** Called after each batch. */
  readonly onProgress?: (done: number, total: number) => Promise<void>;
};

/**
 * Takes a list into the catalogue: stewards and the operator. Every record is an edition or named in the report; the same list
 * again changes nothing.
 */
export async function takeList(
  house: House,
  viewer: Viewer,
  input: TakeListInput,
): Promise<Outcome<RunReport, 'not-allowed' | 'list-empty'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const { source, list, isWhole, onProgress } = input;
  const { records, problems } = list;
  if (records.length === 0) return refuse('list-empty');
  const startedAt = house.clock.now();
  const before = await countRecords(house.db, source.id);
  const sum = { added: 0, changed: 0, unchanged: 0, joined: 0, doubtful: 0 };
  for (let at = 0; at < records.length; at += batch) {
    await house.db.transaction().execute(async (tx) => {
      const taken = await takeRecords(house, tx, source, records.slice(at, at + batch));
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += taken[key];
      if (taken.added + taken.changed + taken.joined > 0) await touchScope(tx, 'directory');
    });
    await onProgress?.(Math.min(records.length, at + batch), records.length);
  }
  const gone =
    isWhole && records.length >= before * mostGone ? await dropRecords(house, source, startedAt) : 0;
  house.versions.forget();
  return done({
    ...sum,
    records: records.length,
    gone,
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
  });
}
