import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markKinds } from './listing-marks.ts';
import { readListingSearch } from './listing-search.ts';
import { type FoundRows, tally } from './tally.ts';

type Row = { readonly marks: readonly string[]; readonly town: string | null };

const marks = ['mode:online', 'mode:on-site', 'topic:web', 'topic:rust', 'country:DE', 'aid', 'childcare'];
const row = fc.record({
  marks: fc.subarray(marks),
  town: fc.option(fc.constantFrom('1', '2', '3')),
});

function rowsOf(rows: readonly Row[]): FoundRows {
  const sets = [...new Set(rows.map((each) => each.marks.join(' ')))];
  const towns = [...new Set(rows.flatMap(({ town }) => town ?? []))];
  return {
    sets: sets.map((set) => set.split(' ').filter(Boolean)),
    towns,
    setOf: Int32Array.from(rows, (each) => sets.indexOf(each.marks.join(' '))),
    townOf: Int32Array.from(rows, ({ town }) => (town === null ? -1 : towns.indexOf(town))),
    more: false,
  };
}

const search = (query: string) => readListingSearch(new URLSearchParams(query));
const passes = (asked: ReturnType<typeof search>, own: readonly string[]) =>
  asked.plain.every((mark) => own.includes(mark)) &&
  markKinds.every((kind) => {
    const wanted = asked.marks[kind];
    return wanted.length === 0 || wanted.some((value) => own.includes(`${kind}:${value}`));
  });

/** The same, asked once more for every mark. */
function slowly(rows: readonly Row[], asked: ReturnType<typeof search>) {
  const left = rows.filter((each) => passes(asked, each.marks));
  const counted = marks.flatMap((mark) => {
    const kind = markKinds.find((each) => mark.startsWith(`${each}:`));
    const without = kind ? { ...asked, marks: { ...asked.marks, [kind]: [] } } : asked;
    const count = rows.filter((each) => passes(without, each.marks) && each.marks.includes(mark)).length;
    return count > 0 ? [[mark, count] as const] : [];
  });
  const towns = Map.groupBy(left, ({ town }) => town);
  const places = [...towns].flatMap(([town, all]) => (town === null ? [] : [[town, all.length] as const]));
  places.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return { total: left.length, marks: new Map(counted), towns: places };
}

it('counts in one pass what a question for each filter would count', () => {
  const queries = fc.subarray([
    'mode=online',
    'topic=web',
    'topic=rust',
    'country=DE',
    'aid=1',
    'country=FR',
  ]);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), queries, (rows, query) => {
      const asked = search(query.join('&'));
      expect(tally(rowsOf(rows), asked)).toEqual(slowly(rows, asked));
    }),
  );
});
