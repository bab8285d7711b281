import { digitsOf, type Money } from '../../../kernel/money.ts';
import type { EstimateConstants } from './estimate-constants.ts';
import { converted, type Rate } from './money.ts';
import type { CostKind, EditionFacts, Home, Trip } from './plan.ts';
import { awayFor, daysOf, distanceKm, staysOvernight } from './stretch.ts';

/** In euro cents, as of 2025, rounded: European rail and air fares, a mid-range hotel, a community conference's business ticket. */
const inEuroCents: EstimateConstants = {
  landBase: 4000,
  landPerKm: 22,
  airBase: 14000,
  airPerKm: 10,
  airFromKm: 700,
  night: 13000,
  day: 4500,
  ticket: 45000,
  onlineTicket: 10000,
  booth: 300000,
};

/** Rough worth of one euro, for a first guess only: a plan's real sums use its own rates. */
const perEuro: Readonly<Record<string, number>> = {
  USD: 1.1,
  GBP: 0.85,
  CHF: 0.95,
  JPY: 165,
  KRW: 1550,
  CNY: 7.9,
  TWD: 35,
  INR: 95,
  SGD: 1.45,
  HKD: 8.6,
  AUD: 1.7,
  CAD: 1.5,
  NZD: 1.85,
  SEK: 11.3,
  NOK: 11.6,
  DKK: 7.46,
  PLN: 4.3,
  CZK: 25,
  HUF: 400,
  BRL: 6,
  MXN: 20,
  ZAR: 20,
};

/** The constants with which a plan in this currency begins. */
export function constantsFor(currency: string): EstimateConstants {
  const factor = (perEuro[currency] ?? 1) * 10 ** (digitsOf(currency) - 2);
  const sum = (cents: number) => roundNicely(cents * factor);
  return {
    landBase: sum(inEuroCents.landBase),
    landPerKm: Math.max(1, Math.round(inEuroCents.landPerKm * factor)),
    airBase: sum(inEuroCents.airBase),
    airPerKm: Math.max(1, Math.round(inEuroCents.airPerKm * factor)),
    airFromKm: inEuroCents.airFromKm,
    night: sum(inEuroCents.night),
    day: sum(inEuroCents.day),
    ticket: sum(inEuroCents.ticket),
    onlineTicket: sum(inEuroCents.onlineTicket),
    booth: sum(inEuroCents.booth),
  };
}

/** Two figures that count: a guess must not look exact. */
function roundNicely(value: number): number {
  if (value < 10) return Math.round(value);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

/** Kilometres that are assumed where a place is not known. */
const unknownKm = { sameCountry: 350, otherCountry: 1500 } as const;

export type Estimate = { readonly kind: CostKind; readonly amount: number; readonly currency: string };
export type EstimateBasis = {
  readonly currency: string;
  readonly rates: readonly Rate[];
  readonly estimates: EstimateConstants;
};

/** What one traveller's trip probably costs, line by line. A ticket keeps its own currency where a rate is known. */
export function estimateTrip(
  plan: EstimateBasis,
  facts: EditionFacts,
  trip: Pick<Trip, 'isRemote'>,
  home: Home | null,
): Estimate[] {
  const lines = [ticketOf(plan, facts, trip.isRemote || facts.mode === 'online')];
  if (!trip.isRemote && facts.mode !== 'online') {
    lines.push(
      { kind: 'travel', amount: travelOf(plan.estimates, facts, home), currency: plan.currency },
      { kind: 'stay', amount: stayOf(plan.estimates, facts, home), currency: plan.currency },
    );
  }
  return lines.filter((line) => line.amount > 0);
}

function ticketOf(plan: EstimateBasis, facts: EditionFacts, isRemote: boolean): Estimate {
  const { priceFrom, priceCurrency } = facts;
  const { currency, estimates, rates } = plan;
  if (priceFrom === null || priceCurrency === null) {
    return { kind: 'ticket', amount: isRemote ? estimates.onlineTicket : estimates.ticket, currency };
  }
  const price = { amount: priceFrom, currency: priceCurrency };
  if (converted(price, { currency, rates, on: facts.startsOn ?? '9999' }) !== null)
    return { kind: 'ticket', ...price };
  return { kind: 'ticket', amount: roughly(price, currency) ?? estimates.ticket, currency };
}

/** A price in another currency at a rough rate, for as long as nobody gave a real one. */
function roughly(price: Money, to: string): number | null {
  const per = (currency: string) => (currency === 'EUR' ? 1 : perEuro[currency]);
  const [from, into] = [per(price.currency), per(to)];
  if (!from || !into) return null;
  return Math.round((price.amount / from) * into * 10 ** (digitsOf(to) - digitsOf(price.currency)));
}

/** There and back. */
function travelOf(constants: EstimateConstants, facts: EditionFacts, home: Home | null): number {
  if (!staysOvernight(home, facts)) return 0;
  const known = distanceKm(home, facts);
  const sameCountry = home?.country !== null && home?.country === facts.country;
  const km = known ?? (sameCountry ? unknownKm.sameCountry : unknownKm.otherCountry);
  return km < constants.airFromKm
    ? constants.landBase + constants.landPerKm * km
    : constants.airBase + constants.airPerKm * km;
}

/** Nights from the day before to the day after, and what one needs by day. */
function stayOf(constants: EstimateConstants, facts: EditionFacts, home: Home | null): number {
  const days = daysOf(facts);
  const away = awayFor(facts, { isRemote: false }, { home });
  if (!days || !away) return 0;
  const there = Math.round((Date.parse(away.last) - Date.parse(away.first)) / 86_400_000);
  return there === 0 || !staysOvernight(home, facts)
    ? constants.day * (there + 1)
    : constants.night * there + constants.day * (there + 1);
}

/** The same as one sum in the plan's currency; a ticket in a currency without a rate counts as an unknown one. */
export function estimatedSum(plan: EstimateBasis, lines: readonly Estimate[], on: string): number {
  return lines.reduce((sum, line) => {
    const amount = converted(line, { currency: plan.currency, rates: plan.rates, on });
    return sum + (amount ?? plan.estimates.ticket);
  }, 0);
}
