import { oneLine } from '../../../../kernel/clean-text.ts';
import type { Link, Speaker } from '../../rules/programme.ts';
import type { Remarks } from './remarks.ts';
import { codeOfName, derivedCode, readCode, uniqueCodes } from './stable-keys.ts';

/** What a row of the source says of a person; `id` is the source's own key for them, if it has one. */
export type PersonFacts = {
  readonly id: string | null;
  readonly name: string;
  readonly pronouns?: string | null;
  readonly affiliation?: string | null;
  readonly biography?: string | null;
  readonly picture?: string | null;
  readonly links?: readonly Link[];
};
/** Names a person within one reading, before it is known who is the same as whom. */
export type PersonKey = string & { readonly personKey: true };

/** The people of a reading. Who is the same person can only be said when all rows are read. */
export type DraftPeople = {
  readonly add: (facts: PersonFacts) => PersonKey;
  /** Decides who is who: all speakers, and the code of each key. */
  readonly settle: () => { speakers: readonly Speaker[]; codeOf: ReadonlyMap<PersonKey, string> };
};

type Known = {
  readonly key: PersonKey;
  readonly id: string | null;
  name: string;
  pronouns: string | null;
  affiliation: string | null;
  biography: string | null;
  picture: string | null;
  links: readonly Link[];
};

export function draftPeople(remarks: Remarks): DraftPeople {
  const known = new Map<PersonKey, Known>();
  const add = (facts: PersonFacts): PersonKey => {
    const key = (facts.id === null ? `name ${sameName(facts.name)}` : `id ${facts.id}`) as PersonKey;
    const person: Known = {
      key,
      id: facts.id,
      name: facts.name,
      pronouns: facts.pronouns ?? null,
      affiliation: facts.affiliation ?? null,
      biography: facts.biography ?? null,
      picture: facts.picture ?? null,
      links: facts.links ?? [],
    };
    const first = known.get(key);
    if (!first) known.set(key, person);
    else fold(first, person, remarks);
    return key;
  };
  return { add, settle: () => settle([...known.values()], remarks) };
}

/** Adds what a second row says of the same person; what contradicts the first row is reported. */
function fold(first: Known, second: Known, remarks: Remarks): void {
  const subject = `speaker ${first.name}`;
  for (const field of ['name', 'pronouns', 'affiliation', 'biography', 'picture'] as const) {
    const value = second[field];
    if (value === null || value === first[field]) continue;
    if (first[field] === null) first[field] = value as string & null;
    else remarks.add({ weight: 'lost', code: 'speaker-merged', subject, field, value });
  }
  const urls = new Set(first.links.map((link) => link.url));
  first.links = [...first.links, ...second.links.filter((link) => !urls.has(link.url))];
}

function settle(people: readonly Known[], remarks: Remarks) {
  const byName = Map.groupBy(people, (person) => sameName(person.name));
  const standsFor = new Map<PersonKey, Known>();
  for (const namesakes of byName.values()) settleNamesakes(namesakes, standsFor, remarks);
  const unique = uniqueCodes();
  const codes = new Map<Known, string>();
  // Codes of the source first, so that a derived one never takes the place of one that others may link to.
  const persons = people.filter((person) => standsFor.get(person.key) === person);
  for (const person of persons) if (readCode(person.id)) codes.set(person, unique(person.id ?? ''));
  for (const person of persons) if (!codes.has(person)) codes.set(person, unique(ownCode(person)));
  const speakers = persons.map((person) => speakerOf(person, codes.get(person) ?? ''));
  const codeOf = new Map<PersonKey, string>();
  for (const [key, person] of standsFor) codeOf.set(key, codes.get(person) ?? '');
  return { speakers, codeOf };
}

function speakerOf(person: Known, code: string): Speaker {
  const { name, pronouns, affiliation, biography, picture, links } = person;
  return { code, name, pronouns, affiliation, biography, picture, links };
}

function ownCode(person: Known): string {
  return person.id === null ? codeOfName(person.name) : derivedCode(person.id);
}

/**
 * People of one name are one person unless their details contradict each other: many systems give a person a new id with
 * each session. A name without an id means the one person of that name.
 */
function settleNamesakes(
  namesakes: readonly Known[],
  standsFor: Map<PersonKey, Known>,
  remarks: Remarks,
): void {
  const withIds = namesakes.filter((person) => person.id !== null);
  const distinct: { person: Known; ids: string[] }[] = [];
  for (const person of withIds) {
    const same = distinct.find((other) => !contradict(other.person, person));
    if (same) {
      same.ids.push(person.id ?? '');
      fold(same.person, { ...person, name: same.person.name }, remarks);
    } else distinct.push({ person, ids: [person.id ?? ''] });
    standsFor.set(person.key, same?.person ?? person);
  }
  for (const { person, ids } of distinct) {
    if (ids.length < 2) continue;
    const subject = `speaker ${person.name}`;
    remarks.add({ weight: 'changed', code: 'speaker-merged', subject, field: 'id', value: ids.join(', ') });
  }
  if (distinct.length > 1) {
    const value = distinct.map(({ ids }) => ids[0]).join(', ');
    const subject = `speaker ${distinct[0]?.person.name}`;
    remarks.add({ weight: 'noted', code: 'same-name-different-people', subject, value });
  }
  for (const person of namesakes) {
    if (person.id !== null) continue;
    const named = distinct[0]?.person;
    if (named) fold(named, { ...person, name: named.name }, remarks);
    standsFor.set(person.key, named ?? person);
  }
}

function contradict(one: Known, other: Known): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  if (one.biography !== null && one.biography === other.biography) return false;
  return (
    differ(one.biography, other.biography) ||
    differ(one.affiliation, other.affiliation) ||
    differ(one.picture, other.picture)
  );
}

function sameName(name: string): string {
  return oneLine(name).normalize('NFKC').toLowerCase();
}
