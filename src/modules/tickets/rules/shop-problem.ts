import { isCurrency } from '../../../kernel/money.ts';
import type { Shop } from './shop.ts';

export type ShopProblem =
  | 'currency-unknown'
  | 'iban-not-valid'
  | 'bank-missing'
  | 'seller-missing'
  | 'minutes-not-valid'
  | 'rule-incomplete'
  | 'question-incomplete'
  | 'waiting-room-not-valid'
  | 'text-too-long';

/** The first thing that is wrong with how an edition would sell, and in which field; `null` if nothing is. */
export function shopProblem(shop: Shop): { readonly code: ShopProblem; readonly field: string } | null {
  if (!isCurrency(shop.currency)) return { code: 'currency-unknown', field: 'currency' };
  if (shop.methods.length > 0 && !shop.seller.name.trim())
    return { code: 'seller-missing', field: 'sellerName' };
  const needsBank = shop.methods.includes('transfer') || shop.methods.includes('invoice');
  if (needsBank && !shop.bank) return { code: 'bank-missing', field: 'iban' };
  if (shop.bank && /^[A-Za-z]{2}\d{2}/.test(shop.bank.iban) && !isIban(shop.bank.iban))
    return { code: 'iban-not-valid', field: 'iban' };
  if (!isWithin(shop.holdMinutes, 5, 240)) return { code: 'minutes-not-valid', field: 'holdMinutes' };
  if (!isWithin(shop.paymentDays, 1, 90)) return { code: 'minutes-not-valid', field: 'paymentDays' };
  const { feeRate = 0, feeEach = 0 } = shop.cancelling ?? {};
  if (!isWithin(feeRate, 0, 10_000) || !isWithin(feeEach, 0, 1_000_000_000))
    return { code: 'minutes-not-valid', field: 'feeRate' };
  if (shop.rules.some(({ title, version }) => Object.keys(title).length === 0 || !version.trim()))
    return { code: 'rule-incomplete', field: 'rules' };
  if (shop.waitingRoom && !Object.values(shop.waitingRoom).every((value) => isWithin(value, 1, 100_000)))
    return { code: 'waiting-room-not-valid', field: 'insideAtOnce' };
  const isIncomplete = shop.questions.some(
    ({ label, purpose, expiresOn, kind, choices }) =>
      Object.keys(label).length === 0 ||
      Object.keys(purpose).length === 0 ||
      !/^\d{4}-\d{2}-\d{2}$/.test(expiresOn) ||
      (kind === 'choice' && choices.length < 2),
  );
  if (isIncomplete) return { code: 'question-incomplete', field: 'questions' };
  return JSON.stringify(shop).length > 60_000 ? { code: 'text-too-long', field: 'questions' } : null;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** True for an account number whose check digits fit (ISO 13616, ISO 7064 MOD 97-10). Accounts outside of IBAN countries are told by name. */
function isIban(text: string): boolean {
  const plain = text.replace(/\s+/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(plain)) return false;
  const digits = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
