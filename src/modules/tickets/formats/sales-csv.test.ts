import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeSalesCsv } from './sales-csv.ts';

test('no cell is run as a formula, sums are decimals, and spreadsheets read every language', () => {
  const row = { currency: 'EUR', amount: -1250, holder_name: '=HYPERLINK("x")', note: ' @SUM(A1)' };
  const text = writeSalesCsv(
    [{ ...row, product: { ko: '티켓' }, cancelled: false, tax_rate: 1950, at: null }],
    'en',
  );
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parse(text, { columns: true, bom: true })).toEqual([
    {
      ...{ currency: 'EUR', amount: '-12.50', holder_name: '\'=HYPERLINK("x")', note: "' @SUM(A1)" },
      ...{ product: '티켓', cancelled: 'no', tax_rate: '19.5', at: '' },
    },
  ]);
});
