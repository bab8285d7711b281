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
