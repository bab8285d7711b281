import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementHints, StatementReading } from '../rules/statement-line.ts';
import { readBankCsv } from './bank-csv.ts';

const euro: StatementHints = { currency: 'EUR' };
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function read(text: string | Uint8Array, hints: StatementHints = euro): StatementReading {
  const outcome = readBankCsv(typeof text === 'string' ? utf8(text) : text, hints);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const facts = ({ lines }: StatementReading) =>
  lines.map(({ bookedOn, amount, currency, payer, reference }) => [
    bookedOn,
    amount,
    currency,
    payer,
    reference,
  ]);

describe('statements of banks', () => {
  it('reads a German savings bank: Latin-1, semicolons, decimal comma, two-digit years', () => {
    const text = [
      '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Kundenreferenz (End-to-End)";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"',
      '"DE1";"14.05.27";"14.05.27";"GUTSCHRIFT";"Ticket AB2C-3D4F-XY";"NOTPROVIDED";"Müller, Jürgen";"DE02 1203 0000 0000 2020 51";"1.234,50";"EUR";"Umsatz gebucht"',
      '"DE1";"15.05.27";"15.05.27";"LASTSCHRIFT";"Miete";"E2E-7";"Halle GmbH";"DE3";"-99,00";"EUR";"Umsatz gebucht"',
      '"DE1";"16.05.27";"16.05.27";"GUTSCHRIFT";"Später";"";"Wer";"DE4";"5,00";"EUR";"Umsatz vorgemerkt"',
    ].join('\r\n');
    const reading = read(latin1(text));
    expect(facts(reading)).toEqual([
      ['2027-05-14', 123450, 'EUR', 'Müller, Jürgen', 'GUTSCHRIFT Ticket AB2C-3D4F-XY'],
      ['2027-05-15', -9900, 'EUR', 'Halle GmbH', 'LASTSCHRIFT Miete'],
    ]);
    expect(reading.lines.map(({ endToEndId, payerAccount }) => [endToEndId, payerAccount])).toEqual([
      [null, 'DE02120300000000202051'],
      ['E2E-7', 'DE3'],
    ]);
    expect(reading.problems).toEqual([{ code: 'not-booked', line: 4, value: 'Umsatz vorgemerkt' }]);
    expect(reading.understood).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      dateOrder: 'dmy',
      headerLine: 1,
      ignored: ['Auftragskonto'],
    });
  });

  it('finds the table below what a bank writes above it, and the currency in a header', () => {
    const text = [
      '\ufeff"Girokonto";"DE12"',
      '"Kontostand vom 18.05.2027:";"1.000,00 EUR"',
      '""',
      '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Kundenreferenz"',
      '"14.05.27";"14.05.27";"Gebucht";"Ada Lovelace";"Verein";"AB2C3D4F";"Eingang";"GB1";"250";""',
    ].join('\n');
    expect(facts(read(text))).toEqual([['2027-05-14', 25000, 'EUR', 'Ada Lovelace', 'AB2C3D4F']]);
    expect(facts(read('Date,Amount (USD),Description\n2027-05-14,"1,234.50",x', euro))).toEqual([
      ['2027-05-14', 123450, 'USD', '', 'x'],
    ]);
  });

  it('reads American, French, Dutch, Spanish, Korean and Chinese exports', () => {
    const cases: readonly (readonly [string, string, unknown])[] = [
      [
        'USD',
        'Details,Posting Date,Description,Amount,Type,Balance\nCREDIT,05/14/2027,WIRE AB2C,250.00,ACH,1000.00\nCREDIT,05/02/2027,X,"1,250.10",ACH,1',
        [
          ['2027-05-14', 25000, 'USD', '', 'CREDIT WIRE AB2C'],
          ['2027-05-02', 125010, 'USD', '', 'CREDIT X'],
        ],
      ],
      [
        'EUR',
        "Date de l'opération;Libellé;Débit;Crédit\n03/04/2027;VIR AB2C;;1 250,00\n04/04/2027;LOYER;-20,5;",
        [
          ['2027-04-03', 125000, 'EUR', '', 'VIR AB2C'],
          ['2027-04-04', -2050, 'EUR', '', 'LOYER'],
        ],
      ],
      [
        'EUR',
        '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mededelingen"\n"20270514","J Jansen","NL1","NL2","OV","Bij","250,00","AB2C"\n"20270514","Zaal","NL1","NL3","OV","Af","40,00","huur"',
        [
          ['2027-05-14', 25000, 'EUR', 'J Jansen', 'AB2C'],
          ['2027-05-14', -4000, 'EUR', 'Zaal', 'huur'],
        ],
      ],
      [
        'EUR',
        'F. Operación;F. Valor;Concepto;Ordenante;Importe\n3/4/2027;3/4/2027;Entrada;Ana;1.250,00',
        [['2027-04-03', 125000, 'EUR', 'Ana', 'Entrada']],
      ],
      [
        'KRW',
        '거래일시,적요,보낸분/받는분,출금액(원),입금액(원),잔액(원)\n2027.05.14 10:22:33,AB2C,김민준,0,"250,000","1,000,000"',
        [['2027-05-14', 250000, 'KRW', '김민준', 'AB2C']],
      ],
      [
        'CNY',
        '交易日期,对方户名,收入金额,支出金额,币种,摘要\n2027年5月14日,王小明,"1,250.00",,CNY,AB2C',
        [['2027-05-14', 125000, 'CNY', '王小明', 'AB2C']],
      ],
    ];
    for (const [currency, text, lines] of cases) expect(facts(read(text, { currency }))).toEqual(lines);
  });

  it('knows the headings of many banks', () => {
    const heads: readonly (readonly [string, readonly string[]])[] = [
      [
        'Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung',
        ['Saldo', 'Währung'],
      ],
      [
        '"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR"',
        ['Wertstellung (Valuta)', 'Vorgang'],
      ],
      ['Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF', ['Bewegungstyp']],
      [
        'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
        ['Type', 'Product', 'Started Date', 'Fee', 'Balance'],
      ],
      [
        '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Omschrijving-1","Omschrijving-2"',
        ['IBAN/BBAN', 'BIC', 'Saldo na trn'],
      ],
      ['거래일자,거래시간,적요,출금(원),입금(원),내용,잔액(원),거래점', ['거래시간', '잔액(원)', '거래점']],
      ['交易日期,摘要,交易金额(收入),交易金额(支出),记账币种,余额,对方户名', ['余额']],
      ['Number,Date,Account,Amount,Subcategory,Memo', ['Number', 'Account', 'Subcategory']],
    ];
    for (const [head, ignored] of heads) {
      const sign = head.includes(';') ? ';' : ',';
      const row = head.split(sign).map((name) => (/dat|日|일자/i.test(name) ? '2027-05-14' : '1'));
      const outcome = readBankCsv(utf8(`${head}\n${row.join(sign)}`), euro);
      expect(outcome.ok ? outcome.value.understood?.ignored : outcome.refusal, head).toEqual(ignored);
    }
  });

  it('reads a hundred thousand bookings in seconds', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `2027-05-14,${at}.50,Ada ${at},Ticket AB2C3D4F ${at}`,
    );
    const start = performance.now();
    expect(read(`Date,Amount,Name,Reference\n${rows.join('\n')}`).lines.length).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('reads what Korean and Chinese banks write without a mark', () => {
    // "거래일,입금액,적요" in EUC-KR and "日期,金额,摘要" in GB 18030.
    const korean = [
      0xb0, 0xc5, 0xb7, 0xa1, 0xc0, 0xcf, 0x2c, 0xc0, 0xd4, 0xb1, 0xdd, 0xbe, 0xd7, 0x2c, 0xc0, 0xfb, 0xbf,
      0xe4,
    ];
    const chinese = [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x2c, 0xd5, 0xaa, 0xd2, 0xaa];
    const row = [...utf8('\n2027-05-14,"250,000",AB2C')];
    expect(facts(read(Uint8Array.from([...korean, ...row]), { currency: 'KRW' }))).toEqual([
      ['2027-05-14', 250000, 'KRW', '', 'AB2C'],
    ]);
    expect(facts(read(Uint8Array.from([...chinese, ...row]), { currency: 'CNY' }))).toEqual([
      ['2027-05-14', 25000000, 'CNY', '', 'AB2C'],
    ]);
  });

  it('asks where the file does not say which way round it is', () => {
    const text = 'Date,Amount,Description\n03/04/2027,1.00,a\n05/06/2027,2.00,b';
    expect(readBankCsv(utf8(text), euro)).toMatchObject({
      ok: false,
      refusal: { code: 'date-order-unclear', details: { example: '03/04/2027' } },
    });
    expect(read(text, { ...euro, dateOrder: 'mdy' }).lines.map(({ bookedOn }) => bookedOn)).toEqual([
      '2027-03-04',
      '2027-05-06',
    ]);
    expect(readBankCsv(utf8('Date,Amount\n2027-01-02,"1,50"\n2027-01-02,1.50'), euro)).toMatchObject({
      refusal: { code: 'decimal-unclear' },
    });
    expect(readBankCsv(utf8('When;How much;What\n1;2;3'), euro)).toMatchObject({
      refusal: { code: 'columns-not-found', details: { found: 'When · How much · What' } },
    });
  });

  it('takes the columns that the organiser names', () => {
    const text = 'When;How much;What\n2027-05-14;2,50;AB2C';
    const columns = { bookedOn: ['When'], amount: ['How much'], reference: ['What'] };
    expect(facts(read(text, { ...euro, columns }))).toEqual([['2027-05-14', 250, 'EUR', '', 'AB2C']]);
  });

  it('names the line of what it could not read, and goes on', () => {
    const text =
      'Date,Amount,Currency\n2027-05-14,1.00,EUR\n2027-02-30,1.00,EUR\n2027-05-14,abc,EUR\n2027-05-14,,EUR\n2027-05-14,1.005,EUR\n2027-05-14,1.00,EURO\n2027-05-15,2.00,EUR';
    const { lines, problems } = read(text);
    expect(lines.map(({ amount }) => amount)).toEqual([100, 200]);
    expect(problems).toEqual([
      { code: 'date-not-understood', line: 3, value: '2027-02-30' },
      { code: 'amount-not-understood', line: 4, value: 'abc' },
      { code: 'amount-missing', line: 5, value: '' },
      { code: 'amount-not-understood', line: 6, value: '1.005' },
      { code: 'currency-not-understood', line: 7, value: 'EURO' },
    ]);
  });

  it('gives a booking the same key in every export, and two alike two keys', () => {
    const row = '2027-05-14,5.00,Ada,coffee';
    const first = read(`Date,Amount,Name,Reference\n${row}\n${row}`);
    const again = read(
      `\ufeffDate;Amount;Name;Reference\n${row.replaceAll(',', ';')}\n2027-05-15;1.00;Bo;x\n${row.replaceAll(',', ';')}`,
    );
    const keys = first.lines.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(again.lines.filter(({ payer }) => payer === 'Ada').map(({ key }) => key)).toEqual(keys);
  });

  it('knows a booking by the reference of the bank', () => {
    const head = 'Date,Amount,Name,Reference,Transaction ID\n';
    const [one] = read(`${head}2027-05-14,5.00,Ada,coffee,T-1`).lines;
    const [same, other] = read(`${head}2027-05-14,5.00,ADA,tea,T-1\n2027-05-14,5.00,Ada,coffee,T-2`).lines;
    expect(same?.key).toBe(one?.key);
    expect(other?.key).not.toBe(one?.key);
  });

  it('keeps amounts exact', () => {
    const currencies = fc.constantFrom(['EUR', 2] as const, ['KRW', 0] as const, ['KWD', 3] as const);
    fc.assert(
      fc.property(
        currencies,
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.boolean(),
        ([currency, places], amount, comma) => {
          const plain = String(Math.abs(amount)).padStart(places + 1, '0');
          const whole = plain.slice(0, plain.length - places).replace(/\B(?=(\d{3})+$)/g, comma ? '.' : ',');
          const fraction = places > 0 ? `${comma ? ',' : '.'}${plain.slice(-places)}` : '';
          const text = `Date;Amount\n2027-05-14;${amount < 0 ? '-' : ''}${whole}${fraction}`;
          const { lines } = read(text, { currency, decimal: comma ? ',' : '.' });
          expect(lines.map((line) => line.amount)).toEqual([amount]);
        },
      ),
    );
  });

  it('never throws, whatever the bytes', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => utf8(`Date;Amount;Reference\n${text}`)),
      fc
        .array(fc.constantFrom('"', ';', ',', '\n', '1.5', '03/04/27', 'EUR', '-', '\u0000', ' 12', '￼'), {
          maxLength: 60,
        })
        .map((parts) => utf8(`Datum;Betrag;Saldo\n${parts.join('')}`)),
    );
    fc.assert(
      fc.property(noise, (bytes) => {
        const outcome = readBankCsv(bytes, euro);
        if (outcome.ok)
          for (const { amount } of outcome.value.lines) expect(Number.isSafeInteger(amount)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('refuses what is too large', () => {
    expect(readBankCsv(new Uint8Array(20_000_001), euro)).toMatchObject({ refusal: { code: 'too-large' } });
  });
});
