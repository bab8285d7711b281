import {
  type ChooseWish,
  combinedReasons,
  type PurposeContext,
  type PurposeReason,
  type PurposeScore,
  purposes,
  readChooseWish,
  wishedPeriod,
  writeChooseWish,
} from '#directory';
import { effectWords, pointsOf, reasonWords } from '#directory/parts/reason-words.ts';
import {
  type ChosenListing,
  chooseListings,
  hasPurpose,
  listingAddress,
  type Place,
} from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { digitsOf } from '../../kernel/money.ts';
import type { InstantText, ZoneName } from '../../kernel/time.ts';
import { countryWords, numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { listingView } from '../directory/listing-view.ts';
import type { RequestHouse } from '../request-house.ts';

const onePage = 20;
const mostReasons = 4;

/** What the page for choosing shows; or the same wish's own address where it was asked with empty fields. */
export async function loadChoice({ house, locale, ownZone }: RequestHouse, url: URL) {
  const wish = readChooseWish(url.searchParams);
  const clean = writeChooseWish(wish);
  if ([...url.searchParams.values()].some((value) => value === ''))
    return { redirect: addressOf(clean), wish, found: null };
  const now = house.clock.now();
  const period = wishedPeriod(wish, now.slice(0, 10));
  const page = Math.min(50, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
  const choice = await chooseListings(house.db, wish, { now, today: now.slice(0, 10) }, (place) =>
    contextOf(wish, place, now),
  );
  const first = (page - 1) * onePage;
  const shown = hasPurpose(wish) ? choice.chosen.slice(first, first + onePage) : [];
  const at = (number: number) => {
    const params = new URLSearchParams(clean);
    if (number > 1) params.set('page', String(number));
    return addressOf(params);
  };
  return {
    redirect: null,
    wish,
    period,
    topics: choice.topics.map((topic) => ({ value: topic, label: topicName(topic, locale) })),
    place: choice.place && placeLabel(choice.place, locale),
    isUnknownPlace: wish.place !== '' && choice.place === null,
    places: choice.places.map((place) => ({
      label: placeLabel(place, locale),
      href: addressOf(writeChooseWish({ ...wish, place: '', near: place.id })),
    })),
    found: {
      weighed: choice.weighed,
      more: choice.more,
      from: first,
      choices: shown.map((each) => choiceView(each, wish, now, locale, ownZone)),
      previous: page > 1 ? at(page - 1) : null,
      next: first + onePage < choice.weighed ? at(page + 1) : null,
    },
  };
}

export type ChoiceLoaded = Extract<Awaited<ReturnType<typeof loadChoice>>, { redirect: null }>;
export type ChoiceView = ReturnType<typeof choiceView>;

function contextOf(wish: ChooseWish, place: Place | null, now: InstantText): PurposeContext {
  return {
    ...{ now, topics: wish.topics, weights: wish.weights },
    ...(place ? { home: { latitude: place.latitude, longitude: place.longitude } } : {}),
    ...(wish.ticket === null
      ? {}
      : { ticket: { amount: wish.ticket * 10 ** digitsOf(wish.currency), currency: wish.currency } }),
  };
}

function choiceView(
  { listing, score, scores }: ChosenListing,
  wish: ChooseWish,
  now: InstantText,
  locale: Locale,
  zone: ZoneName | null,
) {
  const picked = purposes.filter((purpose) => wish.purposes[purpose]);
  const reasons = combinedReasons(scores, wish.purposes).filter(({ effect }) => Math.abs(effect) >= 0.0005);
  const view = (reason: PurposeReason) => reasonView(reason, locale);
  return {
    listing: listingView(listing, now, locale, zone),
    address: listingAddress(listing),
    points: pointsOf(score),
    for: reasons
      .filter(({ effect }) => effect > 0)
      .slice(0, mostReasons)
      .map(view),
    against: reasons
      .filter(({ effect }) => effect < 0)
      .slice(0, mostReasons)
      .map(view),
    purposes: picked.flatMap((purpose) => {
      const own = scores[purpose];
      return own ? [{ purpose, ...scoreView(own, locale) }] : [];
    }),
  };
}

function scoreView(score: PurposeScore, locale: Locale) {
  return {
    points: pointsOf(score.score),
    sum: numberWords(Math.round(score.score * 1_000) / 10, locale),
    known: Math.round(score.known * 100),
    reasons: score.reasons.map((reason) => reasonView(reason, locale)),
    missing: score.missing.map(({ criterion, weight }) => ({
      criterion,
      weight: numberWords(weight, locale),
    })),
  };
}

function reasonView(reason: PurposeReason, locale: Locale) {
  return {
    criterion: reason.criterion,
    words: reasonWords(reason, locale),
    weight: numberWords(Math.round(reason.weight * 10) / 10, locale),
    effect: effectWords(reason.effect, locale),
    isFor: reason.effect > 0,
  };
}

export function placeLabel(place: Place, locale: Locale): string {
  return [place.name, place.region, countryWords(place.country, locale)].filter(Boolean).join(', ');
}

function topicName(topic: string, locale: Locale): string {
  return textsFor(locale).directory.topics[topic] ?? topic;
}

function addressOf(params: URLSearchParams): string {
  return params.size > 0 ? `/choose?${params}` : '/choose';
}
