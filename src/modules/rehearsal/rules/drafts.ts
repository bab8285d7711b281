import type { SessionKind } from '#programme';
import { charlas } from '../content/charlas.ts';
import { jobFair, meals, notices, plenaries, posterSession } from '../content/frame.ts';
import {
  labs,
  lightningTalks,
  openSpaces,
  panels,
  socials,
  summits,
  workshops,
} from '../content/gatherings.ts';
import { keynotes } from '../content/keynotes.ts';
import { posters } from '../content/posters.ts';
import type { GatheringRow, PersonRow, SessionRow } from '../content/rows.ts';
import { sprintDays, sprintIntroduction, sprintProjects } from '../content/sprints.ts';
import { talksByTrack } from '../content/talks.ts';
import { tutorials } from '../content/tutorials.ts';

/** Where a draft stands: day after the edition's first, start, rooms. */
export type Place = { readonly day: number; readonly start: string; readonly rooms: readonly string[] };

/** A session before it has codes: what it is, how long, and where, if that is settled. */
export type Draft = {
  readonly key: string;
  readonly kind: SessionKind;
  readonly kindLabel: string | null;
  readonly track: string | null;
  readonly minutes: number;
  readonly row: Omit<SessionRow, 'place'>;
  /** `chosen`: by hand. `open`: the timetable finds one. `later`: to be announced. */
  readonly place: Place | 'open' | 'later';
  /** Key of the draft that this one is nested in. */
  readonly within: string | null;
};

/** Drafts of rows that share kind, track and length; those without a place are left to the timetable. */
export function draftsFrom(
  rows: readonly SessionRow[],
  shape: {
    kind: SessionKind;
    minutes: number;
    track?: string;
    kindLabel?: string;
    rooms?: readonly string[];
  },
): Draft[] {
  return rows.map((row) => {
    const [day, start, room] = row.place ?? [];
    const chosen =
      day === undefined || start === undefined || room === undefined
        ? null
        : { day, start, rooms: [room, ...(shape.rooms ?? [])] };
    return {
      key: `${shape.kind}/${row.title}`,
      kind: shape.kind,
      kindLabel: shape.kindLabel ?? null,
      track: row.track ?? shape.track ?? null,
      minutes: shape.minutes,
      row,
      place: chosen ?? (row.unplaced ? 'later' : 'open'),
      within: null,
    };
  });
}

/** Drafts of rows with a place chosen by hand. */
export function draftsOfGatherings(rows: readonly GatheringRow[]): Draft[] {
  return rows.map((row) => ({
    key: `${row.kind}/${row.day}/${row.title}`,
    kind: row.kind,
    kindLabel: row.kindLabel ?? null,
    track: row.track ?? null,
    minutes: row.minutes,
    row,
    place: { day: row.day, start: row.start, rooms: row.rooms },
    within: row.within ? `${row.kind}/${row.day}/${row.within}` : null,
  }));
}

function posterDrafts(): Draft[] {
  const { day, start, rooms, minutes } = posterSession;
  return posters.map((row, index) => ({
    key: `poster/${row.title}`,
    kind: 'poster',
    kindLabel: 'Poster',
    track: null,
    minutes,
    row: { level: 'all', recorded: false, subtitle: `Poster ${index + 1}`, ...row },
    place: { day, start, rooms },
    within: `poster/${day}/${posterSession.title}`,
  }));
}

/** The first keynote is followed in two more rooms than the others. */
function keynoteDrafts(): Draft[] {
  return draftsFrom(keynotes, { kind: 'keynote', minutes: 45, rooms: ['hall-b'] }).map((draft, index) =>
    index === 0 && typeof draft.place === 'object'
      ? { ...draft, place: { ...draft.place, rooms: [...draft.place.rooms, 'room-301', 'room-304'] } }
      : draft,
  );
}

/** Everything of the main edition, in the order in which sessions are numbered. */
export function mainDrafts(): Draft[] {
  const talk = { kind: 'talk', minutes: 30 } as const;
  return [
    ...keynoteDrafts(),
    ...talksByTrack.flatMap(([track, rows]) => draftsFrom(rows, { ...talk, track })),
    ...draftsFrom(
      charlas.map((row) => ({ language: 'es', ...row })),
      { ...talk, track: 'espanol', kindLabel: 'Charla' },
    ),
    ...draftsFrom(tutorials, { kind: 'tutorial', minutes: 210 }),
    ...draftsOfGatherings([
      ...summits,
      ...panels,
      ...lightningTalks,
      ...workshops,
      ...labs,
      sprintIntroduction,
    ]),
    ...draftsOfGatherings([...plenaries, posterSession, jobFair]),
    ...posterDrafts(),
    ...draftsOfGatherings([
      ...openSpaces,
      ...socials,
      ...sprintDays,
      ...sprintProjects,
      ...meals,
      ...notices,
    ]),
  ];
}

/** The people whom rows introduce, in order of appearance. */
export function peopleIn(rows: readonly { readonly by: SessionRow['by'] }[]): PersonRow[] {
  return rows.flatMap(({ by }) => by.filter((person): person is PersonRow => typeof person !== 'string'));
}
