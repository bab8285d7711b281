import { describe, expect, it } from 'vitest';
import { openDocumentFonts } from '../../../platform/files/document-fonts.ts';
import { invoice as english } from '../../../texts/en/invoice.ts';
import { invoice as korean } from '../../../texts/ko/invoice.ts';
import { invoice as chinese } from '../../../texts/zh-hans/invoice.ts';
import type { InvoiceDocument } from '../rules/invoice.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { readPdf } from './pdf/read-pdf.fixture.ts';
import { sampleInvoice, sampleTickets } from './sample.fixture.ts';
import { ticketsPdf } from './tickets-pdf.ts';

const fontsFor = openDocumentFonts();
const wordsIn = { en: english, ko: korean, 'zh-Hans': chinese };
const createdAt = '2027-03-01T10:00:00Z';

async function invoice(changes: Partial<InvoiceDocument> = {}, locale: 'en' | 'ko' | 'zh-Hans' = 'en') {
  const { document } = wordsIn[locale];
  return readPdf(
    await invoicePdf({ ...sampleInvoice, ...changes }, { words: document, locale, createdAt, fontsFor }),
  );
}

async function tickets(changes: Partial<typeof sampleTickets> = {}, locale: 'en' | 'ko' | 'zh-Hans' = 'en') {
  const words = wordsIn[locale].tickets;
  return readPdf(await ticketsPdf({ ...sampleTickets, ...changes }, { words, locale, createdAt, fontsFor }));
}

describe('an invoice as PDF', () => {
  it('says all that it was given, in any script', async () => {
    const { pages } = await invoice();
    const text = pages.flat().join('\n');
    expect(pages.length).toBe(1);
    for (const said of [
      'Invoice 2027-000123',
      '한빛 소프트웨어 주식회사',
      '서울특별시 중구 세종대로 110',
      'VAT ID DE123456789',
      'PO-77/2027',
      '14 May 2027 to 16 May 2027',
      '王小明 (李玥喆)',
      'Žluťoučký',
      'Nguyễn',
      'Tax 19% on 924.37',
      '€175.63',
      '€1,125.00',
      'DE02 1203 0000 0000 2020 51',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('prints sums as they are given, and computes none', async () => {
    const { pages } = await invoice({ gross: 1, due: 3, paid: 2, tax: 4 });
    const text = pages.flat().join('\n');
    for (const sum of ['€0.01', '€0.02', '€0.03']) expect(text).toContain(sum);
  });

  it('is written in Korean and Chinese, with the digits that a currency has', async () => {
    const inKorean = (await invoice({ currency: 'KRW' }, 'ko')).pages.flat().join('\n');
    for (const said of ['청구서 2027-000123', '₩112,500', '2027년 3월 15일', '공급가액'])
      expect(inKorean).toContain(said);
    const inChinese = (await invoice({ isReverseCharge: true }, 'zh-Hans')).pages.flat().join('\n');
    for (const said of ['发票 2027-000123', '2027年3月15日', '反向征收']) expect(inChinese).toContain(said);
  });

  it('is a credit note for an invoice, with nothing to pay', async () => {
    const { pages } = await invoice({
      kind: 'credit-note',
      corrects: '2027-000100',
      dueOn: null,
      gross: -112500,
    });
    const text = pages.flat().join('\n');
    for (const said of ['Credit note 2027-000123', '2027-000100', '-€1,125.00', 'There is nothing to pay.']) {
      expect(text).toContain(said);
    }
  });

  it('goes over pages with 200 lines, the head on each, read out once', async () => {
    const [first] = sampleInvoice.lines;
    const lines = Array.from({ length: 200 }, (_, at) => ({
      ...(first ?? { quantity: 1, unitNet: 0, net: 0, taxRate: 0, tax: 0, gross: 0 }),
      description: `Item ${at} of many`,
    }));
    const { pages, tags } = await invoice({ lines });
    const text = pages.flat().join('\n');
    for (let at = 0; at < 200; at += 1) expect(text).toContain(`Item ${at} of many`);
    const withRows = pages.filter((page) =>
      page.some((line) => line.startsWith('1Item') || line.includes('Item ')),
    );
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) expect(page.join('\n')).toContain('Description');
    expect(tags).toMatchObject({ Table: 1, THead: 1, TH: 8, TR: 201, TD: 1600, H1: 1, H2: 1 });
    expect(pages.at(-1)?.join('\n')).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  it('survives names and descriptions without end, and signs that no font has', async () => {
    const description = `${'W'.repeat(9_000)} \u{1f600} ا \u0000\ud800 e\u0301`;
    const [line] = sampleInvoice.lines;
    const { pages } = await invoice({
      lines: line ? [{ ...line, description }] : [],
      buyer: {
        name: '王'.repeat(300),
        address: Array.from({ length: 40 }, (_, at) => `Line ${at}`),
        taxId: null,
        more: [],
      },
    });
    const text = pages.flat().join('');
    expect(text.split('W').length - 1).toBeGreaterThanOrEqual(9_000);
    expect(text).toContain('é');
    expect(pages.length).toBeGreaterThan(2);
  });

  it('is tagged, says its language and title, and is the same every time', async () => {
    const words = wordsIn.ko.document;
    const draw = () => invoicePdf(sampleInvoice, { words, locale: 'ko', createdAt, fontsFor });
    const [one, other] = [await draw(), await draw()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const { source, tags } = readPdf(one);
    expect(source).toContain('/Lang (ko)');
    expect(source).toContain('/Marked true');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(tags).toMatchObject({ Document: 1, H1: 1, Table: 1 });
    expect(one.length).toBeLessThan(200_000);
  });
});

describe('tickets as PDF', () => {
  it('are a page each, with holder, product, seats, place and code', async () => {
    const { pages, tags, source } = await tickets();
    expect(pages.length).toBe(2);
    const [first = [], second = []] = pages.map((page) => page.join('\n'));
    for (const said of [
      '김민준',
      'Conference, all days',
      'Faster Python with 王小明',
      'Room 2',
      'Harbour Hall',
      'AB2C3D',
    ]) {
      expect(first).toContain(said);
    }
    expect(second).toContain('ZYXW98');
    expect(tags).toMatchObject({ Figure: 2, H1: 2 });
    expect(source).toContain('/Alt (QR code of ticket AB2C3D)');
  });

  it('are written in three languages', async () => {
    expect((await tickets({}, 'ko')).pages[0]).toContain('내 좌석');
    expect((await tickets({}, 'zh-Hans')).pages[0]).toContain('我的席位');
  });

  it('go on over a page with very many seats', async () => {
    const seats = Array.from({ length: 60 }, (_, at) => ({
      title: `Seat ${at}`,
      when: 'Friday',
      where: null,
    }));
    const ticket = sampleTickets.tickets.slice(0, 1).map((each) => ({ ...each, seats }));
    const { pages } = await tickets({ tickets: ticket });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().join('\n')).toContain('Seat 59');
  });
});
