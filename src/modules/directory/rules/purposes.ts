import type { FactName, ListingFacts } from './listing.ts';
import {
  type Criterion,
  criteria,
  type Figures,
  type Judged,
  judges,
  type PurposeContext,
  type ReasonCode,
} from './purpose-criteria.ts';

/** What somebody goes to a conference for. */
export const purposes = [
  'decide-on-technology',
  'keep-up',
  'teach-the-team',
  'speak',
  'hire',
  'be-hired',
  'sponsor',
  'meet-maintainers',
  'contribute',
  'find-peers',
] as const;
export type Purpose = (typeof purposes)[number];

/** How much each criterion counts for a purpose, in points; what is not named does not count. */
export const purposeWeights: Readonly<Record<Purpose, Partial<Record<Criterion, number>>>> = {
  'decide-on-technology': {
    ...{ topics: 4, breadth: 2, expo: 2, big: 2, 'open-spaces': 2 },
    ...{ recordings: 1, distance: 1, price: 1 },
  },
  'keep-up': { topics: 5, focus: 2, recordings: 2, tutorials: 1, 'from-home': 1, distance: 1, price: 1 },
  'teach-the-team': { tutorials: 5, topics: 3, distance: 2, price: 2, 'from-home': 1, recordings: 1 },
  speak: { call: 6, topics: 3, big: 1, recordings: 1, aid: 1, distance: 1, 'lightning-talks': 1 },
  hire: { 'job-fair': 5, big: 3, topics: 2, 'sponsor-page': 2, distance: 2, expo: 1, 'on-site': 1 },
  'be-hired': {
    ...{ 'job-fair': 5, big: 2, topics: 2, distance: 2 },
    ...{ expo: 1, aid: 1, price: 1, 'on-site': 1 },
  },
  sponsor: { 'sponsor-page': 5, big: 3, expo: 3, topics: 2, 'on-site': 1, distance: 1 },
  'meet-maintainers': { sprints: 4, topics: 3, 'open-spaces': 2, 'on-site': 2, personal: 2, distance: 1 },
  contribute: { sprints: 6, topics: 2, 'on-site': 1, personal: 1, price: 1, aid: 1, distance: 1 },
  'find-peers': {
    ...{ 'on-site': 3, distance: 3, 'open-spaces': 2, personal: 2, topics: 2 },
    ...{ 'lightning-talks': 1, price: 1 },
  },
};

/** One fact's part in a score. */
export type PurposeReason = {
  readonly criterion: Criterion | 'state';
  readonly code: ReasonCode;
  /** Points, after the reader has moved them. */
  readonly weight: number;
  /** From 0 (against) over 0.5 (neither) to 1 (for). */
  readonly value: number;
  /** What it adds to the score, or takes from it. */
  readonly effect: number;
  /** The facts that it rests on, as they stand. */
  readonly facts: Partial<ListingFacts>;
  readonly figures: Figures;
};

/**
 * How well an edition serves a purpose: `score` is 0.5 and the sum of all reasons' effects, so that nothing is hidden. What
 * nobody knows stays at the middle: it keeps its weight and has no effect. What the reader does not ask for (a distance
 * without a home) does not count at all.
 */
export type PurposeScore = {
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly PurposeReason[];
  /** Criteria that nobody has the facts for, with their weight. */
  readonly missing: readonly {
    readonly criterion: Criterion;
    readonly weight: number;
    readonly facts: readonly FactName[];
  }[];
  readonly unknown: readonly FactName[];
  /** Weight of what is known in the weight of everything that counts: 0 to 1. */
  readonly known: number;
};

/** Scores an edition for every purpose. */
export function scorePurposes(
  facts: ListingFacts,
  context: PurposeContext,
): Readonly<Record<Purpose, PurposeScore>> {
  return scoreFor(facts, context, purposes) as Record<Purpose, PurposeScore>;
}

/** Scores an edition for some purposes: what ordering many needs, at a fraction of the work. */
export function scoreFor(
  facts: ListingFacts,
  context: PurposeContext,
  wanted: readonly Purpose[],
): SomeScores {
  const counted = criteria.filter((each) => wanted.some((purpose) => purposeWeights[purpose][each]));
  const judged = new Map(counted.map((each) => [each, judges[each](facts, context)]));
  return Object.fromEntries(
    wanted.map((purpose) => [purpose, scoreOf(facts, purpose, judged, context.weights ?? {})]),
  );
}

type SomeScores = Readonly<Partial<Record<Purpose, PurposeScore>>>;

/**
 * One score for several purposes: their mean, weighted by how much each matters (0 to 10); 0.5 if none matters. Plans and lists
 * put editions in this order.
 */
export function combinedScore(scores: SomeScores, wanted: Partial<Record<Purpose, number>>): number {
  const all = purposes.reduce((sum, purpose) => sum + (wanted[purpose] ?? 0), 0);
  if (all === 0) return 0.5;
  return (
    purposes.reduce((sum, purpose) => sum + (scores[purpose]?.score ?? 0.5) * (wanted[purpose] ?? 0), 0) / all
  );
}

/**
 * Every fact's part in the score for several purposes, the strongest first: together with 0.5 they make up `combinedScore`. A
 * weight is the mean of its weights, by how much each purpose matters.
 */
export function combinedReasons(
  scores: SomeScores,
  wanted: Partial<Record<Purpose, number>>,
): PurposeReason[] {
  const all = purposes.reduce((sum, purpose) => sum + (wanted[purpose] ?? 0), 0);
  const byCriterion = new Map<PurposeReason['criterion'], PurposeReason>();
  for (const purpose of purposes) {
    const share = (wanted[purpose] ?? 0) / (all || 1);
    if (share === 0) continue;
    for (const reason of scores[purpose]?.reasons ?? []) {
      const known = byCriterion.get(reason.criterion);
      const effect = (known?.effect ?? 0) + share * reason.effect;
      const weight = (known?.weight ?? 0) + share * reason.weight;
      byCriterion.set(reason.criterion, { ...reason, effect, weight });
    }
  }
  return [...byCriterion.values()].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/**
 * The purposes that an edition serves whoever asks and whenever: what is known of it without a reader, a place and a moment
 * speaks for it. For filters.
 */
export function servedPurposes(facts: ListingFacts): Purpose[] {
  const judged = new Map(criteria.map((each) => [each, judges[each](facts, { now: null })]));
  return purposes.filter((purpose) => {
    const { score, reasons } = scoreOf(facts, purpose, judged, {});
    return score >= 0.5 && reasons.some(isTelling);
  });
}

/** A criterion of so many points tells by itself that a purpose is served; being on site or online is nothing special. */
const telling = 2;

function isTelling({ criterion, effect, weight }: PurposeReason): boolean {
  return effect > 0 && weight >= telling && criterion !== 'on-site' && criterion !== 'from-home';
}

function scoreOf(
  facts: ListingFacts,
  purpose: Purpose,
  judged: ReadonlyMap<Criterion, Judged>,
  moved: Partial<Record<Criterion, number>>,
): PurposeScore {
  if (facts.state === 'cancelled') return cancelled;
  const counted = criteria.flatMap((criterion) => {
    const judgement = judged.get(criterion) ?? null;
    const weight = (purposeWeights[purpose][criterion] ?? 0) * (moved[criterion] ?? 1);
    return judgement && weight > 0 ? [{ criterion, weight, judgement }] : [];
  });
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const reasons: PurposeReason[] = [];
  const missing: PurposeScore['missing'][number][] = [];
  for (const { criterion, weight, judgement } of counted) {
    if ('unknown' in judgement) missing.push({ criterion, weight, facts: judgement.unknown });
    else
      reasons.push({
        ...{ criterion, weight, code: judgement.code, value: judgement.value },
        effect: (weight * (judgement.value - 0.5)) / total,
        facts: Object.fromEntries(judgement.facts.map((name) => [name, facts[name]])),
        figures: judgement.figures ?? {},
      });
  }
  const known = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: reasons.reduce((sum, { effect }) => sum + effect, 0.5),
    reasons: reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    missing,
    unknown: [...new Set(missing.flatMap(({ facts: names }) => names))],
    known: total === 0 ? 0 : known / total,
  };
}

/** What does not take place serves nothing. */
const cancelled: PurposeScore = {
  score: 0,
  reasons: [
    {
      criterion: 'state',
      code: 'cancelled',
      weight: 1,
      value: 0,
      effect: -0.5,
      facts: { state: 'cancelled' },
      figures: {},
    },
  ],
  missing: [],
  unknown: [],
  known: 1,
};
