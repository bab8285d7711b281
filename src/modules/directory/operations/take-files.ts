import { mayCreateEditions, type Viewer } from '#people';
import { slugFrom } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type ListAtHand, sortLists } from '../formats/list-origin.ts';
import type { RunId } from '../queries/runs.ts';
import { ensureSource, listSources } from '../queries/sources.ts';
import { knownListNamed } from '../rules/known-lists.ts';
import type { ListFile, Source } from '../rules/source.ts';
import { askInside } from './ask-for-reading.ts';
import { recordSourceAct } from './record-source-act.ts';

export type TakeFilesInput = {
  readonly files: readonly ListFile[];
  /** Name or short name of the source that they are of; else the files say it. */
  readonly source?: string | null;
  /** The files are all of the list: what they no longer have was dropped. */
  readonly isWhole: boolean;
  readonly quietly?: boolean;
};
export type TakeFilesCode =
  | 'not-allowed'
  | 'not-a-list'
  | 'several-lists'
  | 'other-list'
  | 'reading-under-way';
export type AskedReading = { readonly source: Source; readonly run: RunId };

/**
 * Recognises files of lists and asks for them to be read, a reading for each list: stewards and the operator. A list without a
 * source becomes one. Files that are of no list are named in `others`.
 */
export async function takeFiles(
  house: House,
  viewer: Viewer,
  input: TakeFilesInput,
): Promise<Outcome<{ readonly asked: AskedReading[]; readonly others: readonly string[] }, TakeFilesCode>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const { lists, others } = sortLists(input.files);
  if (lists.length === 0) return refuse('not-a-list', { field: 'files' });
  const named = input.source ? asOne(lists, input.source) : lists;
  if (!named) return refuse('several-lists', { field: 'files' });
  return house.db.transaction().execute(async (tx) => {
    const asked: AskedReading[] = [];
    for (const list of named) {
      const source = await sourceFor(house, tx, list);
      if (source.kind !== list.kind) return refuse('other-list', { field: 'source' });
      const wish = { kind: 'files', isWhole: input.isWhole, files: list.files } as const;
      const run = await askInside(house, tx, viewer, { source: source.id, wish, quietly: input.quietly });
      if (!run) return refuse('reading-under-way', { field: 'source' });
      const n = list.files.length;
      await recordSourceAct(house, tx, viewer, 'directory.source-files-taken', source, { n });
      asked.push({ source, run });
    }
    return done({ asked, others: others.map(({ path }) => path) });
  });
}

/** The files as one list of this name; `null` if they are of several formats. */
function asOne(lists: readonly ListAtHand[], name: string): readonly ListAtHand[] | null {
  const [first] = lists;
  if (!first || lists.some(({ kind }) => kind !== first.kind)) return null;
  return [{ kind: first.kind, name, files: lists.flatMap(({ files }) => files) }];
}

/** The source of this name; one that Hallway knows, or a new one, is made and is read by itself only when somebody wants that. */
async function sourceFor(house: House, tx: Tx, list: Pick<ListAtHand, 'kind' | 'name'>): Promise<Source> {
  const wanted = list.name.trim().toLowerCase();
  const sources = await listSources(tx);
  const found = sources.find(({ slug, name }) => slug === wanted || name.toLowerCase() === wanted);
  if (found) return found;
  const known = knownListNamed(list.name);
  const slug = known?.slug ?? freeSlug(list.name, new Set(sources.map((source) => source.slug)));
  const wish = { ...(known ?? { ...list, slug }), refreshHours: null, id: house.newId<Source['id']>() };
  return ensureSource(tx, wish, house.clock.now());
}

/** A short name that no source has, of a name in any script. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugFrom(name) || 'list';
  const free = [base, ...Array.from({ length: taken.size + 1 }, (_, at) => `${base.slice(0, 55)}-${at + 2}`)];
  return free.find((slug) => !taken.has(slug) && !knownListNamed(slug)) ?? base;
}
