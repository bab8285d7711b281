import type { Shop } from '#tickets';
import { type DateText, daysAfter, instantAt } from '../../../kernel/time.ts';
import { diet, rules, type ShopRow, seller, shopRows } from '../content/shop.ts';
import type { RehearsalEdition } from './rehearsal.ts';

export type { ShopRow };

/** What the rehearsal's shop is before it has products: seller, ways to pay, rules; open where people buy already. */
export function rehearsalShop({
  head,
  phase,
}: RehearsalEdition): Partial<Shop> & { readonly isOpen: boolean } {
  const at = (date: DateText) => instantAt(date, '12:00', head.zone);
  return {
    currency: 'EUR',
    seller,
    bank: { holder: seller.name, iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
    methods: ['transfer', 'card', 'invoice'],
    rules: rules(head.startsOn.slice(0, 4)),
    cancelling: { until: at(daysAfter(head.startsOn, -7)), feeRate: 1000, feeEach: 0 },
    transfersUntil: at(head.endsOn),
    isOpen: phase === 'current',
  };
}

/** What holders of these products are asked; the answers go two weeks after the end. */
export function rehearsalQuestions(
  { head }: RehearsalEdition,
  productIds: Shop['questions'][number]['productIds'],
) {
  return [diet(daysAfter(head.endsOn, 14), productIds)];
}

/** The products, in the order in which they are made: those that others need come first. */
export function rehearsalProducts(): readonly ShopRow[] {
  return shopRows;
}
