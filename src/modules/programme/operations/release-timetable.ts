import type { Edition } from '#directory';
import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId, ReleaseId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import {
  findNewestRelease,
  getRelease,
  insertRelease,
  listReleaseNames,
  type Release,
} from '../queries/releases.ts';
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

/** Publishes the working timetable under a name: freezes it as a document, says what changed since the last release, and tells everybody who listens. */
export async function releaseTimetable(
  house: House,
  viewer: Viewer,
  input: ReleaseTimetableInput,
): Promise<Outcome<Release, ReleaseCode | 'not-allowed'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, input.editionId);
    const edition = await getEdition(tx, input.editionId);
    const composed = await composeRelease(house, tx, viewer, edition, input);
    if (!composed.ok) return composed;
    await publish(house, tx, edition, composed.value);
    return composed;
  });
  house.versions.forget();
  return outcome;
}

/** What the release will say; nothing is written yet. */
async function composeRelease(
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

async function publish(house: House, tx: Tx, edition: Edition, release: Release): Promise<void> {
  const { id: editionId, slug } = edition;
  const { id: releaseId, number } = release;
  await insertRelease(tx, editionId, release);
  await touchScope(tx, `edition:${slug}`);
  await recordAct(tx, {
    at: release.releasedAt,
    editionId,
    personId: release.releasedBy,
    act: 'programme.timetable-released',
    subject: release.name,
    facts: { number, changes: release.changes.length },
  });
  await house.outbox.announce(tx, {
    name: 'programme.timetable-released',
    editionId,
    facts: { releaseId, number },
  });
}
