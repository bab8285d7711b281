import { parentPort } from 'node:worker_threads';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { openDocumentFonts } from '../../../platform/files/document-fonts.ts';
import type { Printed } from '../../../platform/printer/printer.ts';
import { textsFor } from '../../../texts/texts.ts';
import { invoicePdf } from '../formats/invoice-pdf.ts';
import { type TicketsDocument, ticketsPdf } from '../formats/tickets-pdf.ts';
import type { InvoiceDocument } from '../rules/invoice.ts';

/** The thread of the house's printer: fonts are cut in WebAssembly, which blocks whoever calls it. */

/** What can be printed. */
export type PrintTask = { readonly locale: Locale; readonly createdAt: InstantText } & (
  | { readonly what: 'tickets.invoice'; readonly document: InvoiceDocument }
  | { readonly what: 'tickets.tickets'; readonly document: TicketsDocument }
);

const fontsFor = openDocumentFonts();

parentPort?.on('message', async (task: PrintTask) => {
  const answer: Printed = await print(task).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(answer);
});

function print(task: PrintTask): Promise<Uint8Array> {
  const { locale, createdAt } = task;
  const texts = textsFor(locale).invoice;
  const settings = { locale, createdAt, fontsFor };
  return task.what === 'tickets.invoice'
    ? invoicePdf(task.document, { ...settings, words: texts.document })
    : ticketsPdf(task.document, { ...settings, words: texts.tickets });
}
