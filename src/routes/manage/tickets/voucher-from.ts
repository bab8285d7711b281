import type { VoucherPrice } from '#tickets';
import { makeVouchers, type VoucherTerms } from '#tickets/server';
import { codeFrom } from '../../../kernel/ids.ts';
import { readMoney } from '../../../kernel/money.ts';
import { readMoment, textOf } from '../../form-fields.ts';
import type { organisedOf } from '../manage-context.ts';
import { allOf } from './product-draft.ts';
import { idsOf, readCount, readShare } from './product-reading.ts';
import { ticketsDone, ticketsRefused } from './tickets-answer.tsx';

/** What the form for vouchers says, line by line. */
export type VoucherDraft = Readonly<Record<(typeof fields)[number], string>> & {
  readonly productIds: readonly string[];
};
const fields = [
  ...(['codes', 'number', 'prefix', 'kind', 'value', 'uses', 'budget', 'aside'] as const),
  ...(['validFrom', 'validUntil'] as const),
] as const;

/** Makes the vouchers that a form asks for: the codes that it lists, and so many more by chance. */
export async function vouchersFrom(
  { house, viewer, edition, locale }: ReturnType<typeof organisedOf>,
  currency: string,
  form: FormData,
  path: string,
) {
  const lines = Object.fromEntries(fields.map((field) => [field, textOf(form, field)]));
  const draft = { ...lines, productIds: allOf(form, 'productIds') } as VoucherDraft;
  const more = Math.min(readCount(draft.number) ?? 0, 501);
  const listed = draft.codes.split(/\r?\n/).flatMap((line) => {
    const [code = '', note = '', email = ''] = line
      .split(/[,;\t]/)
      .map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
    return code ? [{ code, note, email }] : [];
  });
  const drawn = Array.from({ length: more || 0 }, () => ({
    ...{ code: `${draft.prefix}${codeFrom(house.chance(10), 10)}`, note: '', email: '' },
  }));
  const outcome = await makeVouchers(house, viewer, {
    ...{ editionId: edition.id, slug: edition.slug, codes: [...listed, ...drawn] },
    terms: termsOf(draft, currency, edition.zone),
    letter: { locale, edition: edition.name },
  });
  return outcome.ok ? ticketsDone(path, 'made') : ticketsRefused(outcome.refusal, draft);
}

function termsOf(draft: VoucherDraft, currency: string, zone: string): VoucherTerms {
  return {
    price: priceOf(draft, currency),
    productIds: idsOf(draft.productIds),
    validFrom: readMoment(draft.validFrom, zone) ?? null,
    validUntil: readMoment(draft.validUntil, zone) ?? null,
    uses: readCount(draft.uses),
    budget: draft.budget ? (readMoney(draft.budget, currency) ?? Number.NaN) : null,
    aside: readCount(draft.aside) ?? 0,
  };
}

function priceOf({ kind, value }: VoucherDraft, currency: string): VoucherPrice {
  const sum = readMoney(value, currency) ?? Number.NaN;
  if (kind === 'set') return { kind, price: sum };
  if (kind === 'less') return { kind, amount: sum };
  return kind === 'share' ? { kind, rate: readShare(value) } : { kind: 'none' };
}
