import encodeQR from 'qr';
import { element } from '../../../kernel/xml-text.ts';

/** ISO/IEC 18004 asks for four empty modules on every side. */
export const quietZone = 4;

/** The modules of a QR code of level M, row by row, dark ones true, without the quiet zone; as small as the text allows. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const encoding = /^[0-9A-Z $%*+\-./:]*$/.test(text) ? 'alphanumeric' : 'byte';
  const framed = encodeQR(text, 'raw', { ecc: 'medium', encoding, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/**
 * A QR code as a picture for a page: named for those who do not see it, black on white whatever the page's colours are, sized by the
 * page. It carries no style and no script, so that it stands under the strictest content security policy.
 */
export function qrSvg(text: string, title: string): string {
  const { size, path } = qrPicture(text);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">`,
    element('title', title),
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="#000" d="${path}"/></svg>`,
  ].join('');
}

/** A QR code as a page draws it: a square of `size` modules, quiet zone included, and the path of the dark ones. */
export type QrPicture = { readonly size: number; readonly path: string };

/** A text as such a square. */
export function qrPicture(text: string): QrPicture {
  const rows = qrModules(text);
  const path = qrRuns(rows).map(
    ({ x, y, length }) => `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`,
  );
  return { size: rows.length + 2 * quietZone, path: path.join('') };
}

/** Dark modules beside each other as one bar: a seam between two would show in print. */
export function qrRuns(
  rows: readonly (readonly boolean[])[],
): { readonly x: number; readonly y: number; readonly length: number }[] {
  return rows.flatMap((row, y) => {
    const line = row.map((isDark) => (isDark ? '#' : ' ')).join('');
    return [...line.matchAll(/#+/g)].map((run) => ({ x: run.index, y, length: run[0].length }));
  });
}
