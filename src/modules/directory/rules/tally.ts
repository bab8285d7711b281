import { type MarkKind, markKinds } from './listing-marks.ts';
import type { ListingSearch } from './listing-search.ts';

/** Listings that were found before filters by marks, one row each: the number of its set of marks and of its town. */
export type FoundRows = {
  /** Distinct sets of marks. */
  readonly sets: readonly (readonly string[])[];
  /** Keys of distinct towns. */
  readonly towns: readonly string[];
  /** By row, a number in `sets`. */
  readonly setOf: Int32Array;
  /** By row, a number in `towns`; -1 where no town is known. */
  readonly townOf: Int32Array;
  /** True if there are more listings than rows. */
  readonly more: boolean;
};

export type Tally = {
  readonly total: number;
  /** How often each mark would be left; marks of a kind that is filtered by are counted as if that filter were not set. */
  readonly marks: ReadonlyMap<string, number>;
  /** Keys of towns with how many listings are there, most first. */
  readonly towns: readonly (readonly [key: string, count: number])[];
};

/** Which filter a set of marks does not pass: none, one kind's, or too much to matter for any count. */
type Verdict = MarkKind | 'passes' | 'fails';

/** Counts what filters by marks leave of what was found, each kind without its own filter too, in one pass. */
export function tally(rows: FoundRows, search: Pick<ListingSearch, 'marks' | 'plain'>): Tally {
  const filters = filtersOf(search);
  const verdicts = rows.sets.map((marks) => verdictOn(new Set(marks), filters, search.plain));
  const bySet = new Int32Array(rows.sets.length);
  const byTown = new Int32Array(rows.towns.length);
  for (let row = 0; row < rows.setOf.length; row += 1) {
    const set = rows.setOf[row] ?? 0;
    bySet[set] = (bySet[set] ?? 0) + 1;
    const town = rows.townOf[row] ?? -1;
    if (town >= 0 && verdicts[set] === 'passes') byTown[town] = (byTown[town] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  let total = 0;
  rows.sets.forEach((marks, set) => {
    const verdict = verdicts[set];
    const count = bySet[set] ?? 0;
    if (verdict === 'passes') total += count;
    if (verdict === 'fails' || count === 0) return;
    for (const mark of marks) {
      if (verdict === 'passes' || mark.startsWith(`${verdict}:`))
        counts.set(mark, (counts.get(mark) ?? 0) + count);
    }
  });
  return { total, marks: counts, towns: mostFirst(rows.towns, byTown) };
}

/** The kinds that are filtered by, with the marks that pass. */
function filtersOf({ marks }: Pick<ListingSearch, 'marks'>) {
  return markKinds
    .filter((kind) => marks[kind].length > 0)
    .map((kind) => ({ kind, wanted: marks[kind].map((value) => `${kind}:${value}`) }));
}

function verdictOn(
  marks: ReadonlySet<string>,
  filters: ReturnType<typeof filtersOf>,
  plain: readonly string[],
): Verdict {
  if (!plain.every((mark) => marks.has(mark))) return 'fails';
  const missed = filters.filter(({ wanted }) => !wanted.some((mark) => marks.has(mark)));
  const [first, second] = missed;
  if (second) return 'fails';
  return first?.kind ?? 'passes';
}

function mostFirst(towns: readonly string[], counts: Int32Array): (readonly [string, number])[] {
  return towns
    .map((key, town) => [key, counts[town] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
