import type { Edition } from '#directory';
import { actorOf, type Viewer } from '#people';
import type { EditionId, ReleaseId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findNewestRelease, getRelease, listReleaseNames, type Release } from '../queries/releases.ts';
import { readWorkingProgramme } from '../queries/working-programme.ts';
import { calendarRevisions, withdrawnSessions } from '../rules/calendar-revisions.ts';
import { compareProgrammes } from '../rules/compare-programmes.ts';
import { programmeHead } from '../rules/programme-head.ts';
import { type ReleaseCode, releaseNameProblem } from '../rules/release.ts';

export type ReleaseTimetableInput = {
  readonly editionId: EditionId;
  readonly name: string;
  readonly note: string | null;
};

/** What the release will say; nothing is written yet. */
export async function composeRelease(
  house: House,
  tx: Tx,
  viewer: Viewer,
  edition: Edition,
  input: ReleaseTimetableInput,
): Promise<Outcome<Release, ReleaseCode>> {
  const problem = releaseNameProblem(input.name, await listReleaseNames(tx, edition.id));
  if (problem) return refuse(problem, { field: 'name' });
  const programme = await readWorkingProgramme(tx, edition.id, programmeHead(edition));
  if (programme.sessions.length === 0) return refuse('nothing-to-release');
  const newest = await findNewestRelease(tx, edition.id);
  const last = newest ? await getRelease(tx, newest.id) : null;
  const changes = last ? compareProgrammes(last.programme, programme) : [];
  if (last && changes.length === 0) return refuse('nothing-changed');
  const now = house.clock.now();
  return done({
    id: house.newId<ReleaseId>(),
    number: (last?.number ?? 0) + 1,
    name: input.name.trim(),
    note: input.note?.trim() || null,
    releasedAt: now,
    releasedBy: actorOf(viewer),
    programme,
    changes,
    revisions: calendarRevisions(last, programme, now),
    withdrawn: withdrawnSessions(last, programme),
  });
}
