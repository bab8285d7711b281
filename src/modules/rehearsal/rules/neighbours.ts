import type { Locale } from '../../../kernel/locale.ts';
import { neighbourRows } from '../content/neighbours.ts';
import { crowdPlan } from './crowd-plan.ts';
import { uuidFrom } from './names.ts';
import type { Rehearsal } from './rehearsal.ts';

export type Neighbour = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly row: (typeof neighbourRows)[number];
  /** Codes of the sessions that this person starred. */
  readonly stars: readonly string[];
};

/** So many are drawn that each row finds somebody of its language. */
const drawn = 90;

/** People who can be found at the current edition, with what they starred since its last release; the same for every seed. */
export function neighboursOf({ seed, current, startsAt }: Rehearsal): Neighbour[] {
  const last = current.releases.at(-1);
  if (!last) return [];
  const span = { from: last.releasedAt, until: startsAt };
  const { people, acts } = crowdPlan(seed, drawn, last.programme, span);
  const starred = Map.groupBy(acts, ({ person }) => person);
  const left = new Map(people.map((person) => [person.number, person]));
  return neighbourRows.flatMap((row, at) => {
    const person = [...left.values()].find(({ locale }) => locale === row.locale);
    if (!person) return [];
    left.delete(person.number);
    const stars = new Set<string>();
    for (const { act, session } of starred.get(person.number) ?? []) {
      if (act === 'star') stars.add(session);
      else stars.delete(session);
    }
    const [id, email] = [uuidFrom(seed, `neighbour/${at}`), `neighbour-${at + 1}@harbour.example`];
    return [{ id, email, name: person.name, locale: row.locale, row, stars: [...stars] }];
  });
}
