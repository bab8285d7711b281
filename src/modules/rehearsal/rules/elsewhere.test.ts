import { describe, expect, it } from 'vitest';
import { elsewhereRecords } from './elsewhere.ts';

describe("the rehearsal's catalogue", () => {
  const records = elsewhereRecords('2027-05-12');
  it('has forty-two conferences, each with two past editions and a coming one, each third one with a next', () => {
    expect(records.length).toBe(42 * 3 + 14);
    expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
  });
  it('is the same each time', () => {
    expect(elsewhereRecords('2027-05-12')).toEqual(records);
  });
  it('keeps moments in the order in which they come', () => {
    for (const { facts } of records) {
      const { callOpensAt, callClosesAt, earlyBirdEndsAt, ticketsCloseAt, startsOn, endsOn } = facts;
      const moments = [callOpensAt, callClosesAt].flatMap((moment) => moment ?? []);
      const sale = [earlyBirdEndsAt, ticketsCloseAt, startsOn && `${startsOn}T00:00:00Z`].flatMap(
        (at) => at ?? [],
      );
      expect(moments).toEqual(moments.toSorted());
      expect(sale).toEqual(sale.toSorted());
      expect(endsOn && startsOn && endsOn >= startsOn).toBe(true);
    }
  });
  it('names addresses that belong to nobody (RFC 2606)', () => {
    expect(records.filter(({ facts }) => !/^https:\/\/[a-z-]+\.example\//.test(facts.website ?? ''))).toEqual(
      [],
    );
  });
});
