import type { InstantText, ZoneName } from '../../../kernel/time.ts';
import { daysAfter, instantAt } from '../../../kernel/time.ts';
import type { Product } from './product.ts';

/** When a ticket lets its holder in: whole days of the edition's zone, those of its product, or all of the edition's. */
export function validityOf(
  { admits }: Pick<Product, 'admits'>,
  edition: { readonly startsOn: string; readonly endsOn: string; readonly zone: ZoneName },
): { readonly validFrom: InstantText; readonly validUntil: InstantText } {
  const { from, until } = admits ?? { from: edition.startsOn, until: edition.endsOn };
  return {
    validFrom: instantAt(from, '00:00', edition.zone),
    // Until dawn: evenings are longer than days.
    validUntil: instantAt(daysAfter(until, 1), '05:00', edition.zone),
  };
}
