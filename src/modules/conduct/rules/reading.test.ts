import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../../kernel/ids.ts';
import { isLastReader, readersOf, writtenFor } from './reading.ts';
import { checkReport, eraseOn, stateOf } from './report.ts';

const person = fc.constantFrom(...(['a', 'b', 'c', 'd', 'e'] as PersonId[]));
const some = fc.uniqueArray(person, { maxLength: 5 });

test('whoever is shut out never reads, whatever happens to the others', () => {
  fc.assert(
    fc.property(some, some, some, some, (present, seen, shutOut, later) => {
      const report = { readers: writtenFor(present, seen, shutOut), shutOut };
      for (const now of [present, later, [...present, ...later]])
        expect(readersOf(report, now).filter((one) => shutOut.includes(one))).toEqual([]);
    }),
  );
});

test('who was named after a report came reads it only if nobody is left for whom it was written', () => {
  fc.assert(
    fc.property(some, some, some, some, (present, seen, shutOut, later) => {
      const readers = writtenFor(present, seen, shutOut);
      const left = readers.filter((one) => later.includes(one));
      const may = readersOf({ readers, shutOut }, later);
      if (left.length > 0) expect(new Set(may)).toEqual(new Set(left));
      else expect(new Set(may)).toEqual(new Set(later.filter((one) => !shutOut.includes(one))));
    }),
  );
});

test('nobody can be dismissed who alone is left of those for whom a report was written', () => {
  fc.assert(
    fc.property(some, some, some, person, (readers, shutOut, present, goes) => {
      const report = { readers: readers.filter((one) => !shutOut.includes(one)), shutOut };
      if (!present.includes(goes)) return;
      const meant = (who: readonly PersonId[]) => report.readers.filter((one) => who.includes(one)).length;
      const without = present.filter((one) => one !== goes);
      expect(isLastReader(report, present, goes)).toBe(meant(present) > 0 && meant(without) === 0);
    }),
  );
});

test('a report says of what kind it is and what happened, and no more than fits', () => {
  const words = { what: ' Loud ', whenWhere: '', who: '', contact: ' ', session: null };
  expect(checkReport({ ...words, kind: 'mask', safety: 'maybe' })).toEqual({
    ok: true,
    value: { ...words, what: 'Loud', contact: '', kind: 'mask', safety: null },
  });
  const wrong = [
    { kind: 'gossip' },
    { kind: 'mask', what: '  ' },
    { kind: 'mask', who: '가'.repeat(1_001) },
    { kind: 'mask', what: '😀'.repeat(8_001) },
  ].map((more) => {
    const checked = checkReport({ ...words, safety: '', ...more });
    return checked.ok ? 'fine' : [checked.refusal.code, checked.refusal.field];
  });
  expect(wrong).toEqual([
    ['kind-missing', 'kind'],
    ['what-missing', 'what'],
    ['report-too-long', 'who'],
    ['report-too-long', 'what'],
  ]);
});

test('a report is erased so many days after the edition, or after it came if that is later', () => {
  expect(eraseOn('2027-05-15', '2027-05-14', 365)).toBe('2028-05-14');
  expect(eraseOn('2027-05-15', '2027-06-01', 30)).toBe('2027-07-01');
});

test('a report stands where it was put last', () => {
  const at = '2027-05-14T08:00:00Z';
  expect(stateOf([])).toBe('new');
  expect(
    stateOf([
      { kind: 'state', state: 'closed', at, personId: null },
      { kind: 'word', text: 'Again', at, personId: null },
      { kind: 'state', state: 'in-hand', at, personId: null },
    ]),
  ).toBe('in-hand');
});
