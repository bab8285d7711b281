import { slugOf } from '../../../kernel/name-words.ts';
import type { ListProblem, ReadList, SourceRecord, StatedFacts } from '../rules/listing.ts';
import type { ListFile } from '../rules/source.ts';
import { joinRows } from './confs-tech-rows.ts';
import { type Countries, countryFinder } from './countries.ts';
import { anywhereOnEarth, readDates, readDeadline, readLanguages, readLink } from './fact-words.ts';
import { fileLabel, isRow, type ListNotes, type Row, startNotes, textOf } from './list-notes.ts';
import { isOnlineWord, readCity } from './place-words.ts';
import { topicOfFile } from './topic-words.ts';

const used: ReadonlySet<string> = new Set(
  'name url startDate endDate city country online locales cocUrl cfpUrl cfpEndDate'.split(' '),
);

/** Reads one file of confs.tech (`conferences/2022/python.json`). */
export function readConfsTech(text: string, { file }: { readonly file: string }): ReadList {
  return readConfsTechFiles([{ path: file, text }]);
}

/** Reads files of confs.tech together: an edition that stands in several topics' files is one record with all its topics. */
export function readConfsTechFiles(files: readonly ListFile[]): ReadList {
  const notes = startNotes();
  const countries = countryFinder();
  const rows = files.flatMap((file) => readFile(file, countries, notes));
  const records = joinRows(rows, notes);
  return { records, problems: notes.problems() };
}

function readFile(file: ListFile, countries: Countries, notes: ListNotes): readonly SourceRecord[] {
  const { label, year, topic } = partsOf(file.path);
  const rows = parsed(file.text, label, notes);
  return rows.flatMap((row, index) => {
    const where = `${label} #${index + 1}`;
    const facts = isRow(row) ? readFacts(row, topic, where, countries, notes) : null;
    if (!isRow(row)) notes.add('row-not-readable', where, '', row);
    if (!facts) return [];
    return [{ key: keyOf(facts, year), facts, where, link: null }];
  });
}

/** "https://…/conferences/2022/python.json" names the year and the topic; of another name only itself is known. */
function partsOf(path: string): { label: string; year: string | null; topic: string | null } {
  const [, year, stem] = /(?:^|\/)((?:19|20)\d\d)\/([^/?#]+)\.json(?:[?#].*)?$/.exec(path) ?? [];
  if (year && stem) return { label: `${year}/${stem}.json`, year, topic: topicOfFile(stem) };
  return { label: fileLabel(path), year: null, topic: null };
}

function parsed(text: string, label: string, notes: ListNotes): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (Array.isArray(value)) return value;
    notes.add('file-not-readable', label, '', 'no list');
  } catch (error) {
    notes.add('file-not-readable', label, '', error instanceof Error ? error.message : error);
  }
  return [];
}

/**
 * What does not change of an edition: its name without the year, the year, the city. An edition that moves to another city is
 * a new record of the list, and merging finds that it is the same.
 */
function keyOf(facts: StatedFacts, fileYear: string | null): string {
  const year = fileYear ?? facts.startsOn?.slice(0, 4) ?? 'undated';
  const name = slugOf(facts.name)
    .split('-')
    .filter((word) => word !== year)
    .join('');
  const city = facts.city ? slugOf([facts.city, facts.region].filter(Boolean).join(' ')) : 'online';
  return `${name || slugOf(facts.name)}/${year}/${city}`;
}

function readFacts(
  row: Row,
  topic: string | null,
  where: string,
  countries: Countries,
  notes: ListNotes,
): StatedFacts | null {
  for (const field of Object.keys(row)) if (!used.has(field)) notes.unused(where, field, row[field]);
  const text = (field: string) => textOf(row, field);
  const name = text('name');
  if (!name) {
    notes.add('no-name', where, 'name', '');
    return null;
  }
  const dates = readDates(
    text('startDate'),
    text('endDate'),
    where,
    { start: 'startDate', end: 'endDate' },
    notes,
  );
  const website = readLink(text('url'), where, 'url', notes);
  const callUrl = readLink(text('cfpUrl'), where, 'cfpUrl', notes);
  const callClosesAt = readDeadline(text('cfpEndDate'), anywhereOnEarth, where, 'cfpEndDate', notes);
  const conductUrl = readLink(text('cocUrl'), where, 'cocUrl', notes);
  const languages = readLanguages(text('locales'), where, notes);
  return {
    name,
    ...dates,
    ...readWhere(row, where, countries, notes),
    ...(website && { website }),
    ...((callUrl || callClosesAt) && { callState: 'announced' as const }),
    ...(callUrl && { callUrl }),
    ...(callClosesAt && { callClosesAt }),
    ...(conductUrl && { conductUrl }),
    ...(languages.length > 0 && { languages }),
    ...(topic && { topics: [topic] }),
  };
}

/** On site unless the row says otherwise: the list leaves `online` out where nothing is online. */
function readWhere(row: Row, where: string, countries: Countries, notes: ListNotes): Partial<StatedFacts> {
  const written = textOf(row, 'city');
  const place = written && !isOnlineWord(written) ? readCity(written) : { city: null, region: null };
  const countryText = textOf(row, 'country');
  const country = countries(countryText);
  if (countryText && !country && !isOnlineWord(countryText))
    notes.add('country-unknown' satisfies ListProblem['code'], where, 'country', countryText);
  const { online } = row;
  if (online !== undefined && typeof online !== 'boolean')
    notes.add('value-not-usable', where, 'online', online);
  const isOnline = online === true || Boolean(written && !place.city);
  if (!place.city)
    return isOnline ? { mode: 'online', ...(country && { country }) } : { ...(country && { country }) };
  return {
    mode: isOnline ? 'hybrid' : 'on-site',
    city: place.city,
    ...(place.region && { region: place.region }),
    ...(country && { country }),
  };
}
