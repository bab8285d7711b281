import type { Programme, ProgrammeHead, Sponsor } from '#programme';
import { type DateText, daysAfter, instantAt } from '../../../kernel/time.ts';
import {
  aboutComing,
  aboutCurrent,
  aboutPast,
  announcementRows,
  callNote,
  channelRows,
  comingKeynotes,
  forWhom,
  special,
  taglines,
  takePart,
} from '../content/facts.ts';
import { pagesEn } from '../content/pages-en.ts';
import { pagesKo } from '../content/pages-ko.ts';
import { pagesZhHans } from '../content/pages-zh-hans.ts';
import { rooms, tracks } from '../content/rooms.ts';
import { pageSlugs } from '../content/rows.ts';
import { jobRows, sponsorLevels, sponsorRows } from '../content/sponsors.ts';
import { zone } from './assemble.ts';
import { codesFor } from './names.ts';
import type {
  Announcement,
  EditionFacts,
  InformationPage,
  Job,
  RehearsalChannel,
  RehearsalEdition,
} from './rehearsal.ts';

/** The first days of the three editions, from that of the current one; weekdays stay. */
export type Calendar = { readonly past: DateText; readonly current: DateText; readonly coming: DateText };

/** The editions a year before (52 weeks) and after (53 weeks). */
export function calendarFrom(firstDay: DateText): Calendar {
  return { past: daysAfter(firstDay, -362), current: firstDay, coming: daysAfter(firstDay, 371) };
}

/** `harbour-city-2027`, by the year in which the edition starts. */
export function slugOf(firstDay: DateText): string {
  return `harbour-city-${firstDay.slice(0, 4)}`;
}

/** What each edition says of itself. */
export function headOf(phase: RehearsalEdition['phase'], firstDay: DateText): ProgrammeHead {
  const shape = {
    past: { days: 4, about: aboutPast },
    current: { days: 9, about: aboutCurrent },
    coming: { days: 9, about: aboutComing },
  }[phase];
  return {
    title: `Harbour City ${firstDay.slice(0, 4)}`,
    subtitle: taglines[phase].en ?? null,
    startsOn: firstDay,
    endsOn: daysAfter(firstDay, shape.days - 1),
    zone,
    venue: 'Old Customs House',
    city: 'Harbour City',
    website: `https://harbour.example/${firstDay.slice(0, 4)}`,
    about: shape.about,
  };
}

/** Facts of an edition that starts on `firstDay`. */
export function factsOf(
  phase: RehearsalEdition['phase'],
  firstDay: DateText,
  expectedPeople: number,
): EditionFacts {
  return {
    tagline: taglines[phase],
    mode: 'hybrid',
    address: 'Quay 7',
    country: 'HR',
    latitude: 45.03,
    longitude: 14.26,
    expectedPeople,
    purposes: ['learning', 'meeting people', 'contributing', 'hiring', 'teaching'],
    forWhom,
    takePart: phase === 'current' ? takePart : {},
    special,
    ticketsFrom: instantAt(daysAfter(firstDay, -126), '12:00', zone),
    aidUntil: instantAt(daysAfter(firstDay, -70), '23:59', zone),
  };
}

/** Sixty sponsors with booths by level; those who hire have a table at the job fair. */
export function sponsorsFrom(): Sponsor[] {
  const hiring = [...new Set(jobRows.map(([, employer]) => employer))];
  const all = sponsorLevels.flatMap((level, levelOrder) =>
    sponsorRows[level].map(([name, description]) => ({ name, description, level, levelOrder })),
  );
  return all.map(({ name, description, level, levelOrder }, index) => {
    const table = hiring.indexOf(name);
    return {
      name,
      level,
      levelOrder,
      website: `https://sponsor-${index + 1}.example`,
      logo: null,
      description,
      booth: levelOrder <= 4 ? `${'ABCDE'.charAt(levelOrder)}${(index % 20) + 1}` : null,
      jobFairTable: table < 0 ? null : `J${table + 1}`,
    };
  });
}

/** The jobs of the current edition. */
export function jobsFrom(seed: number): Job[] {
  const code = codesFor(seed, 'jobs');
  return jobRows.map(([title, employer, place, remote, salary, description]) => {
    const own = code(`${employer}/${title}`);
    return {
      code: own,
      title,
      employer,
      place,
      remote,
      salary,
      description,
      link: `https://jobs.harbour.example/${own}`,
    };
  });
}

/** The information pages, in the order of the menu. */
export function pagesFrom(): InformationPage[] {
  return pageSlugs.map((slug) => ({
    slug,
    title: { en: pagesEn[slug][0], ko: pagesKo[slug][0], 'zh-Hans': pagesZhHans[slug][0] },
    body: { en: pagesEn[slug][1], ko: pagesKo[slug][1], 'zh-Hans': pagesZhHans[slug][1] },
  }));
}

/** Where the community talks. */
export function channelsFrom(): RehearsalChannel[] {
  return channelRows.map(([kind, label, url, en, ko, zh]) => ({
    kind,
    label,
    url,
    note: { en, ko, 'zh-Hans': zh },
  }));
}

/** What the team says before and during the current edition. */
export function announcementsFrom(seed: number, firstDay: DateText): Announcement[] {
  const code = codesFor(seed, 'announcements');
  return announcementRows.map(([day, time, urgent, title, body]) => ({
    code: code(`${day}/${time}`),
    at: instantAt(daysAfter(firstDay, day), time, zone),
    title,
    body,
    urgent,
  }));
}

/** The coming edition: an open call, two keynotes, no session yet. */
export function comingEdition(firstDay: DateText, openedOn: DateText): RehearsalEdition {
  const head = headOf('coming', firstDay);
  const working: Programme = { head, rooms, tracks, speakers: [], sessions: [] };
  return {
    slug: slugOf(firstDay),
    phase: 'coming',
    accent: '#0f6e63',
    head,
    facts: factsOf('coming', firstDay, 2000),
    releases: [],
    working,
    sponsors: [],
    pages: pagesFrom().filter(({ slug }) =>
      ['conduct', 'health', 'accessibility', 'first-time'].includes(slug),
    ),
    jobs: [],
    channels: channelsFrom(),
    announcements: [],
    announcedKeynotes: comingKeynotes.map(([name, biography, title]) => ({ name, biography, title })),
    call: {
      opensAt: instantAt(openedOn, '12:00', zone),
      closesAt: instantAt(daysAfter(openedOn, 140), '23:59', zone),
      decisionsOn: daysAfter(openedOn, 190),
      kinds: ['talk', 'tutorial', 'poster', 'panel', 'summit', 'lab'],
      note: callNote,
    },
  };
}
