import { invoicePdfOf, listInvoices, openOrder } from '#tickets/server';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/invoice-pdf';
import { ownFile } from './own-page.ts';

/** An invoice or credit note of an order, for whoever has the order's key. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { house } = houseOf(context);
  const { code, key } = params;
  const order = await openOrder(house, { editionId: editionOf(context).id, code, key });
  const invoices = order ? await listInvoices(house.db, { orderIds: [order.id] }) : [];
  const invoice = invoices.find(({ id }) => `${id}.pdf` === params.invoice);
  if (!invoice) throw new Response(null, { status: 404 });
  const bytes = await invoicePdfOf(house, invoice);
  return new Response(Buffer.from(bytes), ownFile('application/pdf', `${invoice.document.number}.pdf`));
}
