import { noSpaces, type OpenSpaceId, slotKey } from '#community';
import { arrangeSpaces, joinSpace, putOnSpace } from '#community/server';
import { operator, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { uuidFrom } from '../rules/names.ts';
import { neighboursOf } from '../rules/neighbours.ts';
import { openSpaceBoard } from '../rules/open-spaces.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { must } from './seed-parts.ts';

/** Opens the board of open spaces, and lets neighbours put something on and join, as of the evening before. A second try changes nothing. */
export async function seedOpenSpaces(
  awake: House,
  rehearsal: Rehearsal,
  editionId: EditionId,
): Promise<void> {
  const { zone } = rehearsal.current.head;
  const evening = instantAt('2027-05-13', '18:00', zone);
  // Nobody is told of what happened before the rehearsal began.
  const house: House = {
    ...awake,
    outbox: { announce: async () => undefined },
    clock: { ...awake.clock, now: () => evening },
  };
  const { rooms, hours, rows } = openSpaceBoard;
  const rules = { ...noSpaces, isOpen: true, rooms, hours, minutes: 60 };
  must(await arrangeSpaces(house, operator, { editionId, rules: { ...rules, perDay: 2, inAll: 4 } }));
  const people = neighboursOf(rehearsal).map(({ id }) => attendee(id, editionId));
  for (const [at, { day, time, room, host, guests, ...words }] of rows.entries()) {
    const who = people[host];
    if (!who) continue;
    const slot = slotKey({ room, start: instantAt(day, time, zone) });
    const id = uuidFrom(rehearsal.seed, `open-space/${at}`) as OpenSpaceId;
    const code = must(await putOnSpace(house, who, { ...words, links: [], editionId, id, slot }));
    for (const guest of people.slice(at + 6, at + 6 + guests))
      must(await joinSpace(house, guest, { editionId, code, joins: true }));
  }
}

function attendee(id: string, editionId: EditionId): Viewer {
  return {
    ...{ kind: 'person', personId: id as PersonId, steward: false, via: 'session' },
    grants: [{ editionId, role: 'attendee' }],
  };
}
