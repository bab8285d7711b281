import type { DateText } from '../../../kernel/time.ts';

/** How many units of `currency` one unit of the plan's currency was on that day, as the European Central Bank writes it for the euro. */
export type Rate = { readonly on: DateText; readonly currency: string; readonly rate: number };

/** A sum in minor units of its currency: cents, or whole yen. */
export type Money = { readonly amount: number; readonly currency: string };

/** True for three capital letters that the running system knows as a currency. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && new Intl.DisplayNames(['en'], { type: 'currency' }).of(text) !== text;
}

/** Digits after the point: 2 of most, 0 of yen and won. */
export function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

const largest = 1e13;

/** A typed sum as minor units: "1,200.50", "1.200,50", "1 200"; `null` if it is none or below zero. */
export function readMoney(text: string, currency: string): number | null {
  const plain = text.replace(/[\s'’_]/g, '');
  const [, whole = '', fraction = ''] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole);
  if (!whole || (!/^\d+$/.test(whole) && !grouped)) return null;
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
  const minor = Math.round(amount * 10 ** digitsOf(currency));
  return minor <= largest ? minor : null;
}

/** Minor units as a plain decimal for a form or a file: "1200.50". */
export function plainMoney({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

/** The rate that counts for a day: the newest one until then, else the oldest one after it; `null` if there is none. */
function rateFor(rates: readonly Rate[], currency: string, on: DateText): Rate | null {
  const own = rates.filter((rate) => rate.currency === currency);
  const before = own.filter((rate) => rate.on <= on).sort((a, b) => b.on.localeCompare(a.on));
  return before[0] ?? own.sort((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}

/** A sum in the plan's currency, half away from zero; `null` without a rate. */
export function converted(
  money: Money,
  to: { readonly currency: string; readonly rates: readonly Rate[]; readonly on: DateText },
): number | null {
  if (money.currency === to.currency) return money.amount;
  const rate = rateFor(to.rates, money.currency, to.on);
  if (!rate) return null;
  const units = money.amount / 10 ** digitsOf(money.currency) / rate.rate;
  return Math.round(units * 10 ** digitsOf(to.currency));
}
