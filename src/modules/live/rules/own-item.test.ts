import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwnItem, ownItemFate } from './own-item.ts';

const thing = (title: string) => ({
  ...{ title, place: '', start: '2027-05-14T18:00:00Z', end: '2027-05-14T19:00:00Z' },
});

test('whatever devices write without knowing of each other, in whichever order and however often it arrives, stays once', () => {
  const written = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(written, fc.infiniteStream(fc.nat()), (titles, chance) => {
      const first: Pick<OwnItem, 'title' | 'place' | 'start' | 'end' | 'revision'> = {
        ...thing('first'),
        revision: 0,
      };
      const store = { there: first, beside: new Set<string>() };
      // Each twice, in any order.
      const arriving = [...titles, ...titles].toSorted(() => (chance.next().value % 2 === 0 ? 1 : -1));
      for (const title of arriving) {
        const fate = ownItemFate(store.there, { ...thing(title), base: 0 });
        if (fate === 'changes') store.there = { ...thing(title), revision: store.there.revision + 1 };
        if (fate === 'beside') store.beside.add(title);
      }
      expect(new Set([store.there.title, ...store.beside])).toEqual(new Set(titles));
      expect(store.beside.has(store.there.title)).toBe(false);
    }),
  );
});
