import type { Edition } from '#directory';
import type { Impact } from '#live';
import { foreseeRelease } from '#live/server';
import { compareProgrammes, type ProgrammeChange, programmeHead, timetableWarnings } from '#programme';
import { findNewestRelease, getRelease, listReleases, readWorkingProgramme } from '#programme/server';
import { dateIn } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { changeSentence } from '../edition/change-sentence.ts';
import type { RequestHouse } from '../request-house.ts';

/** How the changes are told: what hurts most comes first. */
export const changeGroups = {
  gone: ['cancelled', 'removed', 'time-withdrawn'],
  moved: ['moved'],
  added: ['added', 'reinstated', 'time-announced'],
  words: ['retitled', 'speakers-changed', 'text-changed', 'details-changed'],
} as const satisfies Readonly<Record<string, readonly ProgrammeChange['kind'][]>>;
export type ChangeGroup = keyof typeof changeGroups | 'rest';

export type ChangeLine = {
  readonly sentence: string;
  /** The session's code, where there is still one to open. */
  readonly code: string | null;
  /** Whom it touches; `null` where nobody is told of it. */
  readonly impact: Impact | null;
};

/** What a release would publish: changes since the last one, whom they touch, and what looks like a slip. */
export async function loadRelease({ house, viewer, locale, texts }: RequestHouse, edition: Edition) {
  const { db } = house;
  const working = await readWorkingProgramme(db, edition.id, programmeHead(edition));
  const newest = await findNewestRelease(db, edition.id);
  const last = newest ? await getRelease(db, newest.id) : null;
  const changes = last ? compareProgrammes(last.programme, working) : [];
  const foreseen = last
    ? await foreseeRelease(house, viewer, {
        ...{ editionId: edition.id, changes },
        ...{ before: last.programme, after: working },
      })
    : null;
  const impact = foreseen?.ok ? foreseen.value : null;
  const rooms = new Map(
    [...(last?.programme.rooms ?? []), ...working.rooms].map((room) => [room.code, room]),
  );
  const present = new Set(working.sessions.map((session) => session.code));
  const line = (change: ProgrammeChange): ChangeLine => {
    const code = 'title' in change ? change.code : null;
    return {
      sentence: changeSentence(change, edition.zone, locale, texts, rooms),
      code: code !== null && present.has(code) ? code : null,
      impact: code !== null && isTold(change) ? (impact?.byCode.get(code) ?? null) : null,
    };
  };
  const groups = [...Map.groupBy(changes, groupOf)].map(([group, of]) => ({ group, lines: of.map(line) }));
  const releases = await listReleases(db, edition.id);
  return {
    changes: changes.length,
    moved: changes.filter((change) => change.kind === 'moved').length,
    impact: impact && { ...impact.all, told: impact.told },
    tells: edition.isPublic && dateIn(house.clock.now(), edition.zone) <= edition.endsOn,
    groups,
    warnings: timetableWarnings(working),
    sessions: working.sessions.length,
    unplaced: working.sessions.filter(isUnplaced).length,
    releases: releases.map(({ id, number, name, note, releasedAt, changes: made }) => ({
      ...{ id, number, name, note },
      when: momentWords(releasedAt, edition.zone, locale),
      changes: made.length,
    })),
  };
}

/** New texts and details are told to nobody. */
function isTold({ kind }: ProgrammeChange): boolean {
  return kind !== 'text-changed' && kind !== 'details-changed';
}

function groupOf(change: ProgrammeChange): ChangeGroup {
  const names = Object.keys(changeGroups) as (keyof typeof changeGroups)[];
  return names.find((name) => (changeGroups[name] as readonly string[]).includes(change.kind)) ?? 'rest';
}

function isUnplaced(session: { slot: unknown; parent: unknown; status: string }): boolean {
  return session.slot === null && session.parent === null && session.status === 'confirmed';
}
