import {
  chances,
  continents,
  type ListingSearch,
  type MarkKind,
  periods,
  plainMarks,
  writeListingSearch,
} from '#directory';
import type { MarkCounts } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { markLabel } from '../../texts/mark-words.ts';
import { textsFor } from '../../texts/texts.ts';
import { datesWords } from './search-words.ts';

export type FilterLink = {
  readonly href: string;
  readonly label: string;
  /** `null` where it is not counted. */
  readonly count: number | null;
  readonly on: boolean;
};
export type FilterGroup = {
  readonly id: string;
  readonly title: string;
  readonly links: readonly FilterLink[];
};
export type FilterView = {
  readonly groups: readonly FilterGroup[];
  /** Filters that are set, each with the address without it. */
  readonly chosen: readonly { readonly label: string; readonly href: string }[];
  readonly from: string;
  readonly to: string;
  readonly km: number;
  readonly kept: readonly (readonly [string, string])[];
};

const shownKinds: readonly MarkKind[] = [
  'topic',
  'continent',
  'country',
  'mode',
  'purpose',
  'format',
  'size',
  'language',
  'access',
];

/** The filters of a search as links with counts, and what is set. */
export function filterView(
  path: string,
  search: ListingSearch,
  counts: MarkCounts,
  place: string | null,
  locale: Locale,
): FilterView {
  const { home } = textsFor(locale).directory;
  const at = (next: ListingSearch) => addressOf(path, next);
  const groups = groupsOf(path, search, counts, locale);
  const dates = search.from || search.to;
  const km = search.near?.km ?? 500;
  const chosen = [
    ...(search.text ? [{ label: `“${search.text}”`, href: at({ ...search, text: '' }) }] : []),
    ...(dates ? [{ label: datesWords(search, locale), href: at({ ...search, from: null, to: null }) }] : []),
    ...(place ? [{ label: home.nearPlace({ km, place }), href: at({ ...search, near: null }) }] : []),
    ...groups.flatMap(({ links }) => links.filter(({ on }) => on)),
  ];
  const kept = [...writeListingSearch({ ...search, text: '', from: null, to: null, near: null })];
  return {
    groups: groups.filter(({ links }) => links.some(({ on }) => on) || links.length > 1),
    chosen: chosen.map(({ label, href }) => ({ label, href })),
    from: search.from ?? '',
    to: search.to ?? '',
    km,
    kept,
  };
}

function groupsOf(path: string, search: ListingSearch, counts: MarkCounts, locale: Locale): FilterGroup[] {
  const { filters } = textsFor(locale).directory;
  const at = (next: ListingSearch) => addressOf(path, next);
  return [
    ...shownKinds.map((kind) => ({
      id: kind,
      title: filters.kinds[kind],
      links: kindLinks(path, search, counts, kind, locale),
    })),
    {
      id: 'open',
      title: filters.open,
      links: chances.map((chance) => ({
        href: at({ ...search, chances: toggled(search.chances, chance) }),
        label: filters.chances[chance],
        count: null,
        on: search.chances.includes(chance),
      })),
    },
    {
      id: 'offers',
      title: filters.offers,
      links: plainMarks
        .map((mark) => ({
          href: at({ ...search, plain: toggled(search.plain, mark) }),
          label: filters.plain[mark],
          count: counts.marks.get(mark) ?? 0,
          on: search.plain.includes(mark),
        }))
        .filter(({ count, on }) => on || count > 0),
    },
  ];
}

/** The whole world and its parts as links to the map, which shows what is chosen larger. */
export function zoomLinks(path: string, search: ListingSearch, locale: Locale): FilterLink[] {
  const { home, filters } = textsFor(locale).directory;
  const chosen = search.marks.continent;
  const link = (values: readonly string[], label: string, on: boolean) => ({
    href: `${addressOf(path, { ...search, marks: { ...search.marks, continent: values } })}#map`,
    ...{ label, count: null, on },
  });
  return [
    link([], home.wholeWorld, chosen.length === 0),
    ...continents.map((each) =>
      link([each], filters.continents[each], chosen.length === 1 && chosen[0] === each),
    ),
  ];
}

/** The choice of a stretch of time, as links. */
export function periodLinks(path: string, search: ListingSearch, locale: Locale): FilterLink[] {
  const { filters } = textsFor(locale).directory;
  return periods.map((period) => ({
    href: addressOf(path, { ...search, period }),
    label: filters.periods[period],
    count: null,
    on: search.period === period,
  }));
}

/** Where a search stands. */
export function addressOf(path: string, search: ListingSearch, page = 1): string {
  const params = writeListingSearch(search);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `${path}?${params}` : path;
}

function kindLinks(
  path: string,
  search: ListingSearch,
  counts: MarkCounts,
  kind: MarkKind,
  locale: Locale,
): FilterLink[] {
  const on = search.marks[kind];
  const counted = [...counts.marks]
    .filter(([mark]) => mark.startsWith(`${kind}:`))
    .map(([mark, count]) => ({ value: mark.slice(kind.length + 1), count }));
  const absent = on.filter((value) => !counted.some((each) => each.value === value));
  return [...counted, ...absent.map((value) => ({ value, count: 0 }))]
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .map(({ value, count }) => ({
      href: addressOf(path, {
        ...search,
        marks: { ...search.marks, [kind]: toggled(on, value) },
      }),
      label: markLabel(kind, value, locale),
      count,
      on: on.includes(value),
    }));
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
