import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockingKeys, compareListings, type Verdict } from '../src/modules/directory/rules/matching.ts';
import type { Bench, BenchContext, Figures } from './bench.ts';
import { rounded } from './measure.ts';
import { type ListedRecord, readRealLists, realListsFolder } from './with-real-lists.ts';

export const asksNoPages = true;

type Label = 'same' | 'different';
type Pair = {
  readonly a: readonly [list: string, key: string];
  readonly b: readonly [list: string, key: string];
  readonly why: string;
};
type LabelledPair = Pair & {
  readonly label: Label;
  readonly kind: string;
  readonly set: 'tune' | 'hold-out';
};

/**
 * How well the same edition is found in several lists: 300 pairs labelled by hand (a third of them kept out of the tuning), and
 * all records of the three real lists merged. A doubtful pair is neither found nor wrong: an editor decides.
 */
export const run: Bench = async (context) => {
  const folder = realListsFolder();
  if (!folder) {
    context.say('The real lists are not beside the project (../shared/data): nothing could be measured.');
    return { pairs: null, found: null, wrong: null };
  }
  const records = readRealLists(folder);
  const judged = judgePairs(context, records);
  const all = sums(judged);
  const holdOut = sums(judged.filter(({ set }) => set === 'hold-out'));
  context.say(described('all pairs', all));
  context.say(described('pairs kept out of the tuning', holdOut));
  return {
    pairs: judged.length,
    found: all.found,
    wrong: all.wrong,
    doubtful: all.doubtful,
    holdout_pairs: holdOut.pairs,
    holdout_found: holdOut.found,
    holdout_wrong: holdOut.wrong,
    holdout_doubtful: holdOut.doubtful,
    ...mergeLists(context, records),
  };
};

function judgePairs(context: BenchContext, records: readonly ListedRecord[]) {
  const byKey = new Map(records.map((record) => [`${record.list} ${record.key}`, record]));
  const file = readFileSync(join(import.meta.dirname, 'merge/pairs.json'), 'utf8');
  const { pairs, unclear }: { pairs: LabelledPair[]; unclear: Pair[] } = JSON.parse(file);
  const compared = <P extends Pair>(pair: P) => {
    const [a, b] = [byKey.get(pair.a.join(' ')), byKey.get(pair.b.join(' '))];
    if (!a || !b) throw new Error(`The lists have no ${pair.a.join(' ')} or no ${pair.b.join(' ')}.`);
    const keys = new Set(blockingKeys(comparable(a)));
    const meet = blockingKeys(comparable(b)).some((key) => keys.has(key));
    const { verdict, score, reasons } = compareListings(comparable(a), comparable(b));
    return { ...pair, verdict: meet ? verdict : ('different' as const), score, reasons, meet, a, b };
  };
  const judged = pairs.map(compared);
  for (const pair of judged.filter(({ label, verdict }) => label !== verdict)) {
    // Those kept out of the tuning are counted, not shown: whoever tunes does not see them.
    if (pair.set === 'hold-out' && !context.flags.includes('--show-all')) continue;
    const reasons = pair.reasons.map(({ reason, weight }) => `${reason} ${weight}`).join(', ');
    const missed = pair.meet ? '' : ' (share no key)';
    context.say(
      `${pair.label} but ${pair.verdict}${missed}: ${named(pair.a)} | ${named(pair.b)} | ${pair.score}: ${reasons}`,
    );
  }
  const open = unclear.map(compared);
  const verdicts = [...Map.groupBy(open, ({ verdict }) => verdict)].map(
    ([verdict, { length }]) => `${length} ${verdict}`,
  );
  context.say(`${open.length} pairs that nobody could label from the facts: ${verdicts.join(', ')}`);
  return judged;
}

function comparable(record: ListedRecord) {
  return { ...record.facts, otherNames: record.otherNames };
}

function named({ list, key }: ListedRecord): string {
  return `${list} ${key}`;
}

function sums(judged: readonly { readonly label: Label; readonly verdict: Verdict }[]) {
  const count = (label: Label, verdict?: Verdict) =>
    judged.filter((pair) => pair.label === label && (!verdict || pair.verdict === verdict)).length;
  return {
    pairs: judged.length,
    same: count('same'),
    found: rounded(count('same', 'same') / count('same')),
    wrong: rounded(count('different', 'same') / count('different')),
    missed: count('same', 'different'),
    doubtful: judged.filter(({ verdict }) => verdict === 'doubtful').length,
  };
}

function described(
  what: string,
  { pairs, same, found, wrong, missed, doubtful }: ReturnType<typeof sums>,
): string {
  return `${what}: ${pairs}, of which ${same} the same; found ${found}, wrong ${wrong}, ${missed} missed, ${doubtful} doubtful`;
}

/** Merges all lists as the import does: each record joins the edition most like it, or becomes a new one. */
function mergeLists(context: BenchContext, records: readonly ListedRecord[]): Figures {
  const started = performance.now();
  const editions: { readonly first: ListedRecord; readonly records: ListedRecord[] }[] = [];
  const byKey = new Map<string, number[]>();
  let [comparisons, doubtful] = [0, 0];
  for (const record of records) {
    const keys = blockingKeys(comparable(record));
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const compared = [...candidates].map((at) => {
      const first = editions[at]?.first;
      return { at, ...compareListings(comparable(record), first ? comparable(first) : comparable(record)) };
    });
    comparisons += compared.length;
    compared.sort((a, b) => b.score - a.score);
    const best = compared.find(({ verdict }) => verdict === 'same');
    if (!best) doubtful += compared.filter(({ verdict }) => verdict === 'doubtful').length;
    const at = best?.at ?? editions.push({ first: record, records: [] }) - 1;
    editions[at]?.records.push(record);
    for (const key of keys) byKey.set(key, [...new Set([...(byKey.get(key) ?? []), at])]);
  }
  const seconds = (performance.now() - started) / 1_000;
  const joined = editions.filter((edition) => edition.records.length > 1);
  if (context.flags.includes('--show-joined'))
    for (const edition of joined)
      context.say(edition.records.map((record) => `${named(record)} (${record.facts.name})`).join(' = '));
  context.say(
    `${records.length} records of three lists are ${editions.length} editions, ${joined.length} of them from several records; ` +
      `${doubtful} pairs go to an editor's desk; ${comparisons} comparisons in ${seconds.toFixed(1)} s`,
  );
  return { records: records.length, editions: editions.length, desk: doubtful, merge_s: rounded(seconds) };
}
