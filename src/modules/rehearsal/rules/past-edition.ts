import type { Programme } from '#programme';
import { type DateText, daysAfter, instantAt } from '../../../kernel/time.ts';
import { pastGatherings, pastTalks } from '../content/past.ts';
import { rooms, tracks } from '../content/rooms.ts';
import type { PersonRow, SessionRow } from '../content/rows.ts';
import { assembleProgramme, zone } from './assemble.ts';
import { chanceFrom } from './chance.ts';
import { type Draft, draftsOfGatherings } from './drafts.ts';
import { channelsFrom, factsOf, headOf, pagesFrom, slugOf, sponsorsFrom } from './editions.ts';
import type { RehearsalEdition } from './rehearsal.ts';
import { type Cell, timetableFor } from './timetable.ts';

const usedRooms = ['main-hall', 'hall-b', 'room-301', 'room-302'];

function cells(): Cell[] {
  const starts = ['10:10', '10:45', '11:20', '13:00', '13:40', '14:20'];
  return [0, 1, 2].flatMap((day) =>
    starts.flatMap((start) => usedRooms.map((room) => ({ kind: 'talk' as const, day, start, room }))),
  );
}

function drafts(): Draft[] {
  const talks = pastTalks.map(([title, by, track, level, abstract, language]): Draft => {
    const row: SessionRow = { title, by: [by], level, abstract, ...(language && { language }) };
    return {
      key: `talk/${title}`,
      kind: 'talk',
      kindLabel: null,
      track,
      minutes: 30,
      row,
      place: 'open',
      within: null,
    };
  });
  return [...talks, ...draftsOfGatherings(pastGatherings)];
}

/** Everything recorded has its recording linked. */
function withRecordings(programme: Programme, year: string): Programme {
  return {
    ...programme,
    sessions: programme.sessions.map((session) =>
      session.recorded
        ? {
            ...session,
            links: [
              ...session.links,
              { label: 'Recording', url: `https://video.harbour.example/${year}/${session.code}` },
              { label: 'Slides', url: `https://slides.harbour.example/${year}/${session.code}.pdf` },
            ],
          }
        : session,
    ),
  };
}

function pastProgramme(seed: number, firstDay: DateText, people: readonly PersonRow[]): Programme {
  const rows = drafts();
  const named = new Set(rows.flatMap(({ row }) => row.by.map((by) => (typeof by === 'string' ? by : by[0]))));
  const slug = slugOf(firstDay);
  const capacities = new Map(rooms.map(({ code, capacity }) => [code, capacity ?? 0]));
  const placed = timetableFor(rows, cells(), capacities, chanceFrom(seed, `timetable/${slug}`));
  const inUse = new Set(placed.flatMap(({ place }) => place?.rooms ?? []));
  const programme = assembleProgramme({
    seed,
    slug,
    head: headOf('past', firstDay),
    rooms: rooms.filter(({ code }) => inUse.has(code)),
    tracks,
    people: people.filter(([name]) => named.has(name)),
    placed,
  });
  return withRecordings(programme, firstDay.slice(0, 4));
}

/** The edition before: complete, smaller, with recordings. */
export function pastEdition(
  seed: number,
  firstDay: DateText,
  people: readonly PersonRow[],
): RehearsalEdition {
  const programme = pastProgramme(seed, firstDay, people);
  const kept: readonly string[] = ['conduct', 'health', 'venue', 'accessibility'];
  return {
    slug: slugOf(firstDay),
    phase: 'past',
    accent: '#5b4b8a',
    head: programme.head,
    facts: factsOf('past', firstDay, 740),
    releases: [
      { name: 'Low tide', releasedAt: instantAt(daysAfter(firstDay, -40), '18:00', zone), programme },
    ],
    working: programme,
    sponsors: sponsorsFrom().filter((_, index) => index % 3 === 0),
    pages: pagesFrom().filter(({ slug }) => kept.includes(slug)),
    jobs: [],
    channels: channelsFrom(),
    announcements: [],
    announcedKeynotes: [],
    call: null,
  };
}
