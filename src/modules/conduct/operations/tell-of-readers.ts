import type { Edition } from '#directory';
import { listPersons, type Person } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { listReaders } from '../queries/desks.ts';

/** A change of readers is written down, and told to all of them, whoever comes or goes included. */
export async function tellOfReaders(
  house: House,
  tx: Tx,
  told: {
    readonly edition: Edition;
    readonly by: PersonId;
    readonly about: Person;
    readonly change: 'named' | 'dismissed';
    readonly now: InstantText;
  },
): Promise<void> {
  const { edition, by, about, change, now } = told;
  await recordAct(tx, {
    ...{ at: now, editionId: edition.id, personId: by, subject: about.id, facts: {} },
    act: change === 'named' ? 'conduct.reader-named' : 'conduct.reader-dismissed',
  });
  const readers = await listReaders(tx, edition.id);
  const people = await listPersons(tx, [...new Set([by, ...readers.map(({ personId }) => personId)])]);
  const actor = people.find(({ id }) => id === by);
  const url = `${house.config.origin}/${edition.slug}/conduct`;
  const letters = people
    .filter(({ id }) => readers.some(({ personId }) => personId === id))
    .map((one) => {
      const texts = textsFor(one.locale);
      const letter = texts.conduct.letters[change];
      const facts = {
        edition: edition.name,
        by: actor?.name || texts.people.letters.somebody,
        who: about.name,
        url,
      };
      return {
        ...{ to: one.email, key: `conduct.readers:${edition.id}:${about.id}:${one.id}:${change}:${now}` },
        ...{ subject: letter.subject(facts), text: letter.text(facts) },
      };
    });
  await house.mail.post(tx, ...letters);
}
