import { operator } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import type { SafeFetch } from '../../../platform/http/safe-fetch.ts';
import { listKindOf, readList } from '../formats/read-list.ts';
import { claimRun, endRun, findRun, type RunId, reportRun, returnRun } from '../queries/runs.ts';
import { type Etags, findEtags, getSource, markRead } from '../queries/sources.ts';
import type { ReadList } from '../rules/listing.ts';
import type { ListFile, RunNote, RunReport, RunWish, Source } from '../rules/source.ts';
import { type KnowsPlaces, withPlaces } from '../rules/with-places.ts';
import { fetchList } from './fetch-list.ts';
import { removeSourceRecords } from './remove-source-records.ts';
import { takeList } from './take-list.ts';

export type ReadingTools = {
  readonly fetch: SafeFetch;
  /** Opened only when something is to be read, and let go afterwards. */
  readonly openPlaces: () => KnowsPlaces;
  /** Asks to stop after the batch in hand. */
  readonly signal?: AbortSignal;
};

class Stopped extends Error {}

/**
 * Carries a reading out, for a worker or a command. What a list gets wrong ends the reading as failed, with what was kept until then.
 * Anything unexpected (the database goes away, the process is told to stop) gives it back to be done again: every batch is whole,
 * and a second reading passes over what is there. A reading that somebody else has in hand, or that is over, is left alone.
 */
export async function carryOutReading(house: House, id: RunId, tools: ReadingTools): Promise<void> {
  const claimed = await claimRun(house.db, id, house.clock.now());
  if (!claimed) return;
  try {
    const source = await getSource(house.db, claimed.sourceId);
    if (claimed.wish?.kind === 'removal') await removeSourceRecords(house, id, source, stopper(tools));
    else await readSource(house, id, source, claimed.wish, tools);
  } catch (error) {
    await returnRun(house.db, id);
    if (!(error instanceof Stopped)) throw error;
  }
}

function stopper({ signal }: ReadingTools): () => void {
  return () => {
    if (signal?.aborted) throw new Stopped();
  };
}

async function readSource(
  house: House,
  id: RunId,
  source: Source,
  wish: Extract<RunWish, { kind: 'files' }> | null,
  tools: ReadingTools,
): Promise<void> {
  const given = wish ? done({ ...wish, etags: null }) : await atAddress(house, id, source, tools);
  if (!given.ok) return endFailed(house, id, given.refusal.code);
  if (given.value === 'unchanged') return endRead(house, id, source, { note: 'unchanged' });
  const { files, isWhole, etags } = given.value;
  const read = readFiles(source, files);
  if (!read.ok) return endFailed(house, id, read.refusal.code);
  const list = withPlaces(read.value, tools.openPlaces());
  const stop = stopper(tools);
  const onProgress = async (done: number, total: number) => {
    stop();
    await reportRun(house.db, id, { done, total });
  };
  const taken = await takeList(house, operator, { source, list, isWhole, onProgress });
  if (!taken.ok) return endFailed(house, id, 'list-empty');
  await endRead(house, id, source, { note: null, report: taken.value, etags });
}

type Given = { readonly files: readonly ListFile[]; readonly isWhole: boolean; readonly etags: Etags | null };

async function atAddress(
  house: House,
  id: RunId,
  source: Source,
  { fetch }: ReadingTools,
): Promise<Outcome<Given | 'unchanged', RunNote>> {
  const etags = await findEtags(house.db, source.id);
  const fetched = await fetchList(fetch, source.addresses, etags, () => reportRun(house.db, id));
  if (!fetched.ok) return refuse(fetched.refusal.code);
  if (fetched.value.kind === 'unchanged') return done('unchanged');
  const { isArchive } = fetched.value;
  // An archive holds much that is no list; of an address that was given, everything must be one.
  const files = fetched.value.files.filter(({ text }) => !isArchive || listKindOf(text) === source.kind);
  return done({ files, isWhole: true, etags: fetched.value.etags });
}

/** Reads what is of the source's kind; every other file is a problem. */
function readFiles(
  source: Source,
  files: readonly ListFile[],
): Outcome<ReadList, 'not-a-list' | 'other-list'> {
  const [own, others] = [[] as ListFile[], [] as ListFile[]];
  for (const file of files) (listKindOf(file.text) === source.kind ? own : others).push(file);
  if (own.length === 0)
    return refuse(others.some(({ text }) => listKindOf(text)) ? 'other-list' : 'not-a-list');
  const list = readList(own);
  const problems = others.map(({ path }) => ({
    where: path,
    field: '',
    value: '',
    code: 'file-not-readable' as const,
  }));
  return done({ records: list.records, problems: [...list.problems, ...problems] });
}

/** Ends a reading whose worker broke: it would break again. What was written until then is whole and stays. */
export async function failReading(house: House, id: RunId, note: RunNote): Promise<void> {
  const run = await findRun(house.db, id);
  if (run?.state === 'waiting' || run?.state === 'running') await endFailed(house, id, note);
}

async function endFailed(house: House, id: RunId, note: RunNote): Promise<void> {
  house.log.warn('directory.reading-failed', { note });
  await endRun(house.db, id, { state: 'failed', note }, house.clock.now());
}

async function endRead(
  house: House,
  id: RunId,
  source: Source,
  end: { readonly note: 'unchanged' | null; readonly report?: RunReport; readonly etags?: Etags | null },
): Promise<void> {
  const now = house.clock.now();
  await house.db.transaction().execute(async (tx) => {
    await endRun(tx, id, { state: 'done', note: end.note, ...(end.report && { report: end.report }) }, now);
    await markRead(tx, source.id, now, end.etags ?? null);
  });
  house.log.info('directory.read', { source: source.slug, records: end.report?.records, note: end.note });
}
