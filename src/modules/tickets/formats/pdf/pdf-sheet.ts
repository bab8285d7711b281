import PDFDocument from 'pdfkit';
import type { Locale } from '../../../../kernel/locale.ts';
import type { InstantText } from '../../../../kernel/time.ts';
import { qrModules, qrRuns } from '../qr-svg.ts';
import {
  createMeasure,
  type DocumentFonts,
  drawnText,
  fontName,
  type TextMeasure,
  type TextStyle,
} from './pdf-text.ts';

/** A4 in points, and the margins that letters have. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 56, top: 56, bottom: 62 } as const;
export const contentWidth = page.width - page.left - page.right;
export const ink = { text: '#1d1d1f', quiet: '#5a5a5f', line: '#c9c9ce', shade: '#f3f3f5' } as const;
const lineHeight = 1.4;

export type Tag = PDFKit.PDFStructureElement;
export type Align = 'left' | 'right' | 'center';
export type Drawn = TextStyle & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly color?: string;
  readonly align?: Align;
};

/** A document while it is drawn: pages with a place to go on, and its structure for those who hear it. */
export type Sheet = {
  readonly measure: TextMeasure;
  /** Where the next thing goes, in points from the top of the page. */
  y: number;
  readonly newPage: () => void;
  /** Goes on to a new page if less than this is left. */
  readonly need: (height: number) => void;
  readonly roomLeft: () => number;
  /** A part of the structure: P, H1, Table and so on (ISO 32000-1, 14.8.4). */
  readonly tag: (name: string, parent?: Tag, options?: TagOptions) => Tag;
  /** Draws lines and answers how high they are; what has no tag is decoration that is not read out. */
  readonly lines: (lines: readonly string[], look: Drawn, tag: Tag | null) => number;
  readonly rule: (x: number, y: number, width: number, color?: string) => void;
  readonly box: (x: number, y: number, width: number, height: number) => void;
  readonly qr: (text: string, square: Square, alt: string) => void;
};
export type Square = { readonly x: number; readonly y: number; readonly size: number };
type TagOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' };

export type SheetSettings = {
  readonly title: string;
  readonly author: string;
  readonly locale: Locale;
  /** Written into the file; the same in, the same bytes out. */
  readonly createdAt: InstantText;
  readonly fonts: DocumentFonts;
  /** Stands below every page. */
  readonly footer: (place: { readonly page: number; readonly pages: number }) => string;
};

/** Opens a tagged A4 document, lets `draw` fill it, and answers its bytes. */
export async function drawSheet(settings: SheetSettings, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const doc = openDocument(settings);
  const chunks: Uint8Array[] = [];
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = sheetOn(doc, root, settings.fonts);
  draw(sheet);
  root.end();
  drawFooters(doc, sheet, settings.footer);
  doc.end();
  return bytes;
}

function openDocument({ title, author, locale, createdAt, fonts }: SheetSettings): PDFKit.PDFDocument {
  const options: PDFKit.PDFDocumentOptions = {
    size: [page.width, page.height],
    margin: 0,
    // Otherwise the library reads a font of its own from disk.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: drawnText(title),
      Author: drawnText(author),
      Creator: 'Hallway',
      Producer: 'Hallway',
      CreationDate: new Date(createdAt),
    },
  };
  // pdfkit writes what PDF/UA (ISO 14289-1) asks for; its types do not know it yet.
  const doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
  for (const weight of ['regular', 'bold'] as const) {
    for (const [index, { bytes }] of fonts[weight].entries())
      doc.registerFont(fontName(weight, index), bytes);
  }
  return doc;
}

function sheetOn(doc: PDFKit.PDFDocument, root: Tag, fonts: DocumentFonts): Sheet {
  const measure = createMeasure(
    fonts,
    (text, font) => doc.font(font).fontSize(100).widthOfString(text) / 100,
  );
  const unread = (draw: () => void) => {
    doc.markContent('Artifact', { type: 'Layout' });
    draw();
    doc.endMarkedContent();
  };
  const sheet: Sheet = {
    measure,
    y: page.top,
    newPage: () => {
      doc.addPage();
      sheet.y = page.top;
    },
    need: (height) => {
      if (sheet.roomLeft() < height) sheet.newPage();
    },
    roomLeft: () => page.height - page.bottom - sheet.y,
    tag: (name, parent = root, options = {}) => {
      const tag = doc.struct(name, options);
      parent.add(tag);
      return tag;
    },
    lines: (lines, look, tag) => {
      const draw = () => drawLines(doc, measure, lines, look);
      if (tag) tag.add(draw);
      else unread(draw);
      return lines.length * heightOf(look);
    },
    rule: (x, y, width, color = ink.line) =>
      unread(() =>
        doc
          .moveTo(x, y)
          .lineTo(x + width, y)
          .lineWidth(0.6)
          .strokeColor(color)
          .stroke(),
      ),
    box: (x, y, width, height) => unread(() => doc.rect(x, y, width, height).fillColor(ink.shade).fill()),
    qr: (text, square, alt) => drawQr(doc, root, text, square, alt),
  };
  return sheet;
}

/** The height of one line in points. */
export function heightOf({ size }: { readonly size: number }): number {
  return size * lineHeight;
}

function drawLines(
  doc: PDFKit.PDFDocument,
  measure: TextMeasure,
  lines: readonly string[],
  { x, y, width: room, weight, size, color = ink.text, align = 'left' }: Drawn,
): void {
  doc.fillColor(color);
  for (const [index, line] of lines.entries()) {
    const spare = room - measure.widthOf(line.trimEnd(), { weight, size });
    let at = x + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2);
    const baseline = y + index * heightOf({ size }) + size * 1.06;
    for (const { font, text } of measure.runs(line, weight)) {
      const width = measure.widthOf(text, { weight, size });
      // Measuring sets a size of its own.
      doc.font(font).fontSize(size).text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += width;
    }
  }
}

function drawQr(doc: PDFKit.PDFDocument, root: Tag, text: string, { x, y, size }: Square, alt: string): void {
  const rows = qrModules(text);
  const unit = size / rows.length;
  const options = { alt, bbox: [x, y, x + size, y + size], placement: 'Block' };
  const figure = doc.struct('Figure', options);
  root.add(figure);
  figure.add(() => {
    for (const run of qrRuns(rows)) doc.rect(x + run.x * unit, y + run.y * unit, run.length * unit, unit);
    doc.fillColor('#000').fill();
  });
}

function drawFooters(doc: PDFKit.PDFDocument, sheet: Sheet, footer: SheetSettings['footer']): void {
  const { start, count } = doc.bufferedPageRange();
  const look = { x: page.left, width: contentWidth, weight: 'regular', size: 7.5, color: ink.quiet } as const;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const lines = sheet.measure
      .lines(footer({ page: index + 1, pages: count }), look, contentWidth)
      .slice(0, 2);
    sheet.rule(page.left, page.height - 48, contentWidth);
    sheet.lines(lines, { ...look, y: page.height - 42, align: 'center' }, null);
  }
}
