import type { House } from '../../../platform/house.ts';
import type { Invoice } from '../queries/invoices.ts';
import type { PrintTask } from './print-thread.ts';

/** The document as PDF. */
export function invoicePdfOf(house: House, { document, locale, issuedAt }: Invoice): Promise<Uint8Array> {
  return house.printer.print({
    what: 'tickets.invoice',
    document,
    locale,
    createdAt: issuedAt,
  } satisfies PrintTask);
}
