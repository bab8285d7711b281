import type { InstantText } from '../../../kernel/time.ts';
import { kmBetween, type Point, pointOf } from './distance.ts';
import type { EditionFormat, FactName, ListingFacts } from './listing.ts';
import { type Size, sizeOf } from './size.ts';

/** What an edition is judged by; each purpose weighs some of them. */
export const criteria = [
  'call',
  'topics',
  'breadth',
  'focus',
  'job-fair',
  'expo',
  'sprints',
  'tutorials',
  'open-spaces',
  'lightning-talks',
  'recordings',
  'sponsor-page',
  'big',
  'personal',
  'on-site',
  'from-home',
  'distance',
  'price',
  'aid',
] as const;
export type Criterion = (typeof criteria)[number];

/** What a judgement says in one word; the sentence stands in the texts under the same name. */
export type ReasonCode =
  | 'call-open'
  | 'call-closing'
  | 'call-coming'
  | 'call-announced'
  | 'call-to-be-announced'
  | 'call-closed'
  | 'call-none'
  | 'topics-match'
  | 'topics-differ'
  | 'topics-many'
  | 'topics-few'
  | 'part-named'
  | 'part-not-named'
  | 'recordings'
  | 'sponsors-wanted'
  | 'size'
  | 'on-site'
  | 'hybrid'
  | 'online'
  | 'no-travel'
  | 'distance'
  | 'free'
  | 'price-within'
  | 'price-above'
  | 'aid-offered'
  | 'aid-not-offered'
  | 'cancelled';

/** What the reader says of themselves; what is left out is not judged. */
export type PurposeContext = {
  readonly now: InstantText;
  readonly home?: Point;
  readonly topics?: readonly string[];
  /** What a ticket may cost, in minor units of a currency; prices in another currency are not judged. */
  readonly ticket?: { readonly amount: number; readonly currency: string };
  /** How many times as much as usual a criterion weighs: 0 leaves it out, at most 3. */
  readonly weights?: Partial<Record<Criterion, number>>;
};

/** Figures that were worked out from facts and the reader's own, for the sentence. */
export type Figures = {
  readonly km?: number;
  /** Whole days until the call opens or closes, rounded up. */
  readonly days?: number;
  readonly matched?: readonly string[];
  readonly part?: EditionFormat;
};

/** `value` from 0 (speaks against) over 0.5 (neither) to 1 (speaks for). */
export type Judgement = {
  readonly code: ReasonCode;
  readonly value: number;
  readonly facts: readonly FactName[];
  readonly figures?: Figures;
};

/** A judgement; the facts that would be needed for one; or `null` where the reader's own side is missing. */
export type Judged = Judgement | { readonly unknown: readonly FactName[] } | null;

/** What is judged without a moment and a reader, for filters: then the call counts if there is one at all. */
type Asked = Omit<PurposeContext, 'now'> & { readonly now: InstantText | null };

export const judges: Readonly<Record<Criterion, (facts: ListingFacts, asked: Asked) => Judged>> = {
  call: judgeCall,
  topics: judgeTopics,
  breadth: ({ topics }) => judgeNumber(topics, [0, 0.4, 0.7, 1]),
  focus: ({ topics }) => judgeNumber(topics, [0, 1, 0.8, 0.5, 0.3]),
  'job-fair': (facts) => judgePart(facts, 'job-fair'),
  expo: (facts) => judgePart(facts, 'expo'),
  sprints: (facts) => judgePart(facts, 'sprints'),
  tutorials: (facts) => judgePart(facts, 'tutorials'),
  'open-spaces': (facts) => judgePart(facts, 'open-spaces'),
  'lightning-talks': (facts) => judgePart(facts, 'lightning-talks'),
  recordings: (facts) =>
    facts.recordingsUrl
      ? { code: 'recordings', value: 1, facts: ['recordingsUrl'] }
      : judgePart(facts, 'recordings'),
  'sponsor-page': ({ sponsorUrl }) =>
    sponsorUrl ? { code: 'sponsors-wanted', value: 1, facts: ['sponsorUrl'] } : { unknown: ['sponsorUrl'] },
  big: (facts) => judgeSize(facts, { small: 0.1, middle: 0.5, large: 0.9, huge: 1 }),
  personal: (facts) => judgeSize(facts, { small: 0.9, middle: 1, large: 0.5, huge: 0.3 }),
  'on-site': (facts) => judgeMode(facts, { 'on-site': 1, hybrid: 0.9, online: 0 }),
  'from-home': (facts) => judgeMode(facts, { 'on-site': 0, hybrid: 1, online: 1 }),
  distance: judgeDistance,
  price: judgePrice,
  aid: ({ aidOffered }) =>
    aidOffered === null
      ? { unknown: ['aidOffered'] }
      : {
          code: aidOffered ? 'aid-offered' : 'aid-not-offered',
          value: aidOffered ? 1 : 0,
          facts: ['aidOffered'],
        },
};

const closingDays = 7;

function judgeCall(facts: ListingFacts, { now }: Asked): Judged {
  const { callState, callOpensAt, callClosesAt } = facts;
  if (callState === 'none' || callState === 'cancelled')
    return { code: 'call-none', value: 0, facts: ['callState'] };
  if (now === null) return callAtAll(facts);
  if (facts.startsOn && facts.startsOn <= now.slice(0, 10))
    return { code: 'call-closed', value: 0, facts: ['startsOn'] };
  if (callOpensAt && callOpensAt > now)
    return {
      code: 'call-coming',
      value: 0.9,
      facts: ['callOpensAt'],
      figures: { days: daysUntil(now, callOpensAt) },
    };
  if (callClosesAt && callClosesAt <= now) return { code: 'call-closed', value: 0, facts: ['callClosesAt'] };
  if (callClosesAt) {
    const days = daysUntil(now, callClosesAt);
    const code = days <= closingDays ? 'call-closing' : 'call-open';
    return { code, value: 1, facts: ['callClosesAt'], figures: { days } };
  }
  if (callState === 'announced') return { code: 'call-announced', value: 0.75, facts: ['callState'] };
  if (callState === 'to-be-announced')
    return { code: 'call-to-be-announced', value: 0.7, facts: ['callState'] };
  return { unknown: ['callClosesAt'] };
}

function callAtAll({ callState, callUrl, callClosesAt }: ListingFacts): Judged {
  if (callClosesAt) return { code: 'call-announced', value: 1, facts: ['callClosesAt'] };
  if (callState) return { code: 'call-announced', value: 1, facts: ['callState'] };
  if (callUrl) return { code: 'call-announced', value: 1, facts: ['callUrl'] };
  return { unknown: ['callState'] };
}

function daysUntil(now: InstantText, moment: InstantText): number {
  return Math.ceil((Date.parse(moment) - Date.parse(now)) / 86_400_000);
}

/** All asked topics: 1. Some: half, and the other half by their share. None: 0. */
function judgeTopics(facts: ListingFacts, { topics }: Asked): Judged {
  if (!topics || topics.length === 0) return null;
  if (facts.topics.length === 0) return { unknown: ['topics'] };
  const matched = topics.filter((topic) => facts.topics.includes(topic));
  if (matched.length === 0) return { code: 'topics-differ', value: 0, facts: ['topics'] };
  const value = 0.5 + (0.5 * matched.length) / topics.length;
  return { code: 'topics-match', value, facts: ['topics'], figures: { matched } };
}

/** By how many topics there are; more than the table knows count as its last. */
function judgeNumber(topics: readonly string[], values: readonly number[]): Judged {
  if (topics.length === 0) return { unknown: ['topics'] };
  const value = values[Math.min(topics.length, values.length - 1)] ?? 0.5;
  return { code: topics.length > 2 ? 'topics-many' : 'topics-few', value, facts: ['topics'] };
}

/** From so many named parts on, a part that is not named is taken to be missing; fewer are a list that tells only some. */
const partsThatTellAll = 3;

function judgePart(facts: ListingFacts, part: EditionFormat): Judged {
  if (facts.formats.includes(part))
    return { code: 'part-named', value: 1, facts: ['formats'], figures: { part } };
  if (facts.formats.length < partsThatTellAll) return { unknown: ['formats'] };
  return { code: 'part-not-named', value: 0, facts: ['formats'], figures: { part } };
}

function judgeSize({ expectedPeople }: ListingFacts, values: Readonly<Record<Size, number>>): Judged {
  if (expectedPeople === null) return { unknown: ['expectedPeople'] };
  return { code: 'size', value: values[sizeOf(expectedPeople)], facts: ['expectedPeople'] };
}

function judgeMode(
  { mode }: ListingFacts,
  values: Readonly<Record<NonNullable<ListingFacts['mode']>, number>>,
): Judged {
  return mode === null ? { unknown: ['mode'] } : { code: mode, value: values[mode], facts: ['mode'] };
}

/** 1 up to 100 km, a half at 1,000 km, 0 from 10,000 km on; nobody travels to what is online. */
function judgeDistance(facts: ListingFacts, { home }: Asked): Judged {
  if (!home) return null;
  if (facts.mode === 'online') return { code: 'no-travel', value: 1, facts: ['mode'] };
  const point = pointOf(facts);
  if (!point) return { unknown: ['latitude'] };
  const km = Math.round(kmBetween(home, point));
  const value = Math.min(1, Math.max(0, 1 - Math.log10(Math.max(1, km) / 100) / 2));
  return { code: 'distance', value, facts: ['latitude', 'longitude'], figures: { km } };
}

/** What costs nothing suits everybody; otherwise the reader says what a ticket may cost. Twice as much is 0. */
function judgePrice({ priceFrom, priceCurrency }: ListingFacts, { ticket }: Asked): Judged {
  if (priceFrom === 0) return { code: 'free', value: 1, facts: ['priceFrom'] };
  if (!ticket) return null;
  if (priceFrom === null || priceCurrency !== ticket.currency) return { unknown: ['priceFrom'] };
  const facts: readonly FactName[] = ['priceFrom', 'priceCurrency'];
  if (priceFrom <= ticket.amount)
    return { code: 'price-within', value: 1 - 0.3 * (priceFrom / ticket.amount), facts };
  return { code: 'price-above', value: Math.max(0, 0.5 - 0.5 * (priceFrom / ticket.amount - 1)), facts };
}
