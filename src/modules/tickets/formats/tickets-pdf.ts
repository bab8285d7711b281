import type { PdfSettings } from './invoice-pdf.ts';
import { gatheredText } from './pdf/gathered-text.ts';
import { contentWidth, drawSheet, heightOf, ink, page, type Sheet } from './pdf/pdf-sheet.ts';
import { drawnText, missingCharacter, type TextStyle } from './pdf/pdf-text.ts';

/** A ticket as it is printed: dates and times are words already. */
export type TicketSheet = {
  readonly code: string;
  /** The text of the QR code. */
  readonly token: string;
  readonly holder: string;
  readonly organisation: string | null;
  readonly product: string;
  readonly valid: string;
  readonly seats: readonly { readonly title: string; readonly when: string; readonly where: string | null }[];
};

export type TicketsDocument = {
  readonly edition: string;
  readonly dates: string;
  /** Name and address of the venue, a line each. */
  readonly venue: readonly string[];
  readonly website: string | null;
  readonly organiser: string;
  readonly tickets: readonly TicketSheet[];
  /** What else holders should know: a paragraph each. */
  readonly notes: readonly string[];
};

/** The words of tickets in one language; `src/texts/` has them. */
export type TicketWords = {
  readonly title: (p: { edition: string; n: number }) => string;
  readonly holder: string;
  readonly product: string;
  readonly valid: string;
  readonly seats: string;
  readonly venue: string;
  readonly code: string;
  readonly show: string;
  readonly qr: (p: { code: string }) => string;
  readonly page: (p: { page: number; pages: number }) => string;
};

const body: TextStyle = { weight: 'regular', size: 10.5 };
const label: TextStyle = { weight: 'regular', size: 8.5 };
const qrSize = 170;
const columnWidth = contentWidth - qrSize - 36;

/** Tickets as a tagged PDF, each on a page of its own. The same arguments give the same bytes. */
export async function ticketsPdf(
  tickets: TicketsDocument,
  { words, locale, createdAt, fontsFor }: PdfSettings<TicketWords>,
): Promise<Uint8Array> {
  const footer = (place: { readonly page: number; readonly pages: number }) =>
    [tickets.edition, tickets.website ?? '', words.page(place)].filter((part) => part !== '').join('  ·  ');
  const title = words.title({ edition: tickets.edition, n: tickets.tickets.length });
  const all = [
    ...[gatheredText(tickets), gatheredText(words), title, footer({ page: 1, pages: 1 }), '0123456789·'],
    ` ${missingCharacter}`,
  ].join('');
  const fonts = await fontsFor(drawnText(all), locale);
  const settings = { title, author: tickets.organiser, locale, createdAt, fonts, footer };
  return drawSheet(settings, (sheet) => {
    for (const [index, ticket] of tickets.tickets.entries()) {
      if (index > 0) sheet.newPage();
      drawTicket(sheet, ticket, { tickets, words });
    }
  });
}

type Context = { readonly tickets: TicketsDocument; readonly words: TicketWords };

function drawTicket(sheet: Sheet, ticket: TicketSheet, { tickets, words }: Context): void {
  write(sheet, tickets.edition, { weight: 'bold', size: 22 }, { name: 'H1', most: 3 });
  sheet.y += 2;
  write(sheet, tickets.dates, { weight: 'regular', size: 12 }, { color: ink.quiet });
  sheet.y += 14;
  sheet.rule(page.left, sheet.y, contentWidth, ink.text);
  sheet.y += 18;

  const top = sheet.y;
  const square = { x: page.left + contentWidth - qrSize, y: top, size: qrSize };
  sheet.qr(ticket.token, square, words.qr({ code: ticket.code }));
  const codeLook = {
    weight: 'bold',
    size: 13,
    x: square.x,
    y: top + qrSize + 20,
    width: qrSize,
    align: 'center',
  } as const;
  sheet.lines([ticket.code], codeLook, sheet.tag('P'));
  const below = top + qrSize + 20 + heightOf(codeLook) + 12;

  fact(sheet, words.holder, ticket.holder, { weight: 'bold', size: 20 });
  if (ticket.organisation) write(sheet, ticket.organisation, body, { width: columnWidth, most: 3 });
  sheet.y += 10;
  fact(sheet, words.product, ticket.product, { weight: 'bold', size: 13 });
  sheet.y += 10;
  fact(sheet, words.valid, ticket.valid, body);
  sheet.y = Math.max(sheet.y + 10, below);

  if (ticket.seats.length > 0) {
    write(sheet, words.seats, { weight: 'bold', size: 12 }, { name: 'H2' });
    for (const { title, when, where } of ticket.seats) {
      sheet.y += 5;
      sheet.need(34);
      write(sheet, title, { ...body, weight: 'bold' }, {});
      write(sheet, where ? `${when}  ·  ${where}` : when, body, { color: ink.quiet });
    }
    sheet.y += 14;
  }
  sheet.need(60);
  write(sheet, words.venue, { weight: 'bold', size: 12 }, { name: 'H2' });
  sheet.y += 2;
  for (const line of tickets.venue) write(sheet, line, body, {});
  sheet.y += 14;
  for (const note of [words.show, ...tickets.notes]) {
    write(sheet, note, { ...body, size: 9.5 }, {});
    sheet.y += 5;
  }
}

/** A small label above its value, beside the QR code. */
function fact(sheet: Sheet, name: string, value: string, style: TextStyle): void {
  write(sheet, name, label, { color: ink.quiet, width: columnWidth });
  write(sheet, value, style, { width: columnWidth, most: 4 });
}

type Options = {
  readonly name?: string;
  readonly color?: string;
  readonly width?: number;
  /** A text that is longer ends with an ellipsis. */
  readonly most?: number;
};

function write(sheet: Sheet, text: string, style: TextStyle, options: Options): void {
  const { name = 'P', color = ink.text, width = contentWidth, most } = options;
  const tag = sheet.tag(name);
  const lines = sheet.measure.lines(text, style, width);
  const shown =
    most !== undefined && lines.length > most
      ? [...lines.slice(0, most - 1), `${lines[most - 1]?.trimEnd()} ...`]
      : lines;
  for (const line of shown) {
    sheet.need(heightOf(style));
    sheet.y += sheet.lines([line], { ...style, x: page.left, y: sheet.y, width, color }, tag);
  }
}
