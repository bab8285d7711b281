import { type DateText, daysAfter, type InstantText, instantAt } from '../../../kernel/time.ts';
import { conferenceAbout } from '../content/facts.ts';
import { lateTalks } from '../content/revisions.ts';
import { rooms, tracks } from '../content/rooms.ts';
import { assembleProgramme, zone } from './assemble.ts';
import { castFor } from './cast.ts';
import { chanceFrom } from './chance.ts';
import { type Draft, draftsFrom, mainDrafts, peopleIn } from './drafts.ts';
import {
  announcementsFrom,
  calendarFrom,
  channelsFrom,
  comingEdition,
  factsOf,
  headOf,
  jobsFrom,
  pagesFrom,
  slugOf,
  sponsorsFrom,
} from './editions.ts';
import { codesFor } from './names.ts';
import { pastEdition } from './past-edition.ts';
import type { Rehearsal, RehearsalEdition } from './rehearsal.ts';
import { statesOf } from './states.ts';
import { mainCells, timetableFor } from './timetable.ts';

/** A Wednesday: two tutorial days, then Friday 14 May. */
export const rehearsalInfo: {
  readonly seed: number;
  readonly firstDay: DateText;
  /** Friday 10:25 at the venue. */
  readonly startsAt: InstantText;
} = { seed: 1, firstDay: '2027-05-12', startsAt: startOf('2027-05-12') };

function startOf(firstDay: DateText): InstantText {
  return instantAt(daysAfter(firstDay, 2), '10:25', zone);
}

/** Drafts of the talks that came in after the release; they are numbered last and get no cell of the first timetable. */
function lateDrafts(): Draft[] {
  return draftsFrom(lateTalks, { kind: 'talk', minutes: 30 }).map((draft) => ({ ...draft, place: 'later' }));
}

function currentEdition(seed: number, firstDay: DateText) {
  const slug = slugOf(firstDay);
  const head = headOf('current', firstDay);
  const drafts = mainDrafts();
  const capacities = new Map(rooms.map(({ code, capacity }) => [code, capacity ?? 0]));
  const placed = timetableFor(drafts, mainCells(), capacities, chanceFrom(seed, `timetable/${slug}`));
  const late = lateDrafts().map((draft) => ({ draft, place: null }));
  const people = peopleIn(drafts.map(({ row }) => row));
  const all = assembleProgramme({ seed, slug, head, rooms, tracks, people, placed: [...placed, ...late] });
  const changes = statesOf(all);
  const release = (name: string, day: number, programme: typeof all) => ({
    name,
    releasedAt: instantAt(daysAfter(firstDay, day), '18:00', zone),
    programme,
  });
  const edition: RehearsalEdition = {
    slug,
    phase: 'current',
    accent: '#d9480f',
    head,
    facts: factsOf('current', firstDay, 1800),
    releases: [
      release('First light', -45, changes.firstRelease),
      release('Second breakfast', -10, changes.released),
    ],
    working: changes.working,
    sponsors: sponsorsFrom(),
    pages: pagesFrom(),
    jobs: jobsFrom(seed),
    channels: channelsFrom(),
    announcements: announcementsFrom(seed, firstDay),
    announcedKeynotes: [],
    call: null,
  };
  return { edition, changes, people };
}

/**
 * The whole rehearsal conference: three editions and the people for it. The same seed and first day (a Wednesday, so that
 * the conference days are Friday to Sunday) give the same document, byte for byte.
 */
export function rehearsalProgramme(
  seed: number = rehearsalInfo.seed,
  firstDay: DateText = rehearsalInfo.firstDay,
): Rehearsal {
  const calendar = calendarFrom(firstDay);
  const { edition: current, changes, people } = currentEdition(seed, calendar.current);
  const past = pastEdition(seed, calendar.past, people);
  const coming = comingEdition(calendar.coming, daysAfter(firstDay, -12));
  return {
    seed,
    conference: {
      slug: 'harbour-city',
      name: 'Harbour City',
      about: conferenceAbout,
      website: 'https://harbour.example',
    },
    past,
    current,
    coming,
    changes,
    cast: castFor({
      seed,
      past: past.slug,
      current: current.slug,
      coming: coming.slug,
      speakerCode: codesFor(seed, 'speakers'),
    }),
    startsAt: startOf(firstDay),
  };
}
