import type { Sponsor } from '../../rules/programme.ts';
import type { ImportedPage, ProgrammeReader } from '../imported.ts';
import type { Draft } from './draft.ts';
import type { PersonKey } from './draft-people.ts';
import type { SessionFacts, SessionHandle } from './draft-sessions.ts';
import { guardReading, parseJson, readRow, unreadable } from './guard-reading.ts';
import { type GuessedKind, guessKind, kindOfTitle } from './guess-kind.ts';
import { readFlag } from './read-words.ts';
import { resolveSlot } from './resolve-slot.ts';
import { readPerson } from './schedule-person.ts';
import { isPlainObject, type SourceRecord } from './source-record.ts';
import { readMinutes } from './times.ts';

/** Reads the conference.json of PyCon US, which also feeds its app. */
export const readPyConUs: ProgrammeReader = (text, context) =>
  guardReading('pycon-us', text, context, (draft, content) => {
    const json = parseJson(content);
    if ('unreadable' in json) return json;
    if (!isPlainObject(json.value) || !Array.isArray(json.value.schedule)) {
      return unreadable('not-this-format', 'There is no list called schedule.');
    }
    const file = draft.source.open('file', json.value);
    draft.setBase(siteOf(json.value.schedule));
    const conference = file.record('conference', 'conference');
    const sponsors = conference ? readSponsors(conference, draft) : [];
    const pages = conference ? readPages(conference, draft) : [];
    for (const item of file.records('schedule', 'item')) {
      readRow(draft, `item ${item.peek('conf_key') ?? ''}`, () => readItem(item, draft));
    }
    draft.settleZone();
    draft.remarks.add({ weight: 'noted', code: 'no-zone', subject: 'conference', value: draft.zone() });
    return draft.finish({}, { sponsors, pages });
  });

/** Links in texts are relative to the site that the items stand on. */
function siteOf(items: readonly unknown[]): string | null {
  const address = items
    .map((item) => (isPlainObject(item) ? item.conf_url : null))
    .find((url) => typeof url === 'string');
  return typeof address === 'string' ? address : null;
}

function readItem(item: SourceRecord, draft: Draft): void {
  draft.count('items');
  const facts = commonFacts(item, item.text('kind'), draft);
  if (!facts) return;
  const slot = slotOf(item, facts, draft);
  const parent = draft.sessions.add({ ...facts, ...slot });
  for (const nested of item.records('sessions', 'nested')) {
    readRow(draft, `nested ${nested.peek('conf_key') ?? ''}`, () =>
      readNested(nested, parent, slot, item, draft),
    );
  }
}

/** A poster has no time of its own: it is there as long as its poster session. */
function readNested(
  nested: SourceRecord,
  parent: SessionHandle | null,
  slot: Pick<SessionFacts, 'slot' | 'minutes'>,
  item: SourceRecord,
  draft: Draft,
): void {
  draft.count('nested');
  const facts = commonFacts(nested, nested.text('kind') ?? item.text('kind'), draft);
  if (facts) draft.sessions.add({ ...facts, ...slot, nestedIn: parent });
}

type Common = Omit<SessionFacts, 'slot' | 'minutes'>;

function commonFacts(item: SourceRecord, kindWord: string | null, draft: Draft): Common | null {
  const key = item.text('conf_key');
  const title = draft.line(item.text('name'), `${item.kind} ${key ?? ''}`, 'name');
  const subject = `${item.kind} ${[key, title ? `“${title}”` : null].filter(Boolean).join(' ')}`.trim();
  if (!title) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject });
    return null;
  }
  const isCharla = kindWord === 'charla';
  const isCancelled = readFlag(item.text('cancelled') ?? '') === true;
  if (isCancelled) draft.remarks.add({ weight: 'noted', code: 'cancelled', subject });
  if (readFlag(item.text('released') ?? '') === false)
    draft.remarks.add({ weight: 'noted', code: 'not-released', subject });
  const contacts = item.list('contact').length;
  if (contacts > 0)
    draft.remarks.tally({ weight: 'lost', code: 'contact-not-kept', subject: item.kind, field: 'contact' });
  const description = draft.markdown(item.text('description'), subject, 'description');
  return {
    ...{ subject, key, title },
    number: key && /^\d+$/.test(key) ? Number(key) : null,
    kind: kindOf(kindWord, title),
    // Many items repeat their name where a description was asked for.
    description: description === title ? null : description,
    track: isCharla ? draft.tracks.codeOf('Charlas') : null,
    language: isCharla ? 'es' : null,
    people: peopleOf(item, subject, draft),
    links: draft.link(item.text('conf_url'), null, subject, 'conf_url'),
    tags: tagsOf(item),
    status: isCancelled ? 'cancelled' : 'confirmed',
  };
}

function kindOf(word: string | null, title: string): GuessedKind {
  if (word === 'charla') return { kind: 'talk', label: 'Charla', known: true };
  if (word === 'sponsor-workshop') return { kind: 'workshop', label: 'Sponsor workshop', known: true };
  if (word === 'informational') return { kind: 'notice', label: null, known: true };
  if (word === 'event') return { kind: 'social', label: null, known: true };
  if (word !== 'plenary') return guessKind(word, title);
  const isPanel = /\bpanel\b/i.test(title);
  return { kind: kindOfTitle(title) ?? (isPanel ? 'panel' : 'plenary'), label: null, known: true };
}

function slotOf(item: SourceRecord, facts: Common, draft: Draft): Pick<SessionFacts, 'slot' | 'minutes'> {
  const moment = (name: string): string | null => {
    const text = item.text(name);
    const read = text === null ? null : draft.moment(text);
    if (text !== null && !read) {
      draft.remarks.add({
        weight: 'lost',
        code: 'date-not-readable',
        subject: facts.subject,
        field: name,
        value: text,
      });
    }
    return read?.moment ?? null;
  };
  const names = [...new Set([...item.list('rooms'), item.text('room')])].filter(
    (name) => typeof name === 'string',
  );
  const rooms = names.map((name) => draft.rooms.codeOf(name));
  if (rooms.length === 0)
    draft.remarks.add({ weight: 'noted', code: 'room-missing', subject: facts.subject });
  const times = {
    start: moment('start'),
    end: moment('end'),
    minutes: readMinutes(item.text('duration') ?? ''),
  };
  return resolveSlot({ subject: facts.subject, kind: facts.kind.kind, ...times, rooms }, draft.remarks);
}

/** `authors` repeats the names of `speakers`; a name that stands only there is a speaker too. */
function peopleOf(item: SourceRecord, subject: string, draft: Draft): readonly PersonKey[] {
  const speakers = item.records('speakers', 'speaker');
  const names = new Set(speakers.map((speaker) => speaker.peek('name')));
  const people = speakers.flatMap((speaker) => readPerson(speaker, subject, draft));
  const further = item.list('authors').filter((name) => typeof name === 'string' && !names.has(name.trim()));
  for (const name of further) {
    draft.remarks.add({
      weight: 'noted',
      code: 'speaker-unknown',
      subject,
      field: 'authors',
      value: String(name),
    });
    people.push(draft.people.add({ id: null, name: String(name).trim() }));
  }
  return people;
}

function tagsOf(item: SourceRecord): readonly string[] {
  return item
    .list('tags')
    .flatMap((tag) => (typeof tag === 'string' ? tag.split(',') : []))
    .map((tag) => tag.trim())
    .filter(Boolean);
}

function readSponsors(conference: SourceRecord, draft: Draft): readonly Sponsor[] {
  const levels = conference.record('sponsors', 'sponsor levels');
  return (levels?.names ?? []).flatMap((level, index) => {
    draft.count('sponsor levels');
    return (levels?.records(level, 'sponsor') ?? []).flatMap((sponsor) =>
      readSponsor(sponsor, level, index, draft),
    );
  });
}

function readSponsor(sponsor: SourceRecord, level: string, index: number, draft: Draft): readonly Sponsor[] {
  draft.count('sponsors');
  const name = draft.line(sponsor.text('name'), `sponsor of level ${level}`, 'name');
  if (!name) {
    draft.remarks.add({ weight: 'lost', code: 'row-without-title', subject: `sponsor of level ${level}` });
    return [];
  }
  const subject = `sponsor ${name}`;
  const order = Number.parseInt(sponsor.text('level_order') ?? '', 10);
  const link = (field: string) => draft.link(sponsor.text(field), null, subject, field)[0]?.url ?? null;
  return [
    {
      name,
      level: sponsor.text('level') ?? level,
      levelOrder: Number.isNaN(order) ? index : order,
      website: link('website') ?? link('url'),
      logo: link('logo_url'),
      description: draft.markdown(sponsor.text('description'), subject, 'description'),
      booth: sponsor.text('booth_number'),
      jobFairTable: sponsor.text('job_fair_table_number'),
    },
  ];
}

function readPages(conference: SourceRecord, draft: Draft): readonly ImportedPage[] {
  const content = conference.record('content', 'page');
  return (content?.names ?? []).flatMap((slug) => {
    draft.count('pages');
    const body = draft.markdown(content?.text(slug) ?? null, `page ${slug}`, 'body');
    if (!body) return [];
    const words = slug.replace(/[-_]+/g, ' ').trim();
    return [{ slug, title: words.charAt(0).toUpperCase() + words.slice(1), body }];
  });
}
