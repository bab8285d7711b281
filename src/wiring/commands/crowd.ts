import { findEdition } from '#directory/server';
import { changeStars } from '#live/server';
import type { Viewer } from '#people';
import { insertPerson } from '#people/server';
import { findPublishedProgramme } from '#programme/server';
import { crowdPlan, rehearsalInfo, rehearsalProgramme } from '#rehearsal/server';
import type { PersonId } from '../../kernel/ids.ts';
import { CommandRefused, withHouse } from './with-house.ts';

/**
 * `hallway crowd`: people who are not there star what real people would, through the same operations as real people. Only
 * in a rehearsal. The same number of people always stars the same.
 */
export async function crowdCommand(options: { readonly people: number | string }): Promise<void> {
  const people = Number(options.people);
  if (!Number.isInteger(people) || people < 1 || people > 20_000)
    throw new CommandRefused('--people takes a whole number from 1 to 20000.');
  await withHouse(async ({ house }) => {
    if (house.config.mode !== 'rehearsal')
      throw new CommandRefused('A crowd comes to rehearsals only; start one with `npm run demo`.');
    const edition = await findEdition(house.db, rehearsalProgramme().current.slug);
    const published = edition && (await findPublishedProgramme(house, edition.id));
    if (!edition || !published)
      throw new CommandRefused('The rehearsal conference is not there; start `npm run demo` once.');
    const plan = crowdPlan(rehearsalInfo.seed, people, published.programme, {
      from: published.release.releasedAt,
      until: house.clock.now(),
    });
    const ids = new Map<number, PersonId>();
    await house.db.transaction().execute(async (tx) => {
      for (const person of plan.people) {
        const id = house.newId<PersonId>();
        if (await insertPerson(tx, { id, name: person.name, email: person.email, locale: person.locale }))
          ids.set(person.number, id);
      }
    });
    const byPerson = Map.groupBy(plan.acts, (act) => act.person);
    let stars = 0;
    for (const [number, acts] of byPerson) {
      const personId = ids.get(number);
      if (!personId) continue;
      const viewer: Viewer = { kind: 'person', personId, grants: [], steward: false, via: 'session' };
      const add = acts.filter((act) => act.act === 'star').map((act) => act.session);
      const remove = acts.filter((act) => act.act === 'unstar').map((act) => act.session);
      await changeStars(house, viewer, { editionId: edition.id, add, remove: [] });
      if (remove.length > 0) await changeStars(house, viewer, { editionId: edition.id, add: [], remove });
      stars += add.length - remove.length;
    }
    console.log(`${ids.size} new people gave ${stars} stars.`);
  });
}
