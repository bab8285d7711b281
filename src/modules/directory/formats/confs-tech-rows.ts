import type { FactName, SourceRecord, StatedFacts } from '../rules/listing.ts';
import type { ListNotes } from './list-notes.ts';

/** Two starts within these days are one edition about whose date two files differ, or that runs on. */
const sameDays = 10;

/** Joins the rows of one edition that stand in several topics' files, in the order in which they come. */
export function joinRows(rows: readonly SourceRecord[], notes: ListNotes): readonly SourceRecord[] {
  const byKey = new Map<string, SourceRecord[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  return [...byKey.values()].flatMap((same) => {
    const editions = byDates(same);
    return editions.map((edition, index) => joined(edition, index, notes));
  });
}

/** A conference may take place twice a year in one city: the second one in the year is another edition. */
function byDates(rows: readonly SourceRecord[]): readonly (readonly SourceRecord[])[] {
  const sorted = [...rows].sort((a, b) => startOf(a) - startOf(b));
  const editions: SourceRecord[][] = [];
  for (const row of sorted) {
    const current = editions.at(-1);
    const first = current?.[0];
    if (current && first && startOf(row) - startOf(first) <= sameDays * 86_400_000) current.push(row);
    else editions.push([row]);
  }
  return editions;
}

function startOf(row: SourceRecord): number {
  return row.facts.startsOn ? Date.parse(row.facts.startsOn) : 0;
}

function joined(rows: readonly SourceRecord[], index: number, notes: ListNotes): SourceRecord {
  const [first, ...others] = rows;
  if (!first) throw new Error('An edition has at least one row.');
  const facts = others.reduce((known, row) => joinFacts(known, row, notes), first.facts);
  return {
    ...first,
    key: index === 0 ? first.key : `${first.key}/${index + 1}`,
    facts,
    where: rows.map((row) => row.where).join(', '),
  };
}

/** The first row's facts hold; topics and languages add up; what two rows state differently is named. */
function joinFacts(known: StatedFacts, row: SourceRecord, notes: ListNotes): StatedFacts {
  const other = row.facts;
  for (const field of Object.keys(known) as FactName[]) {
    const [one, two] = [known[field], other[field]];
    if (Array.isArray(one) || field === 'name' || two === undefined || isSameText(one, two)) continue;
    notes.add('same-key-twice', row.where, field, `${one} ≠ ${two}`);
  }
  return {
    ...other,
    ...known,
    topics: [...new Set([...(known.topics ?? []), ...(other.topics ?? [])])],
    ...((known.languages || other.languages) && {
      languages: [...new Set([...(known.languages ?? []), ...(other.languages ?? [])])],
    }),
  };
}

function isSameText(one: unknown, two: unknown): boolean {
  const bare = (value: unknown) =>
    String(value)
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
      .toLowerCase();
  return bare(one) === bare(two);
}
