import type { InvoiceDocument } from '../rules/invoice.ts';
import type { TicketsDocument } from './tickets-pdf.ts';

/** An invoice of a made-up association; tests change what they are about. */
export const sampleInvoice: InvoiceDocument = {
  kind: 'invoice',
  number: '2027-000123',
  corrects: null,
  issuedOn: '2027-03-01',
  suppliedFrom: '2027-05-14',
  suppliedUntil: '2027-05-16',
  dueOn: '2027-03-15',
  seller: {
    name: 'Rehearsal Conference Association',
    address: ['Harbour Street 1', '20457 Hamburg', 'Germany'],
    taxId: 'DE123456789',
    more: ['Register of associations 1234', 'tickets@example.org', 'example.org'],
  },
  buyer: {
    name: '한빛 소프트웨어 주식회사',
    address: ['김민준', '서울특별시 중구 세종대로 110', '04524 Seoul', 'Republic of Korea'],
    taxId: 'KR1234567890',
    more: [],
  },
  currency: 'EUR',
  lines: [
    {
      description: 'Conference ticket, business: 王小明 (李玥喆)',
      quantity: 2,
      unitNet: 42017,
      net: 84034,
      taxRate: 1900,
      tax: 15966,
      gross: 100000,
    },
    {
      description: 'Tutorial “Łódź: Žluťoučký kůň, faster with Nguyễn Thị”, Friday morning',
      quantity: 1,
      unitNet: 8403,
      net: 8403,
      taxRate: 1900,
      tax: 1597,
      gross: 10000,
    },
    { description: 'Book', quantity: 1, unitNet: 2336, net: 2336, taxRate: 700, tax: 164, gross: 2500 },
  ],
  byRate: [
    { taxRate: 1900, net: 92437, tax: 17563 },
    { taxRate: 700, net: 2336, tax: 164 },
  ],
  net: 94773,
  tax: 17727,
  gross: 112500,
  paid: 0,
  due: 112500,
  isReverseCharge: false,
  purchaseOrder: 'PO-77/2027',
  reference: 'AB2C 3D4F',
  bank: {
    holder: 'Rehearsal Conference Association',
    iban: 'DE02120300000000202051',
    bic: 'BYLADEM1001',
    name: 'Example Bank',
  },
  notes: ['Thank you for coming.'],
};

export const sampleTickets: TicketsDocument = {
  edition: 'Rehearsal Conference 2027',
  dates: '14–16 May 2027',
  venue: ['Harbour Hall', 'Harbour Street 1', '20457 Hamburg'],
  website: 'example.org',
  organiser: 'Rehearsal Conference Association',
  tickets: [
    {
      code: 'AB2C3D',
      token: 'BB8%69 VD92EX0'.repeat(11).slice(0, 150),
      holder: '김민준',
      organisation: '한빛 소프트웨어 주식회사',
      product: 'Conference, all days',
      valid: 'Friday 14 to Sunday 16 May 2027',
      seats: [
        { title: 'Faster Python with 王小明', when: 'Friday 14 May, 09:00–12:30', where: 'Room 2' },
        { title: 'Packaging summit', when: 'Friday 14 May, 14:00–17:00', where: null },
      ],
    },
    {
      code: 'ZYXW98',
      token: 'QED8WEX0',
      holder:
        'Wolfeschlegelsteinhausenbergerdorff-Łukaszewicz, Adolph Blaine Charles David Earl Frederick Gerald Hubert Irvin John Kenneth Lloyd Martin Nero Oliver Paul Quincy Randolph Sherman Thomas Uncas Victor William Xerxes Yancy Zeus',
      organisation: null,
      product: 'Sprints',
      valid: 'Monday 17 May 2027',
      seats: [],
    },
  ],
  notes: ['Doors open at 08:00.'],
};
