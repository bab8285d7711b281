import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { InvoiceDocument } from '../rules/invoice.ts';
import type { InvoiceWords } from './invoice-document.ts';
import { type Pair, type ShownInvoice, shownInvoice } from './invoice-shown.ts';
import { gatheredText } from './pdf/gathered-text.ts';
import { contentWidth, drawSheet, heightOf, ink, page, type Sheet } from './pdf/pdf-sheet.ts';
import { drawTable, type PdfColumn } from './pdf/pdf-table.ts';
import { drawnText, type FontsFor, missingCharacter, type TextStyle } from './pdf/pdf-text.ts';

export type PdfSettings<Words> = {
  readonly words: Words;
  readonly locale: Locale;
  readonly createdAt: InstantText;
  readonly fontsFor: FontsFor;
};

const body: TextStyle = { weight: 'regular', size: 9.5 };
const strong: TextStyle = { weight: 'bold', size: 9.5 };
const small: TextStyle = { weight: 'regular', size: 8 };
const factsWidth = 230;

/**
 * An invoice or a credit note as a tagged PDF on A4, the address where window envelopes show it (DIN 5008). The same arguments give the
 * same bytes. Characters that no font has are printed as "?".
 */
export async function invoicePdf(
  invoice: InvoiceDocument,
  { words, locale, createdAt, fontsFor }: PdfSettings<InvoiceWords>,
): Promise<Uint8Array> {
  const shown = shownInvoice(invoice, words, locale);
  const all = drawnText(
    `${gatheredText(shown)}${shown.footer({ page: 1, pages: 1 })}0123456789 ${missingCharacter}`,
  );
  const settings = {
    title: shown.title,
    author: invoice.seller.name,
    locale,
    createdAt,
    fonts: await fontsFor(all, locale),
    footer: shown.footer,
  };
  return drawSheet(settings, (sheet) => {
    drawLetterhead(sheet, shown);
    sheet.y = 282;
    drawParagraph(sheet, shown.title, { weight: 'bold', size: 17 }, 'H1');
    sheet.y += 2;
    drawParagraph(sheet, shown.amountsIn, { ...small }, 'P');
    sheet.y += 6;
    drawTable(sheet, columnsOf(words), shown.rows);
    sheet.y += 8;
    drawTotals(sheet, shown.totals);
    for (const note of shown.notes) {
      sheet.y += 8;
      drawParagraph(sheet, note, body, 'P');
    }
    drawPayment(sheet, shown);
  });
}

function columnsOf({ columns }: InvoiceWords): readonly PdfColumn[] {
  return [
    { head: columns.place, width: 26, align: 'left' },
    { head: columns.description, width: null, align: 'left' },
    { head: columns.quantity, width: 38, align: 'right' },
    { head: columns.unitNet, width: 62, align: 'right' },
    { head: columns.net, width: 62, align: 'right' },
    { head: columns.taxRate, width: 42, align: 'right' },
    { head: columns.tax, width: 56, align: 'right' },
    { head: columns.gross, width: 64, align: 'right' },
  ];
}

/** The seller at the right, the buyer where a window envelope shows it, and what the invoice is about beside it. */
function drawLetterhead(sheet: Sheet, { seller, buyer, to, facts }: ShownInvoice): void {
  const [name = '', ...more] = seller;
  const left = { x: page.left, width: contentWidth };
  const nameLook = { ...left, y: page.top, weight: 'bold', size: 12 } as const;
  const nameLines = sheet.measure.lines(name, nameLook, contentWidth).slice(0, 3);
  const nameHeight = sheet.lines(nameLines, nameLook, sheet.tag('P'));
  const moreLook = { ...left, ...small, y: page.top + nameHeight + 1, color: ink.quiet };
  const line = sheet.measure.lines(more.join('\n'), moreLook, contentWidth).slice(0, 4);
  sheet.lines(line, moreLook, sheet.tag('P'));

  const buyerWidth = contentWidth - factsWidth - 24;
  const toLook = { ...small, x: page.left, y: 132, width: buyerWidth, color: ink.quiet };
  sheet.lines([to], toLook, sheet.tag('P'));
  let y = 145;
  for (const [index, text] of buyer.entries()) {
    const look = { ...(index === 0 ? strong : body), x: page.left, y, width: buyerWidth };
    const lines = sheet.measure
      .lines(text, look, buyerWidth)
      .slice(0, Math.max(0, Math.floor((272 - y) / heightOf(look))));
    y += sheet.lines(lines, look, sheet.tag('P'));
  }
  drawPairs(sheet, facts, {
    x: page.left + contentWidth - factsWidth,
    y: 132,
    width: factsWidth,
    share: 0.4,
  });
}

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly share: number };

/** Labels and values beside each other; answers how high they are. */
function drawPairs(sheet: Sheet, facts: readonly Pair[], { x, y, width, share }: Place): number {
  let at = y;
  for (const { label, value, isStrong } of facts) {
    const labels = { ...small, x, y: at + 1.5, width: width * share - 8, color: ink.quiet };
    const values = {
      ...(isStrong ? strong : body),
      size: 9,
      x: x + width * share,
      y: at,
      width: width * (1 - share),
    };
    const tag = sheet.tag('P');
    const labelHeight = sheet.lines(sheet.measure.lines(label, labels, labels.width), labels, tag);
    const valueHeight = sheet.lines(sheet.measure.lines(value, values, values.width), values, tag);
    at += Math.max(labelHeight, valueHeight) + 2;
  }
  return at - y;
}

function drawParagraph(sheet: Sheet, text: string, style: TextStyle, name: string): void {
  const tag = sheet.tag(name);
  for (const line of sheet.measure.lines(text, style, contentWidth)) {
    sheet.need(heightOf(style));
    sheet.y += sheet.lines([line], { ...style, x: page.left, y: sheet.y, width: contentWidth }, tag);
  }
}

/** Sums under the last column, the label beside its sum; they stay together on one page. */
function drawTotals(sheet: Sheet, totals: readonly Pair[]): void {
  const width = 290;
  const x = page.left + contentWidth - width;
  const valueWidth = 110;
  sheet.need(Math.min(totals.length * 18, 400));
  for (const { label, value, isStrong } of totals) {
    const style = isStrong ? { ...strong, size: 10.5 } : body;
    const labels = { ...style, x, y: sheet.y + 2, width: width - valueWidth - 8, align: 'right' } as const;
    const values = {
      ...style,
      x: x + width - valueWidth,
      y: sheet.y + 2,
      width: valueWidth - 4,
      align: 'right',
    } as const;
    const lines = sheet.measure.lines(label, labels, labels.width);
    const sums = sheet.measure.lines(value, values, values.width);
    const height = Math.max(lines.length, sums.length) * heightOf(style) + 3;
    sheet.need(height);
    const tag = sheet.tag('P');
    if (isStrong) sheet.rule(x, sheet.y + 0.5, width, ink.text);
    sheet.lines(lines, { ...labels, y: sheet.y + 2 }, tag);
    sheet.lines(sums, { ...values, y: sheet.y + 2 }, tag);
    sheet.y += height;
  }
}

function drawPayment(sheet: Sheet, { payment }: ShownInvoice): void {
  sheet.y += 16;
  sheet.need(50 + payment.facts.length * 16);
  drawParagraph(sheet, payment.title, { weight: 'bold', size: 11 }, 'H2');
  sheet.y += 2;
  drawParagraph(sheet, payment.text, body, 'P');
  sheet.y += 4;
  sheet.y += drawPairs(sheet, payment.facts, { x: page.left, y: sheet.y, width: 360, share: 0.34 });
}
