import { noLightning } from '#community';
import { arrangeLightning, signUpForLightning } from '#community/server';
import { operator, type Viewer } from '#people';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { lightningPlan } from '../rules/lightning.ts';
import { neighboursOf } from '../rules/neighbours.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { must } from './seed-parts.ts';

/** Opens two lists of lightning talks and signs neighbours up, as of the evening before. A second try changes nothing. */
export async function seedLightning(awake: House, rehearsal: Rehearsal, editionId: EditionId): Promise<void> {
  const evening = instantAt('2027-05-13', '18:00', rehearsal.current.head.zone);
  // Nobody is told of what happened before the rehearsal began.
  const house: House = {
    ...awake,
    outbox: { announce: async () => undefined },
    clock: { ...awake.clock, now: () => evening },
  };
  const people = Map.groupBy(neighboursOf(rehearsal), ({ locale }) => locale);
  const taken = new Map<string, number>();
  const sessions = (await findPublishedProgramme(house, editionId))?.programme.sessions ?? [];
  for (const { session: title, order, rows } of lightningPlan) {
    const code = sessions.find((each) => each.title === title)?.code;
    if (!code) continue;
    const rules = { ...noLightning, isOpen: true, minutes: 5, places: 7, order };
    must(await arrangeLightning(house, operator, { editionId, code, rules }));
    for (const { locale, title: talk, about, ownLaptop } of rows) {
      const at = taken.get(locale) ?? 0;
      taken.set(locale, at + 1);
      const who = people.get(locale)?.[at];
      if (!who) continue;
      const words = { name: who.name, title: talk, about, link: null, ownLaptop };
      must(await signUpForLightning(house, attendee(who.id, editionId), { editionId, code, ...words }));
    }
  }
}

function attendee(id: string, editionId: EditionId): Viewer {
  return {
    ...{ kind: 'person', personId: id as PersonId, steward: false, via: 'session' },
    grants: [{ editionId, role: 'attendee' }],
  };
}
