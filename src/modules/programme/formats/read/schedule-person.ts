import type { Link } from '../../rules/programme.ts';
import type { Draft } from './draft.ts';
import type { PersonFacts, PersonKey } from './draft-people.ts';
import { decoded, listed } from './schedule-head.ts';
import type { SourceRecord } from './source-record.ts';

/** The people of an event: objects or bare names. */
export function peopleOf(event: SourceRecord, subject: string, draft: Draft): readonly PersonKey[] {
  const names = event.list('persons').filter((person) => typeof person === 'string');
  if (names.length > 0)
    return names.map((name) => draft.people.add({ id: null, name: decoded(name)?.trim() ?? '' }));
  return listed(event, 'persons', 'person').flatMap((person) => readPerson(person, subject, draft));
}

/** Reads a person of a schedule; one without any name is named in the report. */
export function readPerson(person: SourceRecord, subject: string, draft: Draft): readonly PersonKey[] {
  draft.count('persons');
  const id = person.text('code') ?? person.text('guid') ?? person.text('id');
  const written =
    person.text('public_name') ??
    person.text('full_public_name') ??
    person.text('name') ??
    person.text('#text');
  const name = draft.line(decoded(written), subject, 'name');
  if (!name) {
    draft.remarks.add({ weight: 'lost', code: 'speaker-unknown', subject, value: id ?? '' });
    return [];
  }
  // A name that only repeats the public one is no further fact.
  if (person.peek('name') === written) person.passOver('name');
  for (const field of ['email', 'phone']) {
    if (person.text(field))
      draft.remarks.tally({ weight: 'lost', code: 'contact-not-kept', subject: 'person', field });
  }
  return [draft.people.add({ id, name, ...detailsOf(person, `speaker ${name}`, draft) })];
}

function detailsOf(person: SourceRecord, about: string, draft: Draft): Omit<PersonFacts, 'id' | 'name'> {
  const picture = person.text('avatar') ?? person.text('photo') ?? person.text('avatar_url');
  const affiliation = person.text('affiliation') ?? person.text('organization');
  const biography = person.text('biography') ?? person.text('bio') ?? person.text('description');
  return {
    pronouns: draft.line(person.text('pronouns'), about, 'pronouns'),
    affiliation: draft.line(affiliation, about, 'affiliation'),
    biography: draft.markdown(biography, about, 'biography'),
    picture: draft.link(picture, null, about, 'avatar')[0]?.url ?? null,
    links: [
      ...draft.link(person.text('url') ?? person.text('homepage'), null, about, 'url'),
      ...handleOf(person, about, draft),
      ...listed(person, 'links', 'link').flatMap((link) => linkOf(link, about, draft)),
    ],
  };
}

/** A Twitter name (with or without `@`, or the whole address) as a link that shows it as it was written. */
function handleOf(person: SourceRecord, about: string, draft: Draft): readonly Link[] {
  const written = person.text('twitter');
  if (written === null) return [];
  const names = written.split(/[\s|,/]+/).filter(Boolean);
  if (!names.every((name) => /^@?\w{1,30}$/.test(name)))
    return draft.link(written, written, about, 'twitter');
  return names.flatMap((name) =>
    draft.link(`https://twitter.com/${name.replace('@', '')}`, name, about, 'twitter'),
  );
}

/** A link of the source, whichever words it uses for address and label. */
export function linkOf(link: SourceRecord, subject: string, draft: Draft): readonly Link[] {
  const address = link.text('url') ?? link.text('href');
  const label = decoded(link.text('title') ?? link.text('#text') ?? link.text('name'));
  return draft.link(address, label, subject, link.kind);
}
