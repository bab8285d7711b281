import { type Align, contentWidth, heightOf, ink, page, type Sheet, type Tag } from './pdf-sheet.ts';
import type { TextStyle } from './pdf-text.ts';

export type PdfColumn = {
  readonly head: string;
  /** Points; the one column without a width gets what is left. */
  readonly width: number | null;
  readonly align: Align;
};

const body: TextStyle = { weight: 'regular', size: 8.5 };
const head: TextStyle = { weight: 'bold', size: 8 };
const padding = { x: 4, y: 3.5 } as const;

type Placed = PdfColumn & { readonly x: number; readonly width: number };

/** Draws a table over as many pages as it needs; its head stands on each of them, and is read out once. */
export function drawTable(
  sheet: Sheet,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
): void {
  const placed = placedColumns(columns);
  const table = sheet.tag('Table');
  const headLines = placed.map((column) => cellLines(sheet, column.head, column, head));
  const drawHead = (tag: Tag | null) => {
    const cells = tag && placed.map(() => sheet.tag('TH', tag, { scope: 'Column' }));
    const height = Math.max(...headLines.map((lines) => lines.length)) * heightOf(head) + 2 * padding.y;
    sheet.box(page.left, sheet.y, contentWidth, height);
    drawCells(sheet, placed, headLines, { style: head, tags: cells });
    sheet.y += height;
  };
  sheet.need(80);
  drawHead(sheet.tag('TR', sheet.tag('THead', table)));
  const tbody = sheet.tag('TBody', table);
  for (const row of rows) drawRow(sheet, row, { placed, tbody, drawHead });
}

type Frame = {
  readonly placed: readonly Placed[];
  readonly tbody: Tag;
  readonly drawHead: (tag: Tag | null) => void;
};

/** A row stays whole where it can; one that is higher than a page goes on over the next. */
function drawRow(sheet: Sheet, row: readonly string[], { placed, tbody, drawHead }: Frame): void {
  const tag = sheet.tag('TR', tbody);
  const tags = placed.map(() => sheet.tag('TD', tag));
  let rest = placed.map((column, index) => cellLines(sheet, row[index] ?? '', column, body));
  const linesLeft = () => Math.max(...rest.map((lines) => lines.length));
  const wholePage = page.height - page.top - page.bottom - 60;
  while (linesLeft() > 0) {
    const height = linesLeft() * heightOf(body) + 2 * padding.y;
    const isTooHigh = sheet.roomLeft() < height;
    if (isTooHigh && (height <= wholePage || sheet.roomLeft() < 60)) {
      sheet.newPage();
      drawHead(null);
      continue;
    }
    const most = Math.max(1, Math.floor((sheet.roomLeft() - 2 * padding.y) / heightOf(body)));
    const now = rest.map((lines) => lines.slice(0, most));
    drawCells(sheet, placed, now, { style: body, tags });
    sheet.y += Math.max(...now.map((lines) => lines.length)) * heightOf(body) + 2 * padding.y;
    rest = rest.map((lines) => lines.slice(most));
  }
  sheet.rule(page.left, sheet.y, contentWidth);
}

function drawCells(
  sheet: Sheet,
  placed: readonly Placed[],
  cells: readonly (readonly string[])[],
  { style, tags }: { readonly style: TextStyle; readonly tags: readonly Tag[] | null },
): void {
  for (const [index, column] of placed.entries()) {
    const look = {
      ...style,
      x: column.x + padding.x,
      y: sheet.y + padding.y,
      width: column.width - 2 * padding.x,
      align: column.align,
      color: ink.text,
    };
    sheet.lines(cells[index] ?? [], look, tags?.[index] ?? null);
  }
}

function cellLines(sheet: Sheet, text: string, { width }: Placed, style: TextStyle): readonly string[] {
  return sheet.measure.lines(text, style, width - 2 * padding.x);
}

function placedColumns(columns: readonly PdfColumn[]): readonly Placed[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  let x: number = page.left;
  return columns.map((column) => {
    const placed = { ...column, x, width: column.width ?? contentWidth - fixed };
    x += placed.width;
    return placed;
  });
}
