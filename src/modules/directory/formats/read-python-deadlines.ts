import { slugOf } from '../../../kernel/name-words.ts';
import type { ReadList, SourceRecord, StatedFacts } from '../rules/listing.ts';
import type { ListFile } from '../rules/source.ts';
import { type Countries, countryFinder } from './countries.ts';
import { readDates, readLink, readZone } from './fact-words.ts';
import { fileLabel, isRow, type ListNotes, type Row, startNotes, textOf } from './list-notes.ts';
import { readPlace } from './place-words.ts';
import { deadlineFacts } from './python-deadlines-call.ts';
import { topicsOfSubs } from './topic-words.ts';
import { yamlRows } from './yaml-rows.ts';

const used: ReadonlySet<string> = new Set(
  (
    'conference alt_name year link cfp cfp_ext cfp_link timezone place extra_places start end sub location sponsor finaid ' +
    'tutorial_deadline workshop_deadline note'
  ).split(' '),
);

/** Reads one file of python-deadlines (`conferences.yml`, `archive.yml`, `legacy.yml`). */
export function readPythonDeadlines(text: string, { file }: { readonly file: string }): ReadList {
  return readPythonDeadlinesFiles([{ path: file, text }]);
}

/** Reads files of python-deadlines together: an edition has the same key whichever of them it stands in. */
export function readPythonDeadlinesFiles(files: readonly ListFile[]): ReadList {
  const notes = startNotes();
  const countries = countryFinder();
  const records = files.flatMap(({ path, text }) => {
    const label = fileLabel(path);
    return yamlRows(text, label, notes).flatMap((row, index) => {
      const where = `${label} #${index + 1}`;
      const record = isRow(row) ? readRow(row, where, countries, notes) : null;
      if (!isRow(row)) notes.add('row-not-readable', where, '', row);
      return record ? [record] : [];
    });
  });
  return { records: withCities(records), problems: notes.problems() };
}

/** An edition in several cities stands there once for each; then the city is a part of the key. */
function withCities(records: readonly SourceRecord[]): readonly SourceRecord[] {
  const counts = Map.groupBy(records, (record) => record.key);
  const taken = new Set<string>();
  return records.map((record) => {
    const isAlone = counts.get(record.key)?.length === 1;
    const base = isAlone ? record.key : `${record.key}/${slugOf(record.facts.city ?? 'online')}`;
    const free = [base, ...Array.from({ length: records.length }, (_, index) => `${base}/${index + 2}`)];
    const key = free.find((candidate) => !taken.has(candidate)) ?? base;
    taken.add(key);
    return { ...record, key };
  });
}

function readRow(row: Row, where: string, countries: Countries, notes: ListNotes): SourceRecord | null {
  for (const field of Object.keys(row)) if (!used.has(field)) notes.unused(where, field, row[field]);
  const series = textOf(row, 'conference');
  if (!series) {
    notes.add('no-name', where, 'conference', '');
    return null;
  }
  const year = textOf(row, 'year') ?? textOf(row, 'start')?.slice(0, 4) ?? 'undated';
  const alias = textOf(row, 'alt_name');
  const facts = readFacts(row, series, year, where, countries, notes);
  return {
    key: `${slugOf(series)}/${year}`,
    facts,
    ...(alias && { otherNames: [alias] }),
    where,
    link: null,
  };
}

function readFacts(
  row: Row,
  series: string,
  year: string,
  where: string,
  countries: Countries,
  notes: ListNotes,
): StatedFacts {
  const text = (field: string) => textOf(row, field);
  const dates = readDates(text('start'), text('end'), where, { start: 'start', end: 'end' }, notes);
  const zone = readZone(text('timezone'), where, notes);
  const website = readLink(text('link'), where, 'link', notes);
  const sponsorUrl = readLink(text('sponsor'), where, 'sponsor', notes);
  const aidUrl = readLink(text('finaid'), where, 'finaid', notes);
  const topics = topicsOfSubs(text('sub'), (sub) => notes.add('value-not-usable', where, 'sub', sub));
  const deadlines = deadlineFacts(row, zone, where, notes);
  return {
    name: series.includes(year) ? series : `${series} ${year}`,
    series,
    ...dates,
    ...readWhere(row, where, countries, notes),
    ...(website && { website }),
    ...deadlines,
    ...(sponsorUrl && { sponsorUrl }),
    ...(aidUrl && { aidOffered: true, aidUrl }),
    topics,
  };
}

/** The place in words and in degrees; the zone is that of the deadline, so that it says nothing of the place. */
function readWhere(row: Row, where: string, countries: Countries, notes: ListNotes): Partial<StatedFacts> {
  const place = readPlace(textOf(row, 'place'), countries);
  if (place.unknownCountry) notes.add('country-unknown', where, 'place', textOf(row, 'place'));
  const more = Array.isArray(row.extra_places) ? row.extra_places : [];
  const others = more.filter((one) => typeof one === 'string').map((one) => readPlace(one, countries));
  const furtherPlaces = others.filter((other) => other.online !== 'only');
  if (furtherPlaces.length > 0)
    notes.add('more-places', where, 'extra_places', furtherPlaces.map((one) => one.city).join(', '));
  const note = textOf(row, 'note') ?? '';
  const isHybrid = place.online === 'too' || furtherPlaces.length < others.length || /\bhybrid\b/i.test(note);
  const isOnline = place.online === 'only' || /^remote$|\bheld online\b/i.test(note);
  const mode = isOnline ? 'online' : isHybrid ? 'hybrid' : place.city || place.country ? 'on-site' : null;
  return {
    ...(mode && { mode }),
    ...(place.city && { city: place.city }),
    ...(place.region && { region: place.region }),
    ...(place.country && { country: place.country }),
    ...(mode === 'online' ? namePoint(row, where, notes) : readDegrees(row, where, notes)),
  };
}

/** What is online is nowhere: the point that some rows have all the same is that of another year. */
function namePoint(row: Row, where: string, notes: ListNotes): Partial<StatedFacts> {
  if (row.location !== undefined) notes.add('value-not-usable', where, 'location', row.location);
  return {};
}

/** The first of the places: one listing stands at one point of the map. */
function readDegrees(row: Row, where: string, notes: ListNotes): Partial<StatedFacts> {
  if (row.location === undefined) return {};
  const first: unknown = Array.isArray(row.location) ? row.location[0] : row.location;
  const latitude = isRow(first) ? Number(textOf(first, 'latitude') ?? Number.NaN) : Number.NaN;
  const longitude = isRow(first) ? Number(textOf(first, 'longitude') ?? Number.NaN) : Number.NaN;
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  notes.add('value-not-usable', where, 'location', row.location);
  return {};
}
