import type { PriceStep, ProductContent, SaleTerms } from '#tickets';
import type { ProductSheet, VariationInput } from '#tickets/server';
import { codeFrom, type Id, readId } from '../../../kernel/ids.ts';
import { plainMoney, readMoney } from '../../../kernel/money.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { localText, readMoment } from '../../form-fields.ts';
import { draftText, localised, type ProductDraft } from './product-draft.ts';

export type Reading = { readonly currency: string; readonly zone: string };
type Read = {
  readonly product: Omit<ProductContent, 'variations'> & { readonly variations: readonly VariationInput[] };
  readonly terms: SaleTerms;
};

/** What a form says as a product; sums and numbers that cannot be read are `NaN`, which the rules refuse with their field. */
export function readDraft(
  draft: ProductDraft,
  { currency, zone }: Reading,
  chance: (bytes: number) => Uint8Array,
): Outcome<Read, 'moment-not-readable'> {
  const opensAt = readMoment(draft.opensAt, zone);
  if (opensAt === undefined) return refuse('moment-not-readable', { field: 'opensAt' });
  const closesAt = readMoment(draft.closesAt, zone);
  if (closesAt === undefined) return refuse('moment-not-readable', { field: 'closesAt' });
  const { capacity, mostEach, hasWaitlist, kind, isHidden, admits, admitsFrom, admitsUntil } = draft;
  const sum = (text: string) => readMoney(text, currency) ?? Number.NaN;
  const steps = draft.steps.map(
    ({ price, until }): PriceStep => ({ price: sum(price), until: readMoment(until, zone) ?? '' }),
  );
  return done({
    product: {
      ...{ kind, isHidden, steps, name: localised(draft.name), about: localised(draft.about) },
      price: sum(draft.price || '0'),
      least: draft.isOpenPrice ? sum(draft.least || '0') : null,
      taxRate: readShare(draft.taxRate),
      variations: draft.variations.map(({ id, name, price, capacity: own }) => ({
        id: id || codeFrom(chance(6)),
        name: localised(name),
        price: price ? sum(price) : null,
        capacity: readCount(own),
      })),
      needs: idsOf(draft.needs),
      includes: idsOf(draft.includes),
      admits: admits ? { from: admitsFrom, until: admitsUntil || admitsFrom } : null,
      sessionCode: draft.sessionCode || null,
    },
    terms: { capacity: readCount(capacity), mostEach: readCount(mostEach), opensAt, closesAt, hasWaitlist },
  });
}

/** A product as its form shows it. */
export function draftOf(
  { product, terms, capacities, within }: ProductSheet,
  { currency, zone }: Reading,
): ProductDraft {
  const plain = (amount: number) => plainMoney({ amount, currency });
  const count = (units: number | null | undefined) => (units == null ? '' : String(units));
  return {
    ...{ kind: product.kind, name: draftText(product.name), about: draftText(product.about) },
    ...{ sessionCode: product.sessionCode ?? '', price: plain(product.price) },
    isOpenPrice: product.least !== null,
    least: product.least === null ? '' : plain(product.least),
    taxRate: shareText(product.taxRate),
    steps: product.steps.map(({ price, until }) => ({ price: plain(price), until: localText(until, zone) })),
    ...{ capacity: count(terms.capacity), mostEach: count(terms.mostEach), within: within ?? '' },
    ...{ opensAt: localText(terms.opensAt, zone), closesAt: localText(terms.closesAt, zone) },
    ...{ hasWaitlist: terms.hasWaitlist, needs: product.needs, includes: product.includes },
    ...{ isHidden: product.isHidden, admits: product.admits !== null },
    ...{ admitsFrom: product.admits?.from ?? '', admitsUntil: product.admits?.until ?? '' },
    variations: product.variations.map(({ id, name, price }) => ({
      ...{ id, name: draftText(name), capacity: count(capacities[id]) },
      price: price === null ? '' : plain(price),
    })),
  };
}

/** A typed percentage in hundredths of a per cent. */
export function readShare(text: string): number {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text)
    ? Math.round(Number(text.replace(',', '.')) * 100)
    : Number.NaN;
}

/** The same the other way round. */
export function shareText(rate: number): string {
  return String(rate / 100);
}

/** A typed whole number; `null` if nothing is typed. */
export function readCount(text: string): number | null {
  if (!text) return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Ids of a form; what is none is left out. */
export function idsOf<Kind extends string>(texts: readonly string[]): readonly Id<Kind>[] {
  return texts.flatMap((text) => readId<Kind>(text) ?? []);
}
