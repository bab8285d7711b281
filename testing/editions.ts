import type { Edition } from '#directory';
import { createEdition, type EditionChanges, getEdition, updateEdition } from '#directory/server';
import { operator } from '#people';
import type { Outcome } from '../src/kernel/refusal.ts';
import type { House } from '../src/platform/house.ts';

/** The value of an operation that must succeed here. */
export function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
}

/** A new edition with an address of its own, hidden unless the changes say otherwise. */
export async function anEdition(house: House, changes: EditionChanges = {}): Promise<Edition> {
  const slug = `edition-${house.newId<string>().slice(0, 8)}`;
  const { id } = must(
    await createEdition(house, operator, {
      conferenceName: 'Harbour Conf',
      name: 'Harbour Conf 2027',
      slug,
      startsOn: '2027-05-14',
      endsOn: '2027-05-15',
      zone: 'Europe/Prague',
      city: 'Harbour City',
      country: null,
    }),
  );
  if (Object.keys(changes).length > 0) must(await updateEdition(house, operator, { editionId: id, changes }));
  return getEdition(house.db, id);
}
