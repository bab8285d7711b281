import { digitsOf, type Money } from '../../../kernel/money.ts';
import type { DateText } from '../../../kernel/time.ts';

/** How many units of `currency` one unit of the plan's currency was on that day, as the European Central Bank writes it for the euro. */
export type Rate = { readonly on: DateText; readonly currency: string; readonly rate: number };

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
