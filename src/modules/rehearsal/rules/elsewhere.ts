import type { SourceRecord, StatedFacts } from '#directory';
import { type DateText, daysAfter, instantAt } from '../../../kernel/time.ts';
import { type ElsewhereRow, elsewhereRows } from '../content/elsewhere.ts';

/** Weeks between two editions; weekdays stay. */
const year = 52;

/** What the rehearsal's catalogue knows of conferences elsewhere: each one's edition before, its present one, and where it is announced the next. */
export function elsewhereRecords(firstDay: DateText): SourceRecord[] {
  return elsewhereRows.flatMap((row, index) =>
    [-2, -1, 0, ...(index % 3 === 0 ? [1] : [])].map((turn) => recordOf(row, firstDay, turn)),
  );
}

function recordOf(row: ElsewhereRow, firstDay: DateText, turn: number): SourceRecord {
  const startsOn = daysAfter(firstDay, (row.weeks + turn * year) * 7);
  const edition = startsOn.slice(0, 4);
  return {
    key: `${row.host}-${edition}`,
    facts: factsOf(row, startsOn, edition, turn),
    where: row.host,
    link: null,
  };
}

function factsOf(row: ElsewhereRow, startsOn: DateText, edition: string, turn: number): StatedFacts {
  const website = `https://${row.host}.example/${edition}`;
  const isOnline = row.city === '';
  return {
    name: `${row.name} ${edition}`,
    series: row.name,
    startsOn,
    endsOn: daysAfter(startsOn, row.days - 1),
    mode: row.mode,
    zone: row.zone,
    ...(!isOnline && {
      city: row.city,
      region: row.region ?? null,
      country: row.country,
      latitude: row.latitude,
      longitude: row.longitude,
    }),
    website,
    topics: row.topics.split(' '),
    languages: row.languages.split(' '),
    // Of an edition a year ahead only dates and place are known.
    ...(turn <= 0 && announcedFacts(row, startsOn, website, turn < 0)),
  };
}

function announcedFacts(
  row: ElsewhereRow,
  startsOn: DateText,
  website: string,
  isPast: boolean,
): Partial<StatedFacts> {
  const at = (weeksBefore: number, time: string) =>
    instantAt(daysAfter(startsOn, -7 * weeksBefore), time, row.zone);
  return {
    callState: row.callWeeks === null ? 'none' : 'announced',
    ...(row.callWeeks !== null && {
      callUrl: `${website}/call`,
      callOpensAt: at(row.callWeeks + 8, '09:00'),
      callClosesAt: at(row.callWeeks, '23:59'),
    }),
    ticketsUrl: `${website}/tickets`,
    ticketsOpenAt: at(20, '10:00'),
    earlyBirdEndsAt: at(9, '23:59'),
    ticketsCloseAt: at(1, '18:00'),
    // Currencies without minor units keep their whole ones (ISO 4217).
    priceFrom: ['KRW', 'JPY'].includes(row.currency) ? row.price : row.price * 100,
    priceCurrency: row.currency,
    ...(row.aid && { aidOffered: true, aidUrl: `${website}/aid`, aidClosesAt: at(12, '23:59') }),
    ...(row.childcare && { childcare: true }),
    accessibility: row.access ?? [],
    formats: row.formats,
    expectedPeople: row.people,
    conductUrl: `${website}/conduct`,
    sponsorUrl: `${website}/sponsors`,
    ...(isPast && row.formats.includes('recordings') && { recordingsUrl: `${website}/recordings` }),
  };
}
