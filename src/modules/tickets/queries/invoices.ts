import { sql } from 'kysely';
import type { EditionId, OrderId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { json, momentText } from '../../../platform/database/tables.ts';
import type { InvoiceDocument } from '../rules/invoice.ts';
import { type InvoiceId, ticketsTables } from '../tables.ts';

/** An invoice or credit note as it was issued; it never changes. */
export type Invoice = {
  readonly id: InvoiceId;
  readonly editionId: EditionId;
  readonly orderId: OrderId;
  readonly number: number;
  readonly correctsId: InvoiceId | null;
  readonly document: InvoiceDocument;
  readonly locale: Locale;
  readonly issuedAt: InstantText;
};

/**
 * The next number of an edition. The shop's row stays locked until the transaction ends, so that numbers are given in the order of commits,
 * and one that is taken back is given again: no number is ever missing.
 */
export async function takeInvoiceNumber(tx: Tx, editionId: EditionId): Promise<number> {
  const row = await ticketsTables(tx)
    .updateTable('tickets.shop')
    .set({ last_invoice: sql<number>`last_invoice + 1` })
    .where('edition_id', '=', editionId)
    .returning('last_invoice')
    .executeTakeFirstOrThrow();
  return row.last_invoice;
}

export async function insertInvoice(tx: Tx, invoice: Invoice): Promise<void> {
  const { id, number, document, locale } = invoice;
  await ticketsTables(tx)
    .insertInto('tickets.invoice')
    .values({
      ...{ id, number, kind: document.kind },
      edition_id: invoice.editionId,
      order_id: invoice.orderId,
      corrects_id: invoice.correctsId,
      content: json({ document, locale }),
      issued_at: invoice.issuedAt,
    })
    .execute();
}

/** Invoices and credit notes of orders, or by their ids, in the order of their numbers. */
export async function listInvoices(
  db: Db,
  which: { readonly orderIds: readonly OrderId[] } | { readonly ids: readonly InvoiceId[] },
): Promise<readonly Invoice[]> {
  const ids: readonly string[] = 'ids' in which ? which.ids : which.orderIds;
  if (ids.length === 0) return [];
  const rows = await ticketsTables(db)
    .selectFrom('tickets.invoice')
    .selectAll()
    .where(sql.ref<string>('ids' in which ? 'id' : 'order_id'), 'in', ids)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, ...row.content },
    editionId: row.edition_id,
    orderId: row.order_id,
    correctsId: row.corrects_id,
    issuedAt: momentText(row.issued_at),
  }));
}
