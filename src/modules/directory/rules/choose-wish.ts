import { type DateText, Temporal } from '../../../kernel/time.ts';
import { type EditionMode, editionModes } from './edition.ts';
import { farthestKm } from './listing-search.ts';
import { type Criterion, criteria } from './purpose-criteria.ts';
import { type Purpose, purposes } from './purposes.ts';

/** How much a purpose matters: a little, matters, most of all. */
export const importances = [1, 2, 3] as const;
/** How many times as much as usual a criterion may weigh. */
export const weightSteps = [0, 0.5, 1, 2, 3] as const;

/** What somebody who chooses has said; it stands in the address as a whole. */
export type ChooseWish = {
  /** The purposes that were picked and how much each matters. */
  readonly purposes: Partial<Record<Purpose, number>>;
  /** Criteria whose weight was moved. */
  readonly weights: Partial<Record<Criterion, number>>;
  readonly from: DateText | null;
  readonly to: DateText | null;
  /** A place of `directory.place`; it wins over its name. */
  readonly near: number | null;
  readonly place: string;
  /** No farther than so many kilometres. */
  readonly km: number | null;
  readonly topics: readonly string[];
  /** Minor units are not asked of people: whole units of the currency. */
  readonly ticket: number | null;
  readonly currency: string;
  readonly modes: readonly EditionMode[];
};

const mostTopics = 12;
const usualImportance = 2;

/** Reads what an address wishes; what cannot be read is not wished. */
export function readChooseWish(params: URLSearchParams): ChooseWish {
  const near = Number(params.get('near'));
  return {
    purposes: purposesOf(params),
    weights: weightsOf(params),
    from: dateOf(params.get('from')),
    to: dateOf(params.get('to')),
    near: Number.isSafeInteger(near) && near > 0 && near < 2 ** 31 ? near : null,
    place: (params.get('place') ?? '').normalize('NFKC').trim().slice(0, 80),
    km: numberOf(params.get('km'), farthestKm),
    topics: [...new Set(params.getAll('topic'))]
      .filter((topic) => /^[\w.+#-]{1,40}$/.test(topic))
      .sort()
      .slice(0, mostTopics),
    ticket: numberOf(params.get('ticket'), 100_000_000),
    currency: /^[A-Z]{3}$/.exec((params.get('currency') ?? '').toUpperCase())?.[0] ?? 'EUR',
    modes: editionModes.filter((mode) => params.getAll('mode').includes(mode)),
  };
}

/** The same wish as an address writes it, with nothing in it that is as usual. */
export function writeChooseWish(wish: ChooseWish): URLSearchParams {
  const params = new URLSearchParams();
  for (const purpose of purposes.filter((each) => wish.purposes[each])) {
    params.append('purpose', purpose);
    if (wish.purposes[purpose] !== usualImportance) params.set(purpose, String(wish.purposes[purpose]));
  }
  for (const criterion of criteria)
    if (wish.weights[criterion] !== undefined) params.set(`w-${criterion}`, String(wish.weights[criterion]));
  if (wish.from) params.set('from', wish.from);
  if (wish.to) params.set('to', wish.to);
  if (wish.near) params.set('near', String(wish.near));
  if (wish.place) params.set('place', wish.place);
  if (wish.km) params.set('km', String(wish.km));
  for (const topic of wish.topics) params.append('topic', topic);
  if (wish.ticket !== null) {
    params.set('ticket', String(wish.ticket));
    params.set('currency', wish.currency);
  }
  for (const mode of wish.modes) params.append('mode', mode);
  return params;
}

/** The stretch that is looked at: as wished, else the twelve months from today. */
export function wishedPeriod(wish: Pick<ChooseWish, 'from' | 'to'>, today: DateText) {
  const from = wish.from ?? today;
  const to = wish.to ?? Temporal.PlainDate.from(from).add({ years: 1 }).toString();
  return { from, to };
}

function purposesOf(params: URLSearchParams): ChooseWish['purposes'] {
  const picked = purposes.filter((purpose) => params.getAll('purpose').includes(purpose));
  return Object.fromEntries(
    picked.map((purpose) => {
      const asked = Number(params.get(purpose));
      return [purpose, importances.find((each) => each === asked) ?? usualImportance];
    }),
  );
}

function weightsOf(params: URLSearchParams): ChooseWish['weights'] {
  const moved = criteria.flatMap((criterion) => {
    const text = params.get(`w-${criterion}`);
    const weight = weightSteps.find((step) => String(step) === text);
    return weight === undefined || weight === 1 ? [] : [[criterion, weight] as const];
  });
  return Object.fromEntries(moved);
}

function numberOf(text: string | null, most: number): number | null {
  const number = Math.round(Number(text));
  return text && number > 0 ? Math.min(most, number) : null;
}

function dateOf(text: string | null): DateText | null {
  return text && /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
