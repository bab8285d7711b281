import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementReading } from '../rules/statement-line.ts';
import { readCamt053 } from './camt-053.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function statement(entries: string, version = '02'): Uint8Array {
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id>${entries}</Stmt></BkToCstmrStmt></Document>`,
  );
}

function read(bytes: Uint8Array): StatementReading {
  const outcome = readCamt053(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const amount = (sum: string, currency = 'EUR', sign = 'CRDT') =>
  `<Amt Ccy="${currency}">${sum}</Amt><CdtDbtInd>${sign}</CdtDbtInd>`;
const booked = '<Sts>BOOK</Sts><BookgDt><Dt>2027-05-14</Dt></BookgDt>';
const payer = (name: string, iban = 'DE1') =>
  `<RltdPties><Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct><Cdtr><Nm>Verein</Nm></Cdtr></RltdPties>`;

describe('CAMT.053', () => {
  it('reads a booking of version 2', () => {
    const { lines, problems } = read(
      statement(
        `<Ntry>${amount('1250.5')}${booked}<AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>${payer('M&amp;M &#252;ber')}<RmtInf><Ustrd>Ticket AB2C</Ustrd><Ustrd>3D4F</Ustrd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>SEPA</AddtlNtryInf></Ntry>`,
      ),
    );
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      {
        bookedOn: '2027-05-14',
        amount: 125050,
        currency: 'EUR',
        payer: 'M&M über',
        payerAccount: 'DE1',
        reference: 'Ticket AB2C 3D4F',
        endToEndId: 'E2E',
        bankReference: 'B-1',
        isReversal: false,
        key: expect.stringMatching(/^[\w-]{27}$/),
      },
    ]);
  });

  it('reads version 8 with prefixes: status as a code, names in Pty, structured references', () => {
    const bytes = utf8(
      `<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><n:BkToCstmrStmt><n:Stmt><n:Ntry><n:Amt Ccy="KRW">250000</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts><n:Cd>BOOK</n:Cd></n:Sts><n:BookgDt><n:DtTm>2027-05-14T10:00:00+09:00</n:DtTm></n:BookgDt><n:NtryDtls><n:TxDtls><n:RltdPties><n:Dbtr><n:Pty><n:Nm>김민준</n:Nm></n:Pty></n:Dbtr><n:DbtrAcct><n:Id><n:Othr><n:Id>110-1</n:Id></n:Othr></n:Id></n:DbtrAcct></n:RltdPties><n:RmtInf><n:Strd><n:CdtrRefInf><n:Ref>RF18AB2C</n:Ref></n:CdtrRefInf><n:AddtlRmtInf>more</n:AddtlRmtInf></n:Strd></n:RmtInf></n:TxDtls></n:NtryDtls></n:Ntry></n:Stmt></n:BkToCstmrStmt></n:Document>`,
    );
    expect(read(bytes).lines).toMatchObject([
      {
        bookedOn: '2027-05-14',
        amount: 250000,
        currency: 'KRW',
        payer: '김민준',
        payerAccount: '110-1',
        reference: 'RF18AB2C more',
      },
    ]);
  });

  it('makes a line of each transaction of a batch, if they add up', () => {
    const detail = (sum: string, name: string) =>
      `<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">${sum}</Amt></TxAmt></AmtDtls>${payer(name)}<RmtInf><Ustrd>${name}</Ustrd></RmtInf></TxDtls>`;
    const batch = (total: string) =>
      `<Ntry>${amount(total)}${booked}<AcctSvcrRef>B-2</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>${detail('10', 'Ada')}${detail('20.20', 'Bo')}${detail('10', 'Ada')}</NtryDtls></Ntry>`;
    const { lines, problems } = read(statement(batch('40.20')));
    expect(lines.map((line) => [line.amount, line.payer, line.bankReference])).toEqual([
      [1000, 'Ada', 'B-2#1'],
      [2020, 'Bo', 'B-2#2'],
      [1000, 'Ada', 'B-2#3'],
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
    expect(problems).toEqual([]);
    const whole = read(statement(batch('41')));
    expect(whole.lines).toMatchObject([{ amount: 4100, reference: 'Ada Bo Ada' }]);
    expect(whole.problems).toEqual([{ code: 'batch-not-split', line: 1, value: '3' }]);
  });

  it('keeps the direction of a reversal, and says that it is one', () => {
    const { lines } = read(
      statement(
        `<Ntry>${amount('10', 'EUR', 'DBIT')}<RvslInd>true</RvslInd>${booked}<NtryDtls><TxDtls>${payer('Ada')}</TxDtls></NtryDtls></Ntry>` +
          `<Ntry>${amount('7', 'EUR', 'DBIT')}${booked}<NtryDtls><TxDtls>${payer('Ada')}</TxDtls></NtryDtls></Ntry>`,
      ),
    );
    expect(lines).toMatchObject([
      { amount: -1000, isReversal: true, payer: 'Ada' },
      { amount: -700, isReversal: false, payer: 'Verein' },
    ]);
  });

  it('leaves out what is not booked yet and what it cannot read, by the place in the file', () => {
    const { lines, problems } = read(
      statement(
        `<Ntry>${amount('10')}<Sts>PDNG</Sts></Ntry><Ntry>${amount('1.005')}${booked}</Ntry><Ntry>${amount('1', 'EURO')}${booked}</Ntry><Ntry>${amount('1')}<Sts>BOOK</Sts></Ntry><Ntry>${amount('1', 'EUR', 'X')}${booked}</Ntry>`,
      ),
    );
    expect(lines).toEqual([]);
    expect(problems).toEqual([
      { code: 'not-booked', line: 1, value: 'PDNG' },
      { code: 'amount-not-understood', line: 2, value: '1.005' },
      { code: 'currency-not-understood', line: 3, value: 'EURO' },
      { code: 'date-not-understood', line: 4, value: '' },
      { code: 'sign-not-understood', line: 5, value: 'X' },
    ]);
  });

  it('refuses other messages, other files and document types', () => {
    const other = utf8('<Document><BkToCstmrDbtCdtNtfctn><Ntfctn/></BkToCstmrDbtCdtNtfctn></Document>');
    expect(readCamt053(other)).toMatchObject({
      refusal: { code: 'not-a-statement', details: { found: 'BkToCstmrDbtCdtNtfctn' } },
    });
    expect(readCamt053(utf8('Date;Amount'))).toMatchObject({ refusal: { code: 'not-xml' } });
    const bomb = utf8('<!DOCTYPE d [<!ENTITY a "aaaa">]><Document>&a;</Document>');
    expect(readCamt053(bomb)).toMatchObject({ refusal: { code: 'not-xml' } });
  });

  it('keeps amounts exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(read(statement(`<Ntry>${amount(text)}${booked}</Ntry>`)).lines[0]?.amount).toBe(cents);
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<Ntry>',
        '</Ntry>',
        '<Amt Ccy="EUR">',
        '5',
        '</Amt>',
        '<NtryDtls/>',
        '<![CDATA[',
        ']]>',
        '&lt;',
        '&#0;',
        '<__proto__>',
        '</__proto__>',
        '<',
        '>',
        booked,
      ),
      { maxLength: 40 },
    );
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      pieces.map((parts) => statement(parts.join(''))),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => utf8(`<Document>${text}`)),
    );
    fc.assert(
      fc.property(noise, (bytes) => {
        readCamt053(bytes);
      }),
      { numRuns: 400 },
    );
  });
});
