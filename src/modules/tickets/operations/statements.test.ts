import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#people';
import { must } from '../../../../testing/editions.ts';
import { type TestDatabase, testDatabase } from '../../../../testing/test-database.ts';
import { type TestHouse, testHouse } from '../../../../testing/test-house.ts';
import { everybody } from '../../../../testing/viewers.ts';
import type { EditionId } from '../../../kernel/ids.ts';
import { listOrders } from '../queries/orders.ts';
import { listPayments } from '../queries/payments.ts';
import type { Order } from '../rules/order.ts';
import { referenceOf } from '../rules/payment-reference.ts';
import { aLine, aProduct, aShop, aWish, order } from '../tickets.fixture.ts';
import { assignLine, bookSureLines, putLineAside } from './book-statement.ts';
import { takeInStatement } from './take-in-statement.ts';
import { undoLine } from './undo-line.ts';
import { viewStatements } from './view-statements.ts';

let database: TestDatabase;
let house: TestHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = testHouse(database.db);
});
afterAll(() => database.close());

/** A shop with orders of these people, each of which owes 100.00. */
async function ordersOf(...names: string[]) {
  const shop = await aShop(house);
  const product = await aProduct(house, shop);
  const orders: Order[] = [];
  for (const name of names)
    orders.push(must(await order(house, aWish(house, shop.editionId, [aLine(product.id, name)]))).order);
  return { editionId: shop.editionId, orders };
}

type Row = readonly [day: string, amount: string, payer: string, reference: string];
const csvOf = (rows: readonly Row[]) =>
  new TextEncoder().encode(
    [
      '"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung"',
      ...rows.map(
        ([day, amount, payer, text]) =>
          `"${day}";"${day}";"GUTSCHRIFT";"${text}";"${payer}";"DE02120300000000202051";"${amount}";"EUR"`,
      ),
    ].join('\r\n'),
  );
const camtOf = (amount: string, text: string) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Ntry>
<Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-02-03</Dt></BookgDt>
<AcctSvcrRef>REF-1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Orla Quill</Nm></Pty></Dbtr></RltdPties>
<RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`);

const takeIn = (editionId: EditionId, bytes: Uint8Array) =>
  takeInStatement(house, operator, { editionId, bytes });
const view = (editionId: EditionId) => viewStatements(database.db, editionId);
async function bookAll(editionId: EditionId): Promise<number> {
  const { lines } = await view(editionId);
  const ids = lines.filter(({ isSure }) => isSure).map(({ entry }) => entry.id);
  return must(await bookSureLines(house, operator, { editionId, ids }));
}
async function stateOf({ id }: Order) {
  const [found] = await listOrders(database.db, [id]);
  const rows = await listPayments(database.db, [id]);
  // Rows of one second have no order of their own.
  const booked = rows.map(({ kind, amount }) => `${kind} ${amount}`).toSorted();
  return [found?.state, found?.paid, booked.join(', ')];
}
const reference = ({ code }: Order) => referenceOf(code);

test('a statement is taken in once, and what is sure is booked in one go', async () => {
  const { editionId, orders } = await ordersOf('ana', 'ben', 'cyd');
  const [ana, ben, cyd] = orders as [Order, Order, Order];
  const bytes = csvOf([
    ['03.02.27', '100,00', 'Ana Reed', `Ticket ${reference(ana).toLowerCase()}`],
    ['03.02.27', '40,00', 'Ben Sand', reference(ben)],
    ['04.02.27', '120,00', 'Cyd Vale', reference(cyd)],
    ['04.02.27', '-9,90', 'Bank', 'Fees'],
    ['05.02.27', '100,00', 'Somebody', 'for the conference'],
  ]);
  expect(must(await takeIn(editionId, bytes))).toMatchObject({ added: 5, known: 0, problems: [] });
  expect(must(await takeIn(editionId, bytes))).toMatchObject({ added: 0, known: 5 });
  const { lines } = await view(editionId);
  expect(lines.map(({ match, isSure }) => [match.verdict, isSure])).toEqual(
    expect.arrayContaining([
      ...[
        ['exact', true],
        ['under', true],
        ['over', false],
        ['return', false],
        ['unknown', false],
      ],
    ]),
  );
  expect(await Promise.all([bookAll(editionId), bookAll(editionId)])).toContain(2);
  expect(await bookAll(editionId)).toBe(0);
  expect(await stateOf(ana)).toEqual(['paid', 10_000, 'payment 10000']);
  expect(await stateOf(ben)).toEqual(['placed', 4_000, 'payment 4000']);
  expect(await stateOf(cyd)).toEqual(['placed', 0, '']);
});

test('the rest is work: put onto an order by hand, or aside with a reason', async () => {
  const { editionId, orders } = await ordersOf('dee');
  const [dee] = orders as [Order];
  must(await takeIn(editionId, camtOf('120.00', 'for Dee, thank you')));
  const [line] = (await view(editionId)).lines;
  const lineId = line?.entry.id;
  if (!lineId) throw new Error('The line was not taken in.');
  expect(await assignLine(house, operator, { editionId, lineId, code: 'NOTHIN' })).toMatchObject({
    refusal: { code: 'order-unknown' },
  });
  expect(await putLineAside(house, operator, { editionId, lineId, reason: ' ' })).toMatchObject({
    ok: false,
  });
  must(await putLineAside(house, operator, { editionId, lineId, reason: 'A gift' }));
  expect(await assignLine(house, operator, { editionId, lineId, code: dee.code })).toMatchObject({
    ok: false,
  });
  expect((await view(editionId)).done.map(({ state, note }) => [state, note])).toEqual([
    ['put-aside', 'A gift'],
  ]);
  must(await putLineAside(house, operator, { editionId, lineId, reason: null }));
  must(await assignLine(house, operator, { editionId, lineId, code: dee.code.toLowerCase() }));
  expect(await stateOf(dee)).toEqual(['paid', 12_000, 'payment 12000']);
});

test('a wrong booking is taken back by a row of its own, and the line can be booked again', async () => {
  const { editionId, orders } = await ordersOf('eli', 'fay');
  const [eli, fay] = orders as [Order, Order];
  must(await takeIn(editionId, csvOf([['03.02.27', '100,00', 'Fay Moor', 'ticket']])));
  const lineId = (await view(editionId)).lines[0]?.entry.id;
  if (!lineId) throw new Error('The line was not taken in.');
  must(await assignLine(house, operator, { editionId, lineId, code: eli.code }));
  must(await undoLine(house, operator, { editionId, lineId }));
  expect(await undoLine(house, operator, { editionId, lineId })).toMatchObject({ ok: false });
  expect(await stateOf(eli)).toEqual(['paid', 0, 'payment 10000, refund 10000']);
  expect((await view(editionId)).settledOwing).toEqual([{ code: eli.code, owed: 10_000 }]);
  must(await assignLine(house, operator, { editionId, lineId, code: fay.code }));
  expect(await stateOf(fay)).toEqual(['paid', 10_000, 'payment 10000']);
  must(await undoLine(house, operator, { editionId, lineId }));
  must(await assignLine(house, operator, { editionId, lineId, code: eli.code }));
  expect(await stateOf(eli)).toEqual(['paid', 10_000, 'payment 10000, payment 10000, refund 10000']);
  expect((await view(editionId)).settledOwing).toEqual([{ code: fay.code, owed: 10_000 }]);
});

test('only owners and organisers touch money', async () => {
  const { editionId } = await ordersOf('gus');
  const lineId = house.newId<never>();
  for (const [name, viewer] of Object.entries(everybody(editionId))) {
    const isTheirs = /^(?:owner|organiser|owner by token)$/.test(name);
    const bytes = csvOf([['03.02.27', '1,00', 'A', 'b']]);
    const answers = [
      await takeInStatement(house, viewer, { editionId, bytes }),
      await bookSureLines(house, viewer, { editionId, ids: [] }),
      await assignLine(house, viewer, { editionId, lineId, code: 'ABCDEF' }),
      await putLineAside(house, viewer, { editionId, lineId, reason: 'x' }),
      await undoLine(house, viewer, { editionId, lineId }),
    ];
    const codes = answers.map((answer) => (answer.ok ? 'done' : answer.refusal.code));
    expect([name, codes.every((code) => code === 'not-allowed')]).toEqual([name, !isTheirs]);
  }
});
